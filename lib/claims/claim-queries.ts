import { cleanLine } from "@/lib/articles/rules/clean-text";
import type { Document } from "@/lib/articles/rules/document";
import { KEPT, toKept } from "@/lib/captures/capture-queries";
import { newsroom } from "@/lib/platform/db";
import { may, type Staff } from "@/lib/staff/rules/capabilities";
import type { Prisma } from "@/prisma/generated/client";
import { REQUESTS, toRequest } from "./request-queries";
import { type Currency, currencyOf, footingOf } from "./rules/currency";
import { placeIn, textOf } from "./rules/placement";
import type { DeskSeal } from "./rules/sealed-source";
import { listSeals } from "./seal-queries";

const claimSelect = {
  id: true,
  claimId: true,
  channel: true,
  exact: true,
  prefix: true,
  suffix: true,
  stance: true,
  verdicts: {
    orderBy: { number: "desc" },
    include: { second: { include: { checker: { select: { name: true } } } } },
  },
  graveMarks: {
    orderBy: { number: "desc" },
    take: 1,
    include: { markedBy: { select: { name: true } } },
  },
  assignments: {
    orderBy: { number: "desc" },
    take: 1,
    select: { assignee: { select: { id: true, name: true } } },
  },
  commentRequests: REQUESTS,
  claim: {
    select: {
      statement: true,
      kind: true,
      evidence: {
        orderBy: [{ addedAt: "asc" }, { id: "asc" }],
        include: { source: true, ...KEPT },
      },
      occurrences: {
        where: { withdrawnAt: null },
        distinct: ["articleId"],
        select: { articleId: true },
      },
    },
  },
} as const satisfies Prisma.OccurrenceSelect;

type Row = Prisma.OccurrenceGetPayload<{ select: typeof claimSelect }>;

/** One verdict as the desk shows it. */
export type DeskVerdict = ReturnType<typeof toVerdict>;

/** One claim where it stands in a draft. */
export type DeskClaim = Awaited<ReturnType<typeof listDeskClaims>>[number];

/**
 * The claims of an article in reading order, those whose words are gone last; each with whether its verdict
 * still speaks about the draft's words. Empty for somebody who may not see the newsroom.
 */
export async function listDeskClaims(viewer: Staff, articleId: string) {
  if (may(viewer, "see_newsroom")) return [];
  const article = await newsroom.article.findUnique({
    where: { id: articleId },
    select: {
      language: true,
      draft: { select: { headline: true, standfirst: true, body: true } },
      occurrences: { where: { withdrawnAt: null }, select: claimSelect },
    },
  });
  if (!article?.draft) return [];
  const { headline, standfirst, body } = article.draft;
  const text = textOf({ headline, standfirst, body: body as Document }, article.language);
  const placed = article.occurrences.map((row) => ({ row, sentence: placeIn(text, row) }));
  const [mine, names, seals] = await Promise.all([
    listOwnHashes(articleId, viewer.id),
    listCheckers(article.occurrences),
    listSeals(viewer, sealedSources(article.occurrences)),
  ]);
  placed.sort(
    (left, right) =>
      (left.sentence?.position ?? Infinity) - (right.sentence?.position ?? Infinity) ||
      (left.row.id < right.row.id ? -1 : 1),
  );
  return placed.map(({ row, sentence }) => {
    const evidence = row.claim.evidence.map((piece) => toEvidence(piece, seals));
    const history = row.verdicts.map((verdict) => toVerdict(verdict, names));
    const [latest] = row.verdicts;
    const currency: Currency = currencyOf({
      sentenceHash: sentence?.hash ?? null,
      verdict: latest
        ? {
            sentenceHash: latest.sentenceHash,
            ...footingOf(
              latest.decidedAt,
              row.claim.evidence.filter(({ id }) => latest.evidenceIds.includes(id)),
            ),
          }
        : null,
    });
    return {
      occurrenceId: row.id,
      claimId: row.claimId,
      statement: row.claim.statement,
      kind: row.claim.kind,
      channel: row.channel,
      exact: row.exact,
      prefix: row.prefix,
      suffix: row.suffix,
      stance: row.stance,
      currency,
      sentence: sentence?.text ?? null,
      sentenceHash: sentence?.hash ?? null,
      sharedWith: row.claim.occurrences.filter((other) => other.articleId !== articleId).length,
      writtenByMe: sentence !== null && mine.has(sentence.hash),
      verdict: history[0] ?? null,
      grave: graveIn(row),
      /** Who looks into it; null when nobody was asked to. */
      assignee: row.assignments[0]?.assignee ?? null,
      requests: row.commentRequests.map(toRequest),
      history,
      evidence,
    };
  });
}

function toEvidence(
  { source, ...evidence }: Row["claim"]["evidence"][number],
  seals: Map<string, DeskSeal>,
) {
  const { id, relation, locator, url, quote, withdrawnAt } = evidence;
  const { id: sourceId, name, kind, visibility, description, url: sourceUrl } = source;
  return {
    id,
    relation,
    locator,
    url,
    quote,
    withdrawn: withdrawnAt !== null,
    /** What was kept of it; null where nothing is looked at. */
    kept: toKept(evidence),
    /** Null where everybody at the desk may know. */
    seal: seals.get(sourceId) ?? null,
    source: { id: sourceId, name, kind, visibility, description, url: sourceUrl },
  };
}

function sealedSources(rows: readonly Row[]): string[] {
  const sources = rows.flatMap((row) => row.claim.evidence.map(({ source }) => source));
  return sources.flatMap(({ id, visibility }) => (visibility === "sealed" ? [id] : []));
}

/** Why a second checker has to agree, and who says so; null when nobody does. */
function graveIn({ graveMarks: [mark] }: Row) {
  return mark?.grave ? { reason: mark.reason, markedBy: mark.markedBy.name } : null;
}

function toVerdict(verdict: Row["verdicts"][number], names: Map<string, string>) {
  const {
    id,
    number,
    verdict: kind,
    method,
    reason,
    evidenceIds,
    decidedAt,
    recheckAt,
    checkerId,
    ownerId,
  } = verdict;
  return {
    id,
    number,
    verdict: kind,
    method,
    reason,
    evidenceIds,
    decidedAt,
    recheckAt,
    checkedBy: names.get(checkerId) ?? "",
    checkerId,
    secondedBy: verdict.second?.checker.name ?? null,
    owner: ownerId ? (names.get(ownerId) ?? "") : null,
  };
}

async function listOwnHashes(articleId: string, userId: string): Promise<Set<string>> {
  const own = await newsroom.sentenceWriter.findMany({
    where: { articleId, userId },
    select: { hash: true },
  });
  return new Set(own.map(({ hash }) => hash));
}

async function listCheckers(rows: readonly Row[]): Promise<Map<string, string>> {
  const ids = rows.flatMap((row) =>
    row.verdicts.flatMap(({ checkerId, ownerId }) =>
      ownerId ? [checkerId, ownerId] : [checkerId],
    ),
  );
  const users = await newsroom.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}

/** At most ten claims whose statement holds these words, newest first, to be marked again in another story. */
export async function listKnownClaims(viewer: Staff, q: string) {
  if (may(viewer, "see_newsroom") || cleanLine(q) === "") return [];
  return newsroom.claim.findMany({
    where: {
      statement: { contains: cleanLine(q), mode: "insensitive" },
      changes: { none: { kind: { in: ["merged", "superseded"] }, undoneBy: null } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 10,
    select: { id: true, statement: true, kind: true },
  });
}

/** At most ten sources by name, newest first. Sealed ones have no name that could be found. */
export async function listSources(viewer: Staff, q: string) {
  if (may(viewer, "see_newsroom") || cleanLine(q) === "") return [];
  const found = await newsroom.source.findMany({
    where: { name: { contains: cleanLine(q), mode: "insensitive" }, visibility: { not: "sealed" } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 10,
    select: { id: true, name: true, kind: true, visibility: true, url: true },
  });
  return found.flatMap(({ kind, ...source }) => (kind ? [{ ...source, kind }] : []));
}
