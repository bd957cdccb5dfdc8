import type { Transaction } from "@/lib/platform/db";
import { type Announced, nextTry } from "./rules/announcement";

/** What a hub is to be told of, and how often that was tried, this time included. */
export type Ping = { publicationId: string; tries: number };

const AT_ONCE = 50;

/**
 * Takes the pings that are due, so that no other instance takes them too. Each comes due again by itself, later,
 * if it is not settled: a process that dies while it speaks to the hub forgets nothing.
 */
export async function takeDuePings(tx: Transaction, now: Date): Promise<Ping[]> {
  const due = await tx.$queryRaw<Ping[]>`
    select publication_id as "publicationId", tries + 1 as tries from hub_pings
    where due_at <= ${now} order by due_at limit ${AT_ONCE} for update skip locked`;
  for (const { publicationId, tries } of due) {
    await tx.hubPing.update({
      where: { publicationId },
      data: { tries, dueAt: nextTry(tries, now), lastProblem: "The hub has not answered yet." },
    });
  }
  return due;
}

/** The hub has been told. */
export async function settlePings(tx: Transaction, pings: readonly Ping[]): Promise<void> {
  await tx.hubPing.deleteMany({ where: { publicationId: { in: idsOf(pings) } } });
}

/** The hub could not be told, and why. */
export async function keepProblem(
  tx: Transaction,
  pings: readonly Ping[],
  lastProblem: string,
): Promise<void> {
  await tx.hubPing.updateMany({
    where: { publicationId: { in: idsOf(pings) } },
    data: { lastProblem },
  });
}

/** The hub, and what these publications changed. */
export async function findAnnounced(
  tx: Transaction,
  pings: readonly Ping[],
): Promise<{ hub: string; changed: Announced[] }> {
  const [{ websubHub }, publications] = await Promise.all([
    tx.settings.findUniqueOrThrow({ where: { id: 1 }, select: { websubHub: true } }),
    tx.publication.findMany({
      where: { id: { in: idsOf(pings) } },
      select: {
        correction: { select: { id: true } },
        article: {
          select: {
            section: { select: { slug: true } },
            topics: { select: { topic: { select: { slug: true } } } },
          },
        },
      },
    }),
  ]);
  return {
    hub: websubHub,
    changed: publications.map(({ article, correction }) => ({
      section: article.section?.slug ?? null,
      topics: article.topics.map(({ topic }) => topic.slug),
      notice: correction !== null,
    })),
  };
}

function idsOf(pings: readonly Ping[]): string[] {
  return pings.map(({ publicationId }) => publicationId);
}
