import "server-only";
import { readdir } from "node:fs/promises";
import { newsroom } from "./db";
import { logger } from "./logger";
import { inProject } from "./project";
import { readers } from "./readers-db";

/** What keeps us from serving requests: either connection to the database, or migrations. None is well. */
export async function findTroubles(): Promise<string[]> {
  const [application, reader] = await Promise.all([
    reason("database", () => newsroom.$queryRaw`select 1`),
    reason("database for readers", () => readers.$queryRaw`select 1`),
  ]);
  const troubles = [application, reader].filter((trouble) => trouble !== null);
  if (troubles.length > 0) return troubles;
  const migrations = await reason("migrations", async () => {
    const missing = await findMissingMigrations();
    if (missing.length > 0) throw new Error(`not applied: ${missing.join(", ")}`);
  });
  return migrations === null ? [] : [migrations];
}

async function findMissingMigrations(): Promise<string[]> {
  const entries = await readdir(inProject("prisma/migrations"), { withFileTypes: true });
  const applied = await newsroom.$queryRaw<{ name: string }[]>`
    select migration_name as name from _prisma_migrations
    where finished_at is not null and rolled_back_at is null`;
  const names = new Set(applied.map(({ name }) => name));
  return entries
    .filter((entry) => entry.isDirectory() && !names.has(entry.name))
    .map((entry) => entry.name)
    .sort();
}

/** The details go to the log; whoever asks learns only what is not well. */
async function reason(what: string, work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    logger.error({ error: String(error), what }, "not ready");
    return what;
  }
}
