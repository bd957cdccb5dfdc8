import type { CaptureFileKind } from "./capture";

type Kept = { kind: CaptureFileKind | null; type: string; name: string | null };

/**
 * As what a kept file is given out, and whether a browser may show it. Only pictures that we drew and text that we read are
 * shown; everything that somebody else made, a page above all, is a download of no known kind.
 */
export function shownAs({ kind, type }: Kept): { type: string; isShown: boolean } {
  if (kind === "picture") return { type, isShown: true };
  if (kind === "text" || kind === "drawn_text") {
    return { type: "text/plain; charset=utf-8", isShown: true };
  }
  return { type: "application/octet-stream", isShown: false };
}

const ENDINGS: Record<string, string> = {
  "text/html": "html",
  "text/plain": "txt",
  "application/pdf": "pdf",
  "application/json": "json",
  "application/gzip": "warc.gz",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/gif": "gif",
};

/** Under which name it is saved: its own, or one by its fingerprint. */
export function fileName({ kind, type, name }: Kept, sha256: string): string {
  if (name !== null) return name;
  const ending = ENDINGS[type.split(";", 1)[0] ?? ""] ?? "bin";
  return `${kind ?? "file"}-${sha256.slice(0, 12)}.${ending}`;
}
