import { randomUUID } from "node:crypto";
import type { Transaction } from "@/lib/platform/db";
import type { Announced } from "./rules/announcement";
import type { TargetKind } from "./rules/target-input";

/** A target whose turn it is: for a while nobody else sends to it. Its secrets are sealed; a hub has none. */
export type Turn = {
  id: string;
  kind: TargetKind;
  address: string;
  secret: Uint8Array | null;
  /** The one before, while it signs too. */
  secretBefore: Uint8Array | null;
};

/** What is due, and how often it failed since it was last asked for. A test has no publication. */
export type Due = {
  id: string;
  publicationId: string | null;
  dueAt: Date;
  failures: number;
};

/** Takes the turn of every target that has something due and is not being sent to, until `until`. */
export async function takeTurns(tx: Transaction, now: Date, until: Date): Promise<Turn[]> {
  return tx.$queryRaw<Turn[]>`
    update targets set busy_until = ${until} where id in (
      select t.id from targets t
      where t.ended_at is null and coalesce(t.busy_until, '-infinity') <= ${now}
        and exists (select from deliveries d where d.target_id = t.id and d.due_at <= ${now})
      for update skip locked)
    returning id, kind::text, address, secret,
      case when secret_before_until > ${now} then secret_before end as "secretBefore"`;
}

/** Leaves a target to whoever wants to send next. */
export async function giveTurnBack(tx: Transaction, targetId: string): Promise<void> {
  await tx.target.update({ where: { id: targetId }, data: { busyUntil: null } });
}

/**
 * What is due next for a target, the oldest first; null when nothing is. Of one story nothing is told before what
 * happened to it earlier was acknowledged or given up.
 */
export async function findDue(tx: Transaction, targetId: string, now: Date): Promise<Due | null> {
  const [due] = await tx.$queryRaw<Due[]>`
    select d.id, d.publication_id as "publicationId", d.due_at as "dueAt", d.failures
    from deliveries d left join publications p on p.id = d.publication_id
    where d.target_id = ${targetId}::uuid and d.due_at <= ${now} and not exists (
      select from publications q join deliveries e on e.publication_id = q.id and e.target_id = d.target_id
      where q.article_id = p.article_id and q.number < p.number and e.due_at is not null)
    order by d.created_at, p.number, d.id limit 1`;
  return due ?? null;
}

/** What came of one try. Without a status nobody answered. */
export type Outcome = { at: Date; ms: number; status: number | null; problem: string };

/** Keeps what came of a try: acknowledged, or due again at `next`, or, when that is null, given up. */
export async function keepOutcome(
  tx: Transaction,
  due: Due,
  outcome: Outcome,
  next: Date | null,
): Promise<void> {
  await tx.deliveryAttempt.create({ data: { deliveryId: due.id, ...outcome } });
  const data =
    outcome.problem === ""
      ? { acknowledgedAt: outcome.at, dueAt: null }
      : { failures: due.failures + 1, dueAt: next };
  // What was ended, or asked for again, meanwhile stays so.
  await tx.delivery.updateMany({
    where: { id: due.id, dueAt: due.dueAt },
    data,
  });
}

/** A delivery that nobody else changes until the end of the transaction; null when it is not there. */
export async function lockDelivery(tx: Transaction, deliveryId: string) {
  await tx.$queryRaw`select from deliveries where id = ${deliveryId}::uuid for update`;
  return tx.delivery.findUnique({
    where: { id: deliveryId },
    select: { id: true, target: { select: { id: true, endedAt: true } } },
  });
}

/** Has a delivery sent once more, whatever came of it. */
export async function askAgain(tx: Transaction, deliveryId: string, now: Date): Promise<void> {
  await tx.delivery.update({
    where: { id: deliveryId },
    data: { dueAt: now, failures: 0, acknowledgedAt: null },
  });
}

/** Promises a test. */
export async function addTest(tx: Transaction, targetId: string, now: Date): Promise<string> {
  const id = randomUUID();
  await tx.$executeRaw`
    insert into deliveries (id, target_id, created_at, due_at) values (${id}::uuid, ${targetId}::uuid, ${now}, ${now})`;
  return id;
}

/** What a publication changed. */
export async function findAnnounced(tx: Transaction, publicationId: string): Promise<Announced> {
  const { article, correction } = await tx.publication.findUniqueOrThrow({
    where: { id: publicationId },
    select: {
      correction: { select: { id: true } },
      article: {
        select: {
          section: { select: { slug: true } },
          topics: { select: { topic: { select: { slug: true } } } },
        },
      },
    },
  });
  return {
    section: article.section?.slug ?? null,
    topics: article.topics.map(({ topic }) => topic.slug),
    notice: correction !== null,
  };
}
