import type { Document } from "@/lib/articles/rules/document";
import type { Sentence } from "@/lib/articles/rules/sentences";
import { placeIn, textOf } from "@/lib/claims/rules/placement";
import type { Transaction } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import type { PublicationKind } from "./rules/publication-kind";
import type { Candidate, CandidatePlace } from "./rules/publish-gate";

/** What somebody asks of the gate. */
export type Asked = { kind: PublicationKind; note: string; publisherId: string | null; now: Date };

const placeSelect = {
  id: true,
  channel: true,
  exact: true,
  prefix: true,
  suffix: true,
  stance: true,
  verdicts: { orderBy: { number: "desc" }, take: 1 },
} as const satisfies Prisma.OccurrenceSelect;

type Standing = Prisma.OccurrenceGetPayload<{ select: typeof placeSelect }>;
type Placed = { occurrence: Standing; sentence: Pick<Sentence, "passage" | "hash"> | null };

/**
 * One exact revision as the gate sees it, from the same rows that the database's gate reads. Inside a
 * transaction, while the article is locked.
 */
export async function findCandidate(
  tx: Transaction,
  revisionId: string,
  asked: Asked,
): Promise<Candidate> {
  const revision = await tx.revision.findUniqueOrThrow({
    where: { id: revisionId },
    include: { sentences: { orderBy: { position: "asc" } }, section: true, approvals: true },
  });
  const occurrences = await tx.occurrence.findMany({
    where: { articleId: revision.articleId, withdrawnAt: null },
    select: { ...placeSelect, placements: { where: { revisionId }, select: { sentence: true } } },
    orderBy: { id: "asc" },
  });
  return complete(tx, asked, {
    articleId: revision.articleId,
    revision: { id: revision.id, headline: revision.headline, createdById: revision.createdById },
    sentences: revision.sentences,
    approverIds: revision.approvals
      .filter((approval) => approval.revisionHash === revision.hash)
      .map((approval) => approval.userId),
    approvalsNeeded: revision.section.approvalsNeeded,
    placed: occurrences.map((occurrence) => ({
      occurrence,
      sentence: occurrence.placements[0]?.sentence ?? null,
    })),
  });
}

/**
 * The draft as the gate would see it if it were frozen now, so that a screen can show every reason early.
 * `approverIds` are those of the latest revision when it has the same words, else none.
 */
export async function draftCandidate(
  tx: Transaction,
  draft: {
    articleId: string;
    language: string;
    headline: string;
    standfirst: string;
    body: Document;
    savedById: string;
    sectionId: string;
  },
  asked: Asked & { approverIds: string[] },
): Promise<Candidate> {
  const text = textOf(draft, draft.language);
  const [section, occurrences] = await Promise.all([
    tx.section.findUniqueOrThrow({ where: { id: draft.sectionId } }),
    tx.occurrence.findMany({
      where: { articleId: draft.articleId, withdrawnAt: null },
      select: placeSelect,
      orderBy: { id: "asc" },
    }),
  ]);
  return complete(tx, asked, {
    articleId: draft.articleId,
    revision: { id: draft.articleId, headline: draft.headline, createdById: draft.savedById },
    sentences: text.sentences,
    approverIds: asked.approverIds,
    approvalsNeeded: section.approvalsNeeded,
    placed: occurrences.map((occurrence) => ({ occurrence, sentence: placeIn(text, occurrence) })),
  });
}

type Parts = {
  articleId: string;
  revision: Omit<Candidate["revision"], "sentences">;
  sentences: Pick<Sentence, "channel" | "passage" | "text" | "hash">[];
  approverIds: string[];
  approvalsNeeded: number;
  placed: Placed[];
};

async function complete(tx: Transaction, asked: Asked, parts: Parts): Promise<Candidate> {
  const { articleId, revision, sentences, placed, approverIds, approvalsNeeded } = parts;
  const article = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    select: {
      publicationState: true,
      liveRevision: { select: { sentences: { select: { hash: true } } } },
    },
  });
  const holds = await tx.hold.findMany({
    where: { articleId, liftedAt: null },
    orderBy: { placedAt: "asc" },
  });
  const written = await tx.sentenceWriter.findMany({
    where: { articleId, hash: { in: sentences.map((sentence) => sentence.hash) } },
  });
  const named = placed.flatMap(({ occurrence }) => occurrence.verdicts[0]?.evidenceIds ?? []);
  const withdrawn = await tx.evidence.findMany({
    where: { id: { in: named }, withdrawnAt: { not: null } },
    select: { id: true },
  });
  const writers = groupWriters(written);
  const gone = new Set(withdrawn.map((evidence) => evidence.id));
  const { kind, note, publisherId, now } = asked;
  return {
    revision: {
      ...revision,
      sentences: sentences.map(({ channel, passage, text, hash }) => ({
        channel,
        passage,
        text,
        hash,
        writerIds: writers.get(hash) ?? [],
      })),
    },
    publicationState: article.publicationState,
    liveHashes: article.liveRevision?.sentences.map((sentence) => sentence.hash) ?? [],
    holds: holds.map(({ id, kind: holdKind, reason, until }) => ({
      id,
      kind: holdKind,
      reason,
      until,
    })),
    places: placed.map((place) => candidatePlace(place, gone)),
    approverIds,
    approvalsNeeded,
    kind,
    note,
    publisherId,
    now,
  };
}

function groupWriters(written: { hash: string; userId: string }[]): Map<string, string[]> {
  const writers = new Map<string, string[]>();
  for (const { hash, userId } of written) writers.set(hash, [...(writers.get(hash) ?? []), userId]);
  return writers;
}

function candidatePlace({ occurrence, sentence }: Placed, withdrawn: Set<string>): CandidatePlace {
  const [latest] = occurrence.verdicts;
  return {
    occurrenceId: occurrence.id,
    words: occurrence.exact,
    stance: occurrence.stance,
    channel: occurrence.channel,
    passage: sentence?.passage ?? null,
    sentenceHash: sentence?.hash ?? null,
    verdict: latest
      ? {
          verdict: latest.verdict,
          checkerId: latest.checkerId,
          sentenceHash: latest.sentenceHash,
          evidenceWithdrawn: latest.evidenceIds.some((id) => withdrawn.has(id)),
        }
      : null,
  };
}
