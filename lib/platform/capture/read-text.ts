import "server-only";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { compile } from "html-to-text";
import { extractText, getDocumentProxy, getResolvedPDFJS } from "unpdf";

/** In characters; what a passage is looked for in. */
const LONGEST_TEXT = 2_000_000;
const LARGEST = 40 * 1024 * 1024;

const textOfHtml = compile({
  wordwrap: false,
  limits: { maxInputLength: LARGEST, maxDepth: 512 },
  selectors: [
    { selector: "a", options: { ignoreHref: true } },
    { selector: "img", format: "skip" },
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({
      selector,
      options: { uppercase: false },
    })),
    { selector: "blockquote", format: "block" },
    { selector: "ul", options: { itemPrefix: " " } },
    { selector: "table", format: "dataTable", options: { uppercaseHeaderCells: false } },
    { selector: "hr", format: "skip" },
  ],
});

/** Loads what is loaded only when it is first used, for a process that gives up its right to read our files. */
export async function makeReady(): Promise<void> {
  await getResolvedPDFJS();
}

/**
 * The text of a file, by its type; "" where none can be read from it, as from a picture, a scanned document or something
 * that claims to be what it is not.
 */
export async function readText(
  bytes: Uint8Array,
  { type, charset = "", encoding = "" }: { type: string; charset?: string; encoding?: string },
): Promise<string> {
  const plain = unpacked(bytes, encoding);
  if (plain === null) return "";
  if (type === "application/pdf") return bounded(await textOfPdf(plain));
  if (type.includes("html")) return bounded(textOfHtml(decoded(plain, charset)));
  if (/^text\/|[/+](?:json|xml)$/u.test(type)) return bounded(decoded(plain, charset));
  return "";
}

/** As much of a text as is kept. */
export function bounded(text: string): string {
  // Postgres keeps no NUL.
  return text.slice(0, LONGEST_TEXT).replaceAll("\0", "").toWellFormed().trim();
}

/** As it was before it was compressed for the way; null when it does not open, or would be too large. */
function unpacked(bytes: Uint8Array, encoding: string): Uint8Array | null {
  const limits = { maxOutputLength: LARGEST };
  try {
    switch (encoding.trim().toLowerCase()) {
      case "":
      case "identity":
        return bytes;
      case "gzip":
      case "x-gzip":
        return gunzipSync(bytes, limits);
      case "br":
        return brotliDecompressSync(bytes, limits);
      case "deflate":
        return inflateSync(bytes, limits);
      default:
        return null;
    }
  } catch {
    // Zlib says so by throwing alone.
    return null;
  }
}

/** By what the server said, what the file says of itself, or as UTF-8. */
function decoded(bytes: Uint8Array, charset: string): string {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  const own = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/iu.exec(head)?.[1];
  for (const label of [charset, own, "utf-8"]) {
    if (!label) continue;
    try {
      return new TextDecoder(label).decode(bytes);
    } catch {
      // A charset that nobody knows.
    }
  }
  return "";
}

async function textOfPdf(bytes: Uint8Array): Promise<string> {
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes));
    const { text } = await extractText(document, { mergePages: true });
    return text;
  } catch {
    // Whatever the reader of PDFs throws, this is not one that can be read.
    return "";
  }
}
