import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { inProject } from "./project";

const SOURCE = inProject("components/reader/reader.ts");
const BUILT = inProject(".next/onrecord-reader.js");

/** Readers' own script: one module for every page. Its address changes when a byte of it does. */
export type ReaderScript = { address: string; bytes: Uint8Array<ArrayBuffer> };

let kept: Promise<ReaderScript> | null = null;

/** The script as it was built; in development as its sources are now. */
export function readerScript(): Promise<ReaderScript> {
  if (process.env.NODE_ENV !== "production") return bundle().then(addressed);
  kept ??= readFile(BUILT).then((bytes) => addressed(new Uint8Array(bytes)));
  return kept;
}

/** Builds the script, beside what Next builds. */
export async function buildReaderScript(): Promise<void> {
  await writeFile(BUILT, await bundle());
}

/** Everything readers' pages run, in one minified module without outside dependencies. */
export async function bundle(): Promise<Uint8Array<ArrayBuffer>> {
  // Not loaded in production, where the script is built already.
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [SOURCE],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    write: false,
    logLevel: "silent",
  });
  return new Uint8Array(outputFiles[0]?.contents ?? []);
}

function addressed(bytes: Uint8Array<ArrayBuffer>): ReaderScript {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  return { address: `/reader/${hash}.js`, bytes };
}
