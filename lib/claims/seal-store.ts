import { randomUUID } from "node:crypto";
import { recordAct } from "@/lib/audit/audit-store";
import type { Transaction } from "@/lib/platform/db";
import { seal, unseal } from "@/lib/platform/sealed";
import { refuse } from "@/lib/refusal";
import {
  type OpenedEvidence,
  type SealedPlace,
  type SealedSource,
  sealedPlace,
  sealProblem,
} from "./rules/sealed-source";

type By = { userId: string; now: Date };

/** A source of which only the named can read anything: who seals it, and these readers. */
export async function addSealedSource(
  tx: Transaction,
  { readers, ...words }: SealedSource & { readers: readonly string[] },
  { userId, now }: By,
): Promise<string> {
  const named = await tx.user.findMany({
    where: { id: { in: [userId, ...readers] }, disabledAt: null },
    select: { id: true, role: true },
  });
  const problem = sealProblem(userId, named);
  if (problem) {
    const issue = { code: "readers", field: "source.readers", message: problem };
    return refuse("invalid_input", "Say who may read what is sealed.", [issue]);
  }
  const { id } = await tx.source.create({
    data: { visibility: "sealed", kind: null, name: "", createdById: userId, createdAt: now },
    select: { id: true },
  });
  for (const reader of named)
    await addNaming(tx, { sourceId: id, userId: reader.id }, true, { userId, now });
  await keepSealed(tx, { id, sourceId: id, words });
  return id;
}

/** Seals the words of evidence that rests on a sealed source; only the named can. */
export async function sealEvidence(
  tx: Transaction,
  { evidenceId, sourceId, words }: { evidenceId: string; sourceId: string; words: SealedPlace },
): Promise<void> {
  await keepSealed(tx, { id: evidenceId, sourceId, words });
}

/** Says that somebody may read what is sealed from now on, or no longer may. The database refuses all but the sealer. */
export async function addNaming(
  tx: Transaction,
  { sourceId, userId }: { sourceId: string; userId: string },
  mayRead: boolean,
  by: By,
): Promise<void> {
  // createMany gives nothing back: a naming can be read only by those whom it, too, has named.
  await tx.sealNaming.createMany({
    data: [{ sourceId, number: 0, userId, mayRead, namedById: by.userId, namedAt: by.now }],
  });
}

/** The sealed words of this evidence; null for everybody who is not named, as if there were none. */
export async function openWords(
  tx: Transaction,
  evidenceId: string,
): Promise<(OpenedEvidence & { sourceId: string }) | null> {
  const evidence = await tx.evidence.findUnique({
    where: { id: evidenceId },
    select: { sourceId: true, uploadId: true },
  });
  if (!evidence) return null;
  const { sourceId, uploadId } = evidence;
  const [source, place] = [
    await openOne<SealedSource>(tx, sourceId),
    await openOne<SealedPlace>(tx, evidenceId),
  ];
  return source && place && { sourceId, source, place, hasFile: uploadId !== null };
}

/** Keeps that somebody opened what is sealed: who, for the named alone; that it happened, for the audit trail. */
export async function recordOpening(
  tx: Transaction,
  read: { sourceId: string; evidenceId: string },
  { userId, now }: By,
): Promise<void> {
  const id = randomUUID();
  await tx.sealedRead.createMany({ data: [{ id, ...read, readerId: userId, readAt: now }] });
  const detail = { readId: id };
  await recordAct(tx, { actorId: null, act: "open_sealed_evidence", detail, now });
}

async function keepSealed(
  tx: Transaction,
  { id, sourceId, words }: { id: string; sourceId: string; words: SealedSource | SealedPlace },
): Promise<void> {
  const sealed = seal(JSON.stringify(words), sealedPlace(id));
  await tx.sealedWords.createMany({ data: [{ id, sourceId, words: sealed }] });
}

async function openOne<Words>(tx: Transaction, id: string): Promise<Words | null> {
  const row = await tx.sealedWords.findUnique({ where: { id }, select: { words: true } });
  if (!row) return null;
  const text = unseal(row.words, sealedPlace(id));
  if (text === null)
    throw new Error(`The sealed words ${id} do not open with the key of this newsroom.`);
  return JSON.parse(text) as Words;
}
