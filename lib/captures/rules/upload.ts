import { z } from "zod";
import { cleanLine } from "@/lib/articles/rules/clean-text";
import { pictureKind } from "@/lib/media/rules/picture";

/** The most that a file may have, in bytes. */
export const LARGEST_UPLOAD = 20 * 1024 * 1024;

/** The name of a file as it may be kept: its last part, on one line. */
export const uploadName = z
  .string()
  .transform((name) => cleanLine(name.split(/[/\\]/u).at(-1) ?? "").slice(0, 200))
  .transform((name) => name || "file");

const starts = (bytes: Uint8Array, text: string) =>
  Buffer.from(bytes.subarray(0, text.length)).toString("latin1") === text;

/** What kind of file these bytes are, whatever their name or sender says; null when none that is taken as evidence. */
export function uploadType(bytes: Uint8Array): string | null {
  const picture = pictureKind(bytes);
  if (picture) return `image/${picture}`;
  if (starts(bytes, "%PDF-")) return "application/pdf";
  // Word, Excel, OpenDocument: packed by PKZIP.
  if (starts(bytes, "PK\u0003\u0004")) return "application/zip";
  // ISO base media: MP4, MOV, M4A.
  if (starts(bytes.subarray(4), "ftyp")) return "video/mp4";
  return isText(bytes) ? "text/plain" : null;
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    // It says so by throwing alone.
    return false;
  }
}
