import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./command";
import { inProject } from "./project";

const GENERATED = inProject("prisma/generated");
const STAMP = join(GENERATED, "made-from");

/** Makes Prisma's client when the schema is another than last time; says whether it did. */
export async function generateClient(): Promise<boolean> {
  const fingerprint = await schemaFingerprint();
  const last = await readFile(STAMP, "utf8").catch(() => "");
  if (last === fingerprint && existsSync(join(GENERATED, "client.ts"))) return false;
  await run(
    process.execPath,
    [
      inProject("node_modules/prisma/build/index.js"),
      "generate",
      "--config",
      "prisma/prisma.config.ts",
    ],
    {
      // Making the client runs no engine, but insists on having one: any file will do.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  );
  await writeFile(STAMP, fingerprint);
  return true;
}

async function schemaFingerprint(): Promise<string> {
  const hash = createHash("sha256");
  hash.update(await readFile(inProject("node_modules/prisma/package.json")));
  const folder = inProject("prisma/schema");
  for (const name of (await readdir(folder)).sort()) {
    hash
      .update(name)
      .update("\0")
      .update(await readFile(join(folder, name)));
  }
  return hash.digest("hex");
}
