import { randomBytes } from "node:crypto";
import { chmod, link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { homeFolder } from "./project";

const secretsShape = z.object({
  superuserPassword: z.string(),
  ownerPassword: z.string(),
  appPassword: z.string(),
  readerPassword: z.string(),
  sessionSecret: z.string(),
  jobsSecret: z.string(),
});

export type Secrets = z.infer<typeof secretsShape>;

/** This machine's secrets: made once, kept in the home folder, readable by its owner alone. */
export async function secrets(): Promise<Secrets> {
  const text = await keptOnce("secrets.json", () => {
    const made: Secrets = {
      superuserPassword: secret(),
      ownerPassword: secret(),
      appPassword: secret(),
      readerPassword: secret(),
      sessionSecret: secret(),
      jobsSecret: secret(),
    };
    return JSON.stringify(made, null, 2);
  });
  return secretsShape.parse(JSON.parse(text));
}

/** What this machine seals secrets with that lie in the database: kept as the others, and to be kept as long as those. */
export async function sealingKey(): Promise<string> {
  return (await keptOnce("sealing.key", secret)).trim();
}

async function keptOnce(name: string, make: () => string): Promise<string> {
  const file = join(homeFolder(), name);
  await mkdir(homeFolder(), { recursive: true });
  const kept = await readFile(file, "utf8").catch(() => null);
  if (kept !== null) return kept;

  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${make()}\n`, { mode: 0o600 });
  await chmod(draft, 0o600);
  // A link to a name that exists fails: of two that start at once, one is first and both use its secrets.
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(draft);
  return readFile(file, "utf8");
}

function secret(): string {
  return randomBytes(32).toString("base64url");
}
