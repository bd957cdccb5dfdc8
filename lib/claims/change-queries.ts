import { cleanLine } from "@/lib/articles/rules/clean-text";
import { readCursor, writeCursor } from "@/lib/articles/rules/cursor";
import { newsroom } from "@/lib/platform/db";
import { articleUrl } from "@/lib/publishing/rules/publication-kind";
import { may, type Staff } from "@/lib/staff/rules/capabilities";
import type { Prisma } from "@/prisma/generated/client";
import { isReplaced } from "./rules/claim-change";
import { listSeals } from "./seal-queries";

const PAGE = 50;

const listSelect = {
  id: true,
  statement: true,
  kind: true,
  createdAt: true,
  changes: {
    where: { undoneBy: null, kind: { in: ["merged", "superseded"] } },
    select: { kind: true },
  },
  _count: { select: { occurrences: { where: { withdrawnAt: null } }, evidence: true } },
} as const satisfies Prisma.ClaimSelect;

/**
 * All claims, or those whose statement holds these words, the newest first. Empty for somebody who may not see the newsroom.
 */
export async function listClaims(viewer: Staff, q: string, after?: string) {
  if (may(viewer, "see_newsroom")) return { claims: [], next: null };
  const cursor = readCursor(after);
  const words = cleanLine(q);
  const rows = await newsroom.claim.findMany({
    where: {
      ...(words !== "" && { statement: { contains: words, mode: "insensitive" } }),
      ...(cursor && {
        OR: [{ createdAt: { lt: cursor.at } }, { createdAt: cursor.at, id: { lt: cursor.id } }],
      }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    select: listSelect,
  });
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    claims: page.map(({ _count, changes, ...claim }) => ({
      ...claim,
      became: changes[0]?.kind ?? null,
      places: _count.occurrences,
      evidence: _count.evidence,
    })),
    next: last ? writeCursor({ at: last.createdAt, id: last.id }) : null,
  };
}

const changeSelect = {
  id: true,
  kind: true,
  reason: true,
  at: true,
  by: { select: { name: true } },
  claim: { select: { id: true, statement: true } },
  other: { select: { id: true, statement: true } },
  undoneBy: { select: { id: true } },
} as const satisfies Prisma.ClaimChangeSelect;

/** One claim as its page at the desk shows it. */
export type ClaimAtDesk = NonNullable<Awaited<ReturnType<typeof findClaim>>>;

/**
 * A claim with its evidence, every place where it is marked, the latest finding there, and what became of it. Null when it is
 * not there, and for somebody who may not see the newsroom.
 */
export async function findClaim(viewer: Staff, claimId: string) {
  if (may(viewer, "see_newsroom")) return null;
  const claim = await newsroom.claim.findUnique({
    where: { id: claimId },
    select: {
      id: true,
      statement: true,
      kind: true,
      createdAt: true,
      evidence: {
        orderBy: [{ addedAt: "asc" }, { id: "asc" }],
        include: { source: true, watch: { select: { evidenceId: true } } },
      },
      occurrences: {
        where: { withdrawnAt: null },
        orderBy: [{ markedAt: "desc" }, { id: "desc" }],
        select: {
          id: true,
          exact: true,
          channel: true,
          stance: true,
          verdicts: {
            orderBy: { number: "desc" },
            take: 1,
            select: {
              verdict: true,
              reason: true,
              decidedAt: true,
              checker: { select: { name: true } },
            },
          },
          article: {
            select: {
              id: true,
              slug: true,
              language: true,
              publicationState: true,
              section: { select: { slug: true } },
              draft: { select: { headline: true } },
            },
          },
        },
      },
    },
  });
  if (!claim) return null;
  const sealed = claim.evidence.filter(({ source }) => source.visibility === "sealed");
  const [changes, seals] = await Promise.all([
    newsroom.claimChange.findMany({
      where: { OR: [{ claimId }, { otherId: claimId }] },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: changeSelect,
    }),
    listSeals(
      viewer,
      sealed.map(({ sourceId }) => sourceId),
    ),
  ]);
  return {
    ...claim,
    evidence: claim.evidence.map(({ withdrawnAt, source, watch, url, ...piece }) => ({
      ...piece,
      url: url ?? source.url,
      withdrawn: withdrawnAt !== null,
      isKept: watch !== null,
      source: seals.has(source.id) ? "A sealed source" : source.name,
    })),
    places: claim.occurrences.map(({ article, verdicts, ...place }) => ({
      ...place,
      finding: verdicts[0] ?? null,
      story: {
        id: article.id,
        language: article.language,
        state: article.publicationState,
        headline: article.draft?.headline || "Without a headline",
        url:
          article.slug && article.section ? articleUrl(article.section.slug, article.slug) : null,
      },
    })),
    changes: changes.map(({ by, undoneBy, ...change }) => ({
      ...change,
      by: by.name,
      undone: undoneBy !== null,
    })),
    /** What became of it, unless that was undone. */
    became: changes.find(
      ({ kind, claim: { id }, undoneBy }) => id === claimId && isReplaced(kind) && !undoneBy,
    ),
  };
}
