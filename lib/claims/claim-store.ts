import type { Document } from "@/lib/articles/rules/document";
import type { Transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import type { RankingModel } from "./rules/checkable";
import type { AttachEvidence, GiveVerdict, MarkClaim, WaiveWording } from "./rules/claim-input";
import { placeIn, type Text, textOf } from "./rules/placement";
import type { Wording } from "./rules/wording";
import { addSealedSource, sealEvidence } from "./seal-store";

/** The claim a new occurrence belongs to: the shared one that was chosen, or a new one. */
export async function claimFor(tx: Transaction, input: MarkClaim, userId: string): Promise<string> {
  if (input.claimId !== undefined) {
    const claim = await tx.claim.findUnique({ where: { id: input.claimId }, select: { id: true } });
    return claim?.id ?? refuse("not_found", "This claim is not there. Search for it again.");
  }
  const { statement, kind, now } = input;
  const claim = await tx.claim.create({
    data: { statement, kind, createdById: userId, createdAt: now },
    select: { id: true },
  });
  return claim.id;
}

export async function addOccurrence(
  tx: Transaction,
  input: MarkClaim & { claimId: string; markedById: string },
): Promise<string> {
  const { articleId, claimId, channel, exact, prefix, suffix, stance, markedById, now } = input;
  const { id } = await tx.occurrence.create({
    data: { articleId, claimId, channel, exact, prefix, suffix, stance, markedById, markedAt: now },
    select: { id: true },
  });
  return id;
}

/** The occurrence with its article, or a refusal when it is gone. */
export async function findOccurrence(tx: Transaction, occurrenceId: string) {
  const occurrence = await tx.occurrence.findUnique({
    where: { id: occurrenceId },
    include: { article: { select: { language: true, draft: true } } },
  });
  if (!occurrence?.article.draft || occurrence.withdrawnAt) {
    return refuse("not_found", "This claim is no longer marked here. Load the page again.");
  }
  return occurrence;
}

export async function withdraw(
  tx: Transaction,
  occurrenceId: string,
  by: { userId: string; now: Date },
): Promise<void> {
  await tx.occurrence.update({
    where: { id: occurrenceId },
    data: { withdrawnAt: by.now, withdrawnById: by.userId },
  });
}

/**
 * Notes in which sentence of a revision each standing occurrence of its article is found. Occurrences whose
 * words are gone get no place; the gate says so. Doing it again adds only what is new.
 */
export async function placeOccurrences(tx: Transaction, revisionId: string): Promise<void> {
  const revision = await tx.revision.findUniqueOrThrow({
    where: { id: revisionId },
    include: { article: { select: { language: true } } },
  });
  const occurrences = await tx.occurrence.findMany({
    where: {
      articleId: revision.articleId,
      withdrawnAt: null,
      placements: { none: { revisionId } },
    },
  });
  const { headline, standfirst } = revision;
  const text: Text = textOf(
    { headline, standfirst, body: revision.body as Document },
    revision.article.language,
  );
  await tx.placement.createMany({
    data: occurrences.flatMap((occurrence) => {
      const sentence = placeIn(text, occurrence);
      return sentence
        ? [{ revisionId, occurrenceId: occurrence.id, position: sentence.position }]
        : [];
    }),
  });
}

/** Whether this person wrote the sentence, now or earlier. */
export async function isWriter(
  tx: Transaction,
  sentence: { articleId: string; hash: string; userId: string },
): Promise<boolean> {
  return (await tx.sentenceWriter.count({ where: sentence })) > 0;
}

/** Ties a source to a claim; of a sealed one, no word of either stands outside the seal. */
export async function addEvidence(tx: Transaction, input: AttachEvidence, userId: string) {
  const { claimId, relation, locator, url, quote, uploadId = null, now } = input;
  if ((await tx.claim.count({ where: { id: claimId } })) === 0)
    return refuse("not_found", "This claim is not there. Load the page again.");
  const { id: sourceId, visibility } = await sourceOf(tx, input, userId);
  const isSealed = visibility === "sealed";
  const words = { locator, url, quote };
  const { id: evidenceId } = await tx.evidence.create({
    data: {
      ...{ claimId, sourceId, relation, uploadId, addedById: userId, addedAt: now },
      ...(!isSealed && words),
    },
    select: { id: true },
  });
  if (isSealed) await sealEvidence(tx, { evidenceId, sourceId, words });
  return { evidenceId, sourceId };
}

async function sourceOf(tx: Transaction, { source, now }: AttachEvidence, userId: string) {
  const known = { id: true, visibility: true } as const;
  if ("id" in source) {
    const found = await tx.source.findUnique({ where: { id: source.id }, select: known });
    return found ?? refuse("not_found", "This source is not there. Search for it again.");
  }
  const { visibility, readers = [], ...words } = source;
  if (visibility === "sealed") {
    const id = await addSealedSource(tx, { ...words, readers }, { userId, now });
    return { id, visibility };
  }
  return tx.source.create({
    data: { ...words, visibility, createdById: userId, createdAt: now },
    select: known,
  });
}

/** Marks evidence as withdrawn and says of which claim it was. Null when it is not there or withdrawn already. */
export async function takeEvidenceBack(
  tx: Transaction,
  evidenceId: string,
  by: { userId: string; now: Date },
) {
  const evidence = await tx.evidence.findUnique({
    where: { id: evidenceId },
    select: { claimId: true, withdrawnAt: true },
  });
  if (!evidence || evidence.withdrawnAt) return null;
  await tx.evidence.update({
    where: { id: evidenceId },
    data: { withdrawnAt: by.now, withdrawnById: by.userId },
  });
  return evidence;
}

/** Whether this person is on the staff now and can follow something up. */
export async function isActive(tx: Transaction, userId: string): Promise<boolean> {
  return (await tx.user.count({ where: { id: userId, disabledAt: null } })) > 0;
}

/** The database counts the number up and refuses writers of the sentence. */
export async function addVerdict(
  tx: Transaction,
  input: GiveVerdict,
  checkerId: string,
): Promise<string> {
  const { now, ...verdict } = input;
  const { id } = await tx.verdict.create({
    data: { ...verdict, number: 0, checkerId, decidedAt: now },
    select: { id: true },
  });
  return id;
}

/** Says that a place is grave, or is not; the database counts the number up and asks who says so. */
export async function addGraveMark(
  tx: Transaction,
  {
    now,
    ...mark
  }: { occurrenceId: string; grave: boolean; reason: string; markedById: string; now: Date },
): Promise<void> {
  await tx.graveMark.create({ data: { ...mark, number: 0, markedAt: now } });
}

export async function isWaived(
  tx: Transaction,
  { occurrenceId, sentenceHash, wording }: Omit<WaiveWording, "now">,
): Promise<boolean> {
  const where = { occurrenceId, sentenceHash, wording };
  return (await tx.wordingWaiver.count({ where })) > 0;
}

/** Lets a sentence stand as it is worded; the database asks who says so and of which sentence. */
export async function addWordingWaiver(
  tx: Transaction,
  {
    now,
    ...waiver
  }: {
    occurrenceId: string;
    sentenceHash: string;
    wording: Wording;
    reason: string;
    waivedById: string;
    now: Date;
  },
): Promise<void> {
  await tx.wordingWaiver.create({ data: { ...waiver, waivedAt: now } });
}

export async function isCheckWaived(
  tx: Transaction,
  where: { articleId: string; sentenceHash: string },
): Promise<boolean> {
  return (await tx.checkWaiver.count({ where })) > 0;
}

/** Keeps why a sentence needs no check; the database asks who says so and of which sentence. */
export async function addCheckWaiver(
  tx: Transaction,
  {
    now,
    ...waiver
  }: { articleId: string; sentenceHash: string; reason: string; waivedById: string; now: Date },
): Promise<void> {
  await tx.checkWaiver.create({ data: { ...waiver, waivedAt: now } });
}

export async function addRankingModel(
  tx: Transaction,
  { model, sentences, now }: { model: RankingModel; sentences: number; now: Date },
): Promise<void> {
  const { bias, weights } = model;
  await tx.rankingModel.create({ data: { bias, weights, sentences, trainedAt: now } });
}

/** The verdict with its place, or a refusal when it is not there. */
export async function findVerdict(tx: Transaction, verdictId: string) {
  const verdict = await tx.verdict.findUnique({
    where: { id: verdictId },
    select: { id: true, sentenceHash: true, occurrence: { select: { id: true, articleId: true } } },
  });
  return verdict ?? refuse("not_found", "This verdict is not there. Load the page again.");
}

/** The database refuses whoever gave the verdict, wrote the sentence, or does not know what it rests on. */
export async function addSecond(
  tx: Transaction,
  second: { verdictId: string; checkerId: string; now: Date },
): Promise<void> {
  const { verdictId, checkerId, now } = second;
  await tx.verdictSecond.create({ data: { verdictId, checkerId, secondedAt: now } });
}

export async function isSeconded(tx: Transaction, verdictId: string): Promise<boolean> {
  return (await tx.verdictSecond.count({ where: { verdictId } })) > 0;
}
