import { readSigned } from "@/lib/platform/log-vault";
import { refuse } from "@/lib/refusal";
import { findLogSize, findPeaks, listLogKeys } from "./log-public";
import { resumeSigning } from "./resume-signing";
import { parseCheckpoint } from "./rules/checkpoint";
import { knownSignatures, parseNote, parseVerifier } from "./rules/note";
import { parseSigned } from "./rules/signing";
import { parseBundle, rootAfter, TILE_WIDTH, tilePath } from "./rules/tiles";
import { leafHash } from "./rules/tree";

/** Reads a file of a mirror, by its name below `/log`. Throws, in a sentence, when it cannot be had. */
type Read = (path: string) => Promise<Buffer>;
/** Enters these at the end of the log, if it has so many entries. */
type Append = (first: number, entries: string[]) => Promise<void>;

/**
 * Brings back the entries that a mirror has and a restored database has not, byte for byte, so that the log can be signed
 * again. Gives back how many. Refuses, before anything is written, what this log has not signed, and what does not make the
 * signed root together with the entries that are there: then the log has grown another way since.
 */
export async function reviveEntries({
  read,
  append,
}: {
  read: Read;
  append: Append;
}): Promise<{ revived: number }> {
  const verifiers = (await listLogKeys()).flatMap(({ vkey }) => parseVerifier(vkey) ?? []);
  const text = (await read("checkpoint")).toString();
  const note = parseNote(text);
  const checkpoint = note && parseCheckpoint(note.text);
  if (!note || !checkpoint || !knownSignatures(note, verifiers)?.length) {
    return refuse("invalid_input", "The mirror shows no checkpoint that this log has signed.");
  }
  const { size, root } = checkpoint;
  const have = await findLogSize();
  if (size <= have) return { revived: 0 };

  const entries = await readEntries(read, have, size);
  const made = rootAfter(have, await findPeaks(have), entries.map(leafHash));
  if (!made.equals(root)) {
    refuse(
      "conflict",
      `The ${have} entries of the database do not go on as the mirror does: the log has grown another way.`,
    );
  }
  await append(
    have,
    entries.map((entry) => entry.toString()),
  );
  // What was signed is remembered from now on, also where the memory is as old as the database.
  const kept = await readSigned(verifiers[0]?.id.toString("hex") ?? "");
  if (kept === null || parseSigned(kept).size < size) await resumeSigning({ note: text });
  return { revived: entries.length };
}

async function readEntries(read: Read, from: number, size: number): Promise<Buffer[]> {
  const entries: Buffer[] = [];
  for (let index = Math.floor(from / TILE_WIDTH); index * TILE_WIDTH < size; index++) {
    const start = index * TILE_WIDTH;
    const width = Math.min(TILE_WIDTH, size - start);
    const bundle = parseBundle(await read(tilePath({ level: "entries", index, width })));
    if (bundle.length !== width) refuse("invalid_input", `The mirror has not ${size} entries.`);
    entries.push(...bundle.slice(Math.max(0, from - start)));
  }
  return entries;
}
