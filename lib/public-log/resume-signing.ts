import { keepSigned, readSigned } from "@/lib/platform/log-vault";
import { refuse } from "@/lib/refusal";
import { findLogSize, findRoot, listLogKeys } from "./log-public";
import { parseCheckpoint } from "./rules/checkpoint";
import { knownSignatures, parseNote, parseVerifier } from "./rules/note";
import { parseSigned } from "./rules/signing";

/**
 * Lets a log be signed again whose signer has lost its memory, after comparing it with a checkpoint that others
 * have kept. Refuses one that the log did not sign, that is larger than the log, or that has another root; and
 * one that is older than what is remembered, which would forget something.
 */
export async function resumeSigning({ note }: { note: string }): Promise<{ size: number }> {
  const verifiers = (await listLogKeys()).flatMap(({ vkey }) => parseVerifier(vkey) ?? []);
  const [first] = verifiers;
  const parsed = parseNote(note);
  const checkpoint = parsed && parseCheckpoint(parsed.text);
  if (!first || !parsed || !checkpoint || !knownSignatures(parsed, verifiers)?.length) {
    return refuse("invalid_input", "This is no checkpoint that this log has signed.");
  }
  const { size, root } = checkpoint;
  const have = await findLogSize();
  if (size > have) {
    refuse(
      "conflict",
      `The checkpoint has ${size} entries, the database has ${have}. Bring the missing ones back first.`,
    );
  }
  if (!(await findRoot(size)).equals(root)) {
    refuse("conflict", `The first ${size} entries of the database are not those that were signed.`);
  }
  const log = first.id.toString("hex");
  const kept = await readSigned(log);
  if (kept !== null && parseSigned(kept).size > size) {
    refuse(
      "conflict",
      "More than this is remembered to be signed. Compare with a newer checkpoint.",
    );
  }
  await keepSigned(log, `${JSON.stringify({ size, root: root.toString("hex") })}\n`);
  return { size };
}
