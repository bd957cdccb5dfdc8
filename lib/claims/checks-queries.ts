import type { Document } from "@/lib/articles/rules/document";
import { KEPT_FIRST, toFirstKept } from "@/lib/captures/capture-queries";
import { newsroom } from "@/lib/platform/db";
import { articleUrl } from "@/lib/publishing/rules/publication-kind";
import { may, type Staff } from "@/lib/staff/rules/capabilities";
import type { Prisma } from "@/prisma/generated/client";
import { REQUESTS, toRequest } from "./request-queries";
import type {
  CheckersLog,
  LoggedClaim,
  LoggedEvidence,
  LoggedUnchecked,
} from "./rules/checkers-log";
import { currencyOf, footingOf } from "./rules/currency";
import { placeIn, type Text, textOf } from "./rules/placement";

const occurrenceSelect = {
  channel: true,
  exact: true,
  prefix: true,
  suffix: true,
  stance: true,
  markedById: true,
  markedAt: true,
  withdrawnAt: true,
  verdicts: {
    orderBy: { number: "asc" },
    include: {
      checker: { select: { name: true } },
      second: { select: { checker: { select: { name: true } } } },
    },
  },
  wordingWaivers: {
    orderBy: { waivedAt: "asc" },
    include: { waivedBy: { select: { name: true } } },
  },
  commentRequests: REQUESTS,
  graveMarks: { orderBy: { number: "desc" }, take: 1, select: { grave: true, reason: true } },
  claim: {
    select: {
      statement: true,
      kind: true,
      evidence: {
        orderBy: [{ addedAt: "asc" }, { id: "asc" }],
        include: {
          source: { select: { name: true, visibility: true, url: true } },
          ...KEPT_FIRST,
        },
      },
    },
  },
} as const satisfies Prisma.OccurrenceSelect;

const waiverArgs = {
  orderBy: { waivedAt: "asc" },
  include: { waivedBy: { select: { name: true } } },
} as const satisfies Prisma.Article$checkWaiversArgs;

type Row = Prisma.OccurrenceGetPayload<{ select: typeof occurrenceSelect }>;

/**
 * The checker's log of a story: every claim that was ever marked in it, in the order of marking, with all evidence and
 * findings, also those that hold no longer. Sealed sources are called sealed, whoever looks. Null when there is no such story,
 * or it is not for this viewer.
 */
export async function findChecks(
  viewer: Staff,
  articleId: string,
  { now, site }: { now: Date; site: (path: string) => string },
): Promise<CheckersLog | null> {
  if (may(viewer, "see_newsroom")) return null;
  const article = await newsroom.article.findUnique({
    where: { id: articleId },
    select: {
      id: true,
      language: true,
      slug: true,
      section: { select: { slug: true } },
      draft: { select: { headline: true, standfirst: true, body: true } },
      checkWaivers: waiverArgs,
      occurrences: {
        orderBy: [{ markedAt: "asc" }, { id: "asc" }],
        select: occurrenceSelect,
      },
    },
  });
  if (!article?.draft) return null;
  const { headline, standfirst, body } = article.draft;
  const text = textOf({ headline, standfirst, body: body as Document }, article.language);
  const markers = await newsroom.user.findMany({
    where: { id: { in: article.occurrences.map(({ markedById }) => markedById) } },
    select: { id: true, name: true },
  });
  const names = new Map(markers.map(({ id, name }) => [id, name]));
  const { slug, section } = article;
  return {
    version: 4,
    article: {
      ...{ id: article.id, headline },
      address: slug && section ? site(articleUrl(section.slug, slug)) : null,
    },
    ...{ madeAt: now, madeBy: viewer.name },
    claims: article.occurrences.map((row) => toClaim(row, text, names)),
    unchecked: await listUnchecked(article, text),
  };
}

type Waived = { id: string; checkWaivers: Prisma.CheckWaiverGetPayload<typeof waiverArgs>[] };

/** What needed no check, with its words as far as a draft or a version has them. */
async function listUnchecked({ id, checkWaivers }: Waived, text: Text): Promise<LoggedUnchecked[]> {
  const versions = await newsroom.revisionSentence.findMany({
    where: {
      revision: { articleId: id },
      hash: { in: checkWaivers.map(({ sentenceHash }) => sentenceHash) },
    },
    distinct: ["hash"],
    select: { hash: true, text: true },
  });
  const words = new Map([...versions, ...text.sentences].map((each) => [each.hash, each.text]));
  return checkWaivers.map(({ sentenceHash, reason, waivedBy, waivedAt }) => ({
    ...{ sentence: words.get(sentenceHash) || null, sentenceHash, reason },
    ...{ by: waivedBy.name, at: waivedAt },
  }));
}

function toClaim(row: Row, text: Text, names: ReadonlyMap<string, string>): LoggedClaim {
  const { claim, verdicts, channel, exact, stance, markedById, markedAt, withdrawnAt } = row;
  const sentence = withdrawnAt ? null : placeIn(text, row);
  const latest = verdicts.at(-1);
  const [mark] = row.graveMarks;
  const numbers = new Map(claim.evidence.map(({ id }, place) => [id, place + 1]));
  return {
    ...{ statement: claim.statement, kind: claim.kind, channel, words: exact, stance },
    sentence: sentence?.text ?? null,
    currency: currencyOf({
      sentenceHash: sentence?.hash ?? null,
      verdict: latest
        ? {
            sentenceHash: latest.sentenceHash,
            ...footingOf(
              latest.decidedAt,
              claim.evidence.filter(({ id }) => latest.evidenceIds.includes(id)),
            ),
          }
        : null,
    }),
    grave: mark?.grave ? mark.reason : null,
    ...{ markedBy: names.get(markedById) ?? "", markedAt, withdrawnAt },
    evidence: claim.evidence.map((piece, place) => toEvidence(piece, place + 1)),
    requests: row.commentRequests.map(toRequest).map(({ id: _id, ...request }) => request),
    verdicts: verdicts.map((verdict) => ({
      ...{ number: verdict.number, verdict: verdict.verdict, method: verdict.method },
      ...{ reason: verdict.reason, checkedBy: verdict.checker.name },
      ...{ secondedBy: verdict.second?.checker.name ?? null, decidedAt: verdict.decidedAt },
      ...{ recheckAt: verdict.recheckAt, sentenceHash: verdict.sentenceHash },
      letStand: row.wordingWaivers
        .filter(({ sentenceHash }) => sentenceHash === verdict.sentenceHash)
        .map(({ wording, reason, waivedBy, waivedAt }) => ({
          ...{ wording, reason, by: waivedBy.name, at: waivedAt },
        })),
      restsOn: verdict.evidenceIds.flatMap((id) => numbers.get(id) ?? []),
    })),
  };
}

function toEvidence(piece: Row["claim"]["evidence"][number], number: number): LoggedEvidence {
  const { relation, locator, url, quote, addedAt, withdrawnAt, source } = piece;
  const { visibility } = source;
  return {
    ...{ number, relation, visibility, addedAt, withdrawnAt },
    kept: visibility === "sealed" ? null : toFirstKept(piece),
    ...(visibility === "sealed"
      ? { source: "sealed", locator: "", url: null, quote: "" }
      : { source: source.name, locator, url: url ?? source.url, quote }),
  };
}
