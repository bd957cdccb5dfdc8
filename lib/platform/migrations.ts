import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { MigrationList, SchemaContainer } from "@prisma/schema-engine-wasm";
import { Client } from "pg";
import { inProject } from "./project";
import { EVERYTHING, withSchemaEngine } from "./schema-engine";

const SCHEMA = inProject("prisma/schema");
const MIGRATIONS = inProject("prisma/migrations");
const SNAPSHOT = join(MIGRATIONS, "schema-snapshot.prisma");

const LOCK = 'provider = "postgresql"\n';

// Any number will do, as long as nothing else in the database locks on it.
const ONE_AT_A_TIME = 7_203_141;

/**
 * Brings the database at `url` up to date and names the migrations that were
 * applied. Two that start at once wait for each other. A migration that was
 * changed after it had been applied is refused.
 */
export async function migrate(url: string): Promise<string[]> {
  const guard = new Client({ connectionString: url });
  await guard.connect();
  try {
    await guard.query("select pg_advisory_lock($1)", [ONE_AT_A_TIME]);
    return await withSchemaEngine(url, async (engine) => {
      const migrationsList = await migrationsOnDisk();
      const { editedMigrationNames } = await engine.diagnoseMigrationHistory({
        migrationsList,
        optInToShadowDatabase: false,
        filters: EVERYTHING,
      });
      if (editedMigrationNames.length > 0) {
        throw new Error(`Changed after it was applied: ${editedMigrationNames.join(", ")}.`);
      }
      const applied = await engine.applyMigrations({ migrationsList, filters: EVERYTHING });
      return applied.appliedMigrationNames;
    });
  } finally {
    await guard.end();
  }
}

/** What the schema says differently from the database at `url`; null when nothing. */
export async function drift(url: string): Promise<string | null> {
  const files = await schemaOnDisk();
  return withSchemaEngine(url, async (engine) => {
    const difference = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: inProject("prisma") },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: { externalTables: ["public._prisma_migrations"], externalEnums: [] },
    });
    return difference.exitCode === 0 ? null : difference.stdout;
  });
}

/** The SQL that leads from the schema of the last migration to the schema of now; "" when none. */
export async function pendingSql(): Promise<string> {
  const snapshot = await readFile(SNAPSHOT, "utf8").catch(() => null);
  const files = await schemaOnDisk();
  return withSchemaEngine(null, async (engine) => {
    const difference = await engine.diff({
      from:
        snapshot === null
          ? { tag: "empty" }
          : { tag: "schemaDatamodel", files: [{ path: SNAPSHOT, content: snapshot }] },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: EVERYTHING,
    });
    return difference.exitCode === 0 ? "" : (difference.stdout ?? "");
  });
}

/** Writes a migration with `sql` and gives back the file's path. */
export async function addMigration(name: string, sql: string, now: Date): Promise<string> {
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(MIGRATIONS, `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(MIGRATIONS, "migration_lock.toml"), LOCK);
  const file = join(folder, "migration.sql");
  await writeFile(file, sql, { flag: "wx" });
  return file;
}

/** Remembers the schema of now as the one that all migrations together lead to. */
export async function keepSnapshot(): Promise<void> {
  const schema = await schemaOnDisk();
  await writeFile(SNAPSHOT, `${schema.map(({ content }) => content.trim()).join("\n\n")}\n`);
}

async function schemaOnDisk(): Promise<SchemaContainer[]> {
  const names = (await readdir(SCHEMA)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => ({
      path: join(SCHEMA, name),
      content: await readFile(join(SCHEMA, name), "utf8"),
    })),
  );
}

async function migrationsOnDisk(): Promise<MigrationList> {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: "migration_lock.toml", content: LOCK },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      folders.sort().map(async (path) => ({
        path,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok" as const,
            value: await readFile(join(MIGRATIONS, path, "migration.sql"), "utf8"),
          },
        },
      })),
    ),
  };
}
