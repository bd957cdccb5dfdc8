/** What the log says of itself: so many entries, and this is their root. */
export type Checkpoint = { origin: string; size: number; root: Buffer };

/** The text that is signed (C2SP tlog-checkpoint), without extension lines. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString("base64")}\n`;
}

/** Reads the text of a note as a checkpoint; null when it is none. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [origin = "", size = "", encoded = "", end] = text.split("\n");
  const root = Buffer.from(encoded, "base64");
  if (origin === "" || !/^(?:0|[1-9]\d{0,15})$/u.test(size) || end === undefined) return null;
  if (!Number.isSafeInteger(Number(size))) return null;
  if (root.length !== 32 || root.toString("base64") !== encoded) return null;
  return { origin, size: Number(size), root };
}
