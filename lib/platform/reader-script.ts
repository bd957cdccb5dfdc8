import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { inProject } from "./project";

/** One module in the reader's browser: what it is made from, and where it is kept when it is built. */
type Module = { source: string; built: string };

const EVERYWHERE: Module = {
  source: inProject("components/reader/reader.ts"),
  built: inProject(".next/onrecord-reader.js"),
};
const WORK: Module = {
  source: inProject("components/report/do-work.ts"),
  built: inProject(".next/onrecord-work.js"),
};

/** A script of ours. Its address changes when a byte of it does. */
export type ReaderScript = { address: string; bytes: Uint8Array<ArrayBuffer> };

const kept = new Map<Module, Promise<ReaderScript>>();

/** Readers' own script: one module for every page. */
export function readerScript(): Promise<ReaderScript> {
  return find(EVERYWHERE);
}

/** What the page of the report form runs beside it. */
export function workScript(): Promise<ReaderScript> {
  return find(WORK);
}

/** The script as it was built; in development as its sources are now. */
function find(module: Module): Promise<ReaderScript> {
  if (process.env.NODE_ENV !== "production") return bundle(module.source).then(addressed);
  const found =
    kept.get(module) ?? readFile(module.built).then((bytes) => addressed(new Uint8Array(bytes)));
  kept.set(module, found);
  return found;
}

/** Builds the scripts, beside what Next builds. */
export async function buildReaderScripts(): Promise<void> {
  for (const { source, built } of [EVERYWHERE, WORK]) await writeFile(built, await bundle(source));
}

/** A source and all it needs, in one minified module without outside dependencies. */
export async function bundle(source: string = EVERYWHERE.source): Promise<Uint8Array<ArrayBuffer>> {
  // Not loaded in production, where the script is built already.
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [source],
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
