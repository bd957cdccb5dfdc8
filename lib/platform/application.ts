import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { run } from "./command";
import { generateClient } from "./prisma-client";
import { inProject, projectFolder } from "./project";
import { buildReaderScripts } from "./reader-script";

const STAMP = inProject(".next/onrecord-made-from");
const SOURCES = ["app", "components", "lib", "public", "prisma/schema"];
const SETTINGS = ["next.config.js", "package-lock.json", "postcss.config.mjs", "tsconfig.json"];

/** The program that builds and, in development, serves the application. */
export const nextProgram = inProject("node_modules/next/dist/bin/next");

/** Builds the application for production, whether it needs it or not. */
export async function buildApplication(): Promise<void> {
  await generateClient();
  await run(process.execPath, [nextProgram, "build"], {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  await buildReaderScripts();
  await writeFile(STAMP, await fingerprint());
}

/** Builds the application when it is not built from what is here now; says whether it did. */
export async function buildIfChanged(): Promise<boolean> {
  const built = await readFile(STAMP, "utf8").catch(() => "");
  if (existsSync(inProject(".next/BUILD_ID")) && built === (await fingerprint())) return false;
  await buildApplication();
  return true;
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  const files = (await Promise.all(SOURCES.map((folder) => filesIn(inProject(folder))))).flat();
  for (const file of [...files.sort(), ...SETTINGS.map((name) => inProject(name))]) {
    hash
      .update(relative(projectFolder, file))
      .update("\0")
      .update(await readFile(file));
  }
  return hash.digest("hex");
}

async function filesIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
