import type { Part } from "./leaf";

/** An entry's place in a signed log as a text that needs no network (C2SP tlog-proof). */
export function proofText(proven: {
  index: number;
  proof: readonly Buffer[];
  /** The checkpoint, signed. */
  note: string;
}): string {
  const { index, proof, note } = proven;
  const lines = proof.map((hash) => `${hash.toString("base64")}\n`).join("");
  return `c2sp.org/tlog-proof@v1\nindex ${index}\n${lines}\n${note}`;
}

/**
 * One version of a story with everything that is needed to check it: the entry, the parts it commits to, the
 * proof, and the keys to hold against those that one has from elsewhere. A format that others read.
 */
export function recordText(
  record: { url: string; index: number; entry: string; parts: readonly Part[] },
  proof: string,
  vkey: string,
): string {
  const { url, index, entry, parts } = record;
  return `${JSON.stringify({ format: "onrecord/record/v1", url, index, entry, parts, proof, vkey })}\n`;
}
