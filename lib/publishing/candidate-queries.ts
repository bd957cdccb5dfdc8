import type { RevisionContent } from "@/lib/articles/rules/canonical";
import { classOf, editsBetween, replacedHashes } from "@/lib/articles/rules/edits";
import type { Sentence } from "@/lib/articles/rules/sentences";
import { footingOf, type Piece } from "@/lib/claims/rules/currency";
import { placeIn, textOf } from "@/lib/claims/rules/placement";
import type { Told } from "@/lib/claims/rules/wording";
import type { Transaction } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import type { PublicationKind } from "./rules/publication-kind";
import type { Candidate, CandidatePlace, Change } from "./rules/publish-gate";
import { readRevision } from "./rules/read-revision";

/** What somebody asks of the gate. */
export type Asked = { kind: PublicationKind; note: string; publisherId: string | null; now: Date };

const placeSelect = {
  id: true,
  claimId: true,
  channel: true,
  exact: true,
  prefix: true,
  suffix: true,
  stance: true,
  verdicts: { orderBy: { number: "desc" }, take: 1, include: { second: true } },
  graveMarks: { orderBy: { number: "desc" }, take: 1, select: { grave: true } },
  wordingWaivers: { select: { sentenceHash: true, wording: true } },
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
  const candidate = await complete(tx, asked, {
    articleId: revision.articleId,
    revision: { id: revision.id, headline: revision.headline, createdById: revision.createdById },
    findEdits: (live) => findRecorded(tx, live, revision.hash),
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
  return { ...candidate, reading: await findReading(tx, revisionId) };
}

/**
 * The draft as the gate would see it if it were frozen now, so that a screen can show every reason early.
 * `approverIds` are those of the latest revision when it has the same words, else none.
 */
export async function draftCandidate(
  tx: Transaction,
  draft: RevisionContent & { articleId: string; savedById: string },
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
  const candidate = await complete(tx, asked, {
    articleId: draft.articleId,
    revision: { id: draft.articleId, headline: draft.headline, createdById: draft.savedById },
    findEdits: async (live) => editsOf(live, draft),
    sentences: text.sentences,
    approverIds: asked.approverIds,
    approvalsNeeded: section.approvalsNeeded,
    placed: occurrences.map((occurrence) => ({ occurrence, sentence: placeIn(text, occurrence) })),
  });
  return { ...candidate, reading: readRevision(candidate) };
}

/** What was found when the revision was read beside the verdicts that are the newest now; null when it was not. */
async function findReading(tx: Transaction, revisionId: string): Promise<Candidate["reading"]> {
  const [reading] = await tx.$queryRaw<{ id: string }[]>`
    select reading.id from revisions r
    join readings reading on reading.revision_id = r.id and reading.basis = wording_basis(r)
    where r.id = ${revisionId}::uuid`;
  if (!reading) return null;
  const found = await tx.reading.findUniqueOrThrow({
    where: { id: reading.id },
    select: {
      findings: { select: { occurrenceId: true, wording: true } },
      checkable: { select: { sentenceHash: true, look: true } },
    },
  });
  return {
    wordings: found.findings,
    checkable: found.checkable.map(({ sentenceHash, look }) => ({ hash: sentenceHash, look })),
  };
}

/** The words that readers see now. */
type Live = { id: string; hash: string; canonical: string };

/** What differs from them; null when nothing does. */
type Found = { class: Change["class"]; replaced: string[] } | null;

type Parts = {
  articleId: string;
  findEdits: (live: Live) => Promise<Found>;
  revision: Omit<Candidate["revision"], "sentences">;
  sentences: Pick<Sentence, "channel" | "passage" | "text" | "hash">[];
  approverIds: string[];
  approvalsNeeded: number;
  placed: Placed[];
};

async function complete(
  tx: Transaction,
  asked: Asked,
  parts: Parts,
): Promise<Omit<Candidate, "reading">> {
  const { articleId, revision, sentences, placed, approverIds, approvalsNeeded, findEdits } = parts;
  const article = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    select: {
      publicationState: true,
      liveRevision: {
        select: { id: true, hash: true, canonical: true, sentences: { select: { hash: true } } },
      },
    },
  });
  const holds = await tx.hold.findMany({
    where: { articleId, liftedAt: null },
    orderBy: { placedAt: "asc" },
  });
  const written = await tx.sentenceWriter.findMany({
    where: { articleId, hash: { in: sentences.map((sentence) => sentence.hash) } },
  });
  const uncheckable = await tx.checkWaiver.findMany({
    where: { articleId, sentenceHash: { in: sentences.map((sentence) => sentence.hash) } },
    select: { sentenceHash: true },
  });
  const named = placed.flatMap(({ occurrence }) => occurrence.verdicts[0]?.evidenceIds ?? []);
  const evidence = await tx.evidence.findMany({
    where: { id: { in: named } },
    select: {
      ...{ id: true, withdrawnAt: true, watch: { select: { lostAt: true } } },
      source: { select: { name: true, visibility: true } },
    },
  });
  const { liveRevision: live } = article;
  const found = live && (await findEdits(live));
  const writers = groupWriters(written);
  const restsOn = new Map(evidence.map((piece) => [piece.id, piece]));
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
    liveHashes: live?.sentences.map((sentence) => sentence.hash) ?? [],
    change: found && {
      class: found.class,
      replaced: await listReplaced(tx, articleId, live.id, found.replaced),
    },
    holds: holds.map(({ id, kind: holdKind, reason, until }) => ({
      id,
      kind: holdKind,
      reason,
      until,
    })),
    places: placed.map((place) => candidatePlace(place, restsOn)),
    uncheckable: uncheckable.map(({ sentenceHash }) => sentenceHash),
    approverIds,
    approvalsNeeded,
    kind,
    note,
    publisherId,
    now,
  };
}

async function findRecorded(tx: Transaction, live: Live, hash: string): Promise<Found> {
  if (live.hash === hash) return null;
  const finding = await tx.editFinding.findUnique({
    where: { baseHash_hash: { baseHash: live.hash, hash } },
    select: { class: true, replaced: true },
  });
  return finding ?? { class: null, replaced: [] };
}

function editsOf(live: Live, content: RevisionContent): Found {
  // What a takedown has erased cannot be compared, and nothing follows it.
  if (live.canonical === "") return null;
  const edits = editsBetween(JSON.parse(live.canonical), content);
  return edits.length === 0 ? null : { class: classOf(edits), replaced: replacedHashes(edits) };
}

/** Sentences of the live revision by their hashes, with what readers were told and what was found last about each claim there. */
async function listReplaced(
  tx: Transaction,
  articleId: string,
  liveId: string,
  hashes: string[],
): Promise<Change["replaced"]> {
  if (hashes.length === 0) return [];
  const rows = await tx.revisionSentence.findMany({
    where: { revisionId: liveId, hash: { in: hashes } },
    orderBy: { position: "asc" },
    select: {
      hash: true,
      text: true,
      placements: {
        select: {
          occurrenceId: true,
          occurrence: {
            select: {
              verdicts: { orderBy: { number: "desc" }, take: 1, select: { verdict: true } },
            },
          },
        },
      },
    },
  });
  const shown = await tx.publication.findFirst({
    where: { articleId },
    orderBy: { number: "desc" },
    select: { claims: { select: { occurrenceId: true, verdict: true } } },
  });
  return [...new Set(rows.map(({ hash }) => hash))].map((hash) => {
    const same = rows.filter((row) => row.hash === hash);
    return {
      words: same[0]?.text ?? "",
      claims: same
        .flatMap(({ placements }) => placements)
        .map(({ occurrenceId, occurrence }) => ({
          told: shown?.claims.find((claim) => claim.occurrenceId === occurrenceId)?.verdict ?? null,
          latest: occurrence.verdicts[0]?.verdict ?? null,
        })),
    };
  });
}

function groupWriters(written: { hash: string; userId: string }[]): Map<string, string[]> {
  const writers = new Map<string, string[]>();
  for (const { hash, userId } of written) writers.set(hash, [...(writers.get(hash) ?? []), userId]);
  return writers;
}

function candidatePlace(
  { occurrence, sentence }: Placed,
  restsOn: ReadonlyMap<string, Piece & { source: Told["sources"][number] }>,
): CandidatePlace {
  const [latest] = occurrence.verdicts;
  const pieces = latest?.evidenceIds.flatMap((id) => restsOn.get(id) ?? []) ?? [];
  return {
    occurrenceId: occurrence.id,
    claimId: occurrence.claimId,
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
          ...footingOf(latest.decidedAt, pieces),
          sources: pieces.map(({ source }) => source),
          seconded: latest.second !== null,
        }
      : null,
    grave: occurrence.graveMarks[0]?.grave ?? false,
    waived: occurrence.wordingWaivers
      .filter(({ sentenceHash }) => sentenceHash === sentence?.hash)
      .map(({ wording }) => wording),
  };
}
