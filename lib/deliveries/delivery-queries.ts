import { newsroom } from "@/lib/platform/db";
import { may, type Staff } from "@/lib/staff/rules/capabilities";
import { type Standing, standingOf } from "./rules/retry";
import type { TargetKind } from "./rules/target-input";

/** So many of the newest deliveries of a target are shown. */
const NEWEST = 50;

/** Whoever is told of publications, those that were ended last; empty for who may not see it. */
export async function listTargets(viewer: Staff) {
  if (may(viewer, "manage_deliveries")) return [];
  return newsroom.$queryRaw<
    {
      id: string;
      kind: TargetKind;
      name: string;
      address: string;
      endedAt: Date | null;
      /** When it last took something. */
      acknowledgedAt: Date | null;
      waiting: number;
      givenUp: number;
    }[]
  >`
    select t.id, t.kind::text, t.name, t.address, t.ended_at as "endedAt",
      (select max(d.acknowledged_at) from deliveries d where d.target_id = t.id) as "acknowledgedAt",
      open.waiting, open.given_up as "givenUp"
    from targets t cross join lateral (
      select count(d.due_at)::int as waiting, (count(*) - count(d.due_at))::int as given_up
      from deliveries d where d.target_id = t.id and d.acknowledged_at is null) as open
    order by t.ended_at desc nulls first, t.created_at, t.id`;
}

export type ListedTarget = Awaited<ReturnType<typeof listTargets>>[number];

/** A target with its newest deliveries and every try of them; null when there is none, or for who may not see it. */
export async function findTarget(viewer: Staff, targetId: string) {
  if (may(viewer, "manage_deliveries")) return null;
  const target = await newsroom.target.findUnique({
    where: { id: targetId },
    select: {
      id: true,
      kind: true,
      name: true,
      address: true,
      createdAt: true,
      endedAt: true,
      secretBeforeUntil: true,
      deliveries: {
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: NEWEST,
        select: {
          id: true,
          createdAt: true,
          dueAt: true,
          failures: true,
          acknowledgedAt: true,
          attempts: {
            orderBy: [{ at: "desc" }, { id: "desc" }],
            select: { id: true, at: true, ms: true, status: true, problem: true },
          },
          publication: {
            select: {
              kind: true,
              number: true,
              articleId: true,
              article: { select: { draft: { select: { headline: true } } } },
            },
          },
        },
      },
    },
  });
  if (!target) return null;
  return {
    ...target,
    deliveries: target.deliveries.map(({ publication, ...delivery }) => ({
      ...delivery,
      standing: standingOf(delivery),
      /** Null of a test. */
      publication: publication && {
        kind: publication.kind,
        version: publication.number,
        articleId: publication.articleId,
        headline: publication.article.draft?.headline ?? "",
      },
    })),
  };
}

export type ShownTarget = NonNullable<Awaited<ReturnType<typeof findTarget>>>;

/** Who was told of a publication, and what came of it. */
export type Reached = {
  id: string;
  kind: TargetKind;
  name: string;
  standing: Standing;
  acknowledgedAt: Date | null;
};

/** Whom each of these publications reached, by publication. Empty for somebody who may not see the newsroom. */
export async function listReached(
  viewer: Staff,
  publicationIds: readonly string[],
): Promise<Map<string, Reached[]>> {
  if (may(viewer, "see_newsroom")) return new Map();
  const rows = await newsroom.delivery.findMany({
    where: { publicationId: { in: [...publicationIds] } },
    orderBy: [{ target: { createdAt: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      publicationId: true,
      dueAt: true,
      failures: true,
      acknowledgedAt: true,
      target: { select: { kind: true, name: true } },
    },
  });
  const reached = new Map<string, Reached[]>();
  for (const { id, publicationId, target, acknowledgedAt, ...rest } of rows) {
    if (publicationId === null) continue;
    const standing = standingOf({ acknowledgedAt, ...rest });
    const before = reached.get(publicationId) ?? [];
    reached.set(publicationId, [...before, { id, ...target, standing, acknowledgedAt }]);
  }
  return reached;
}
