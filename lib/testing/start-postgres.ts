import { join } from "node:path";
import { Client, escapeIdentifier } from "pg";
import type { TestProject } from "vitest/node";
import { leaveDatabase, openDatabase } from "../platform/database";
import { FOR_TESTS } from "../platform/embedded-postgres";
import { migrate } from "../platform/migrations";
import { generateClient } from "../platform/prisma-client";
import { homeFolder } from "../platform/project";
import { addressFor, OWNER_ROLE } from "../platform/roles";

/** What each test file needs to make a database of its own. */
export type TestServer = {
  /** May make databases. */
  admin: string;
  owner: string;
  app: string;
  reader: string;
  /** The migrated, empty database that all others are copies of. */
  template: string;
};

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** Starts Postgres for the tests, or uses TEST_DATABASE_URL, and makes the template once. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  process.env.ONRECORD_HOME = join(homeFolder(), "test");
  const given = process.env.TEST_DATABASE_URL;
  if (given) process.env.DATABASE_URL = given;
  else delete process.env.DATABASE_URL;

  await generateClient();
  const database = await openDatabase(FOR_TESTS);
  const admin = database.presence?.postgres.superuserUrl ?? database.owner;
  await dropLeftovers(admin);
  const template = `onrecord_test_${process.pid}_template`;
  await ask(admin, `create database ${template} ${ownedByOwner(admin, database.owner)}`);
  await migrate(addressFor(database.owner, { database: template }));
  const { owner, app, reader } = database;
  project.provide("testServer", { admin, owner, app, reader, template });

  return async () => {
    await ask(admin, `drop database if exists ${template} with (force)`);
    await leaveDatabase(database);
  };
}

/** Gives a new database to the tables' owner, where somebody else makes it. */
export function ownedByOwner(admin: string, owner: string): string {
  return admin === owner ? "" : `owner ${escapeIdentifier(OWNER_ROLE)}`;
}

/** Runs one statement and hangs up. */
export async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Runs that were killed could not clear up; their names say which process they were. */
async function dropLeftovers(admin: string): Promise<void> {
  const rows = await ask(
    admin,
    "select datname from pg_database where datname ~ '^onrecord_test_'",
  );
  for (const { datname } of rows) {
    const pid = Number(String(datname).split("_")[2]);
    if (!isAlive(pid)) await ask(admin, `drop database if exists ${datname} with (force)`);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
