import { transaction } from "@/lib/platform/db";
import { submitCheckpoint } from "@/lib/platform/witness";
import { findConsistencyProof, type SignedCheckpoint } from "./log-public";
import { addCosignature, listWitnessAddresses } from "./log-store";
import { knownSignatures, parseNote, parseVerifier } from "./rules/note";

type Witness = { vkey: string; url: string };
/** How far a witness has seen the log grow. */
export type Seen = Witness & { size: number };

/**
 * Puts a checkpoint before the witnesses, or before those that have not signed it, and keeps what they sign.
 * Gives back how far each of those that answered has seen the log: more than the checkpoint, when somebody has
 * forgotten something.
 */
export async function attachCosignatures(
  checkpoint: SignedCheckpoint,
  { now, onlyMissing }: { now: Date; onlyMissing: boolean },
): Promise<Seen[]> {
  const has = new Set(onlyMissing ? checkpoint.cosignatures.map(({ vkey }) => vkey) : []);
  const all = await transaction({ who: null, now }, listWitnessAddresses);
  const witnesses = all.filter(({ vkey }) => !has.has(vkey));
  const seen = await Promise.all(witnesses.map((witness) => ask(witness, checkpoint, now)));
  return seen.filter((each) => each !== null);
}

async function ask(
  witness: Witness,
  checkpoint: SignedCheckpoint,
  now: Date,
): Promise<Seen | null> {
  // A witness that stands elsewhere says where, and is then asked from there.
  const first = await submit(witness, checkpoint, checkpoint.size);
  const last =
    first?.status === 409 && sizeIn(first.text) < checkpoint.size
      ? await submit(witness, checkpoint, sizeIn(first.text))
      : first;
  if (last?.status === 409) return { ...witness, size: sizeIn(last.text) };
  if (last?.status !== 200) return null;
  await keep(witness, checkpoint, last.text, now);
  return { ...witness, size: checkpoint.size };
}

async function submit({ url }: Witness, checkpoint: SignedCheckpoint, old: number) {
  const proof = await findConsistencyProof(old, checkpoint.size);
  const lines = proof.map((hash) => `${hash.toString("base64")}\n`).join("");
  return submitCheckpoint(url, `old ${old}\n${lines}\n${checkpoint.note}`);
}

/** The size in a refusal; a number that no log has when it is none. */
function sizeIn(text: string): number {
  return /^\d{1,15}\n$/u.test(text) ? Number(text) : Number.MAX_SAFE_INTEGER;
}

/** Keeps the line of this witness, if it is one and holds. */
async function keep(witness: Witness, checkpoint: SignedCheckpoint, lines: string, now: Date) {
  const verifier = parseVerifier(witness.vkey);
  const [text = ""] = checkpoint.note.split("\n\n");
  const note = parseNote(`${text}\n\n${lines}`);
  const [signature] = (verifier && note && knownSignatures(note, [verifier])) ?? [];
  if (!signature) return;
  await transaction({ who: null, now }, (tx) =>
    addCosignature(tx, {
      size: checkpoint.size,
      vkey: witness.vkey,
      line: signature.line,
      signedAt: signature.at ?? now,
    }),
  );
}
