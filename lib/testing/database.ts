import { Client, type QueryResultRow } from "pg";
import { expect } from "vitest";
import { closePools } from "../platform/prisma-pool";

type Role = "app" | "reader" | "owner";
type Acting = { userId?: string; now?: Date };

const ADDRESS = {
  app: "APP_DATABASE_URL",
  reader: "READER_DATABASE_URL",
  owner: "OWNER_DATABASE_URL",
} as const;

const sessions: Client[] = [];

/**
 * A connection of this role that goes around the application. It is closed
 * after the file. Two of them are two people at once.
 */
export async function openSession(role: Role): Promise<Client> {
  const client = new Client({
    connectionString: process.env[ADDRESS[role]],
    options: "-c timezone=UTC",
  });
  // The database is dropped under connections that a failing test left open.
  client.on("error", () => undefined);
  await client.connect();
  sessions.push(client);
  return client;
}

/** Runs one statement as the application's role, acting for `userId`, and gives back its rows. */
export function asApp<Row extends QueryResultRow>(
  sql: string,
  values: unknown[] = [],
  acting: Acting = {},
): Promise<Row[]> {
  return once("app", sql, values, acting);
}

/** Runs one statement as the role that serves readers. */
export function asReader<Row extends QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return once("reader", sql, values, {});
}

/** Runs one statement as the tables' owner: to build the world of a test, or to look behind the curtain. */
export function asOwner<Row extends QueryResultRow>(
  sql: string,
  values: unknown[] = [],
  acting: Acting = {},
): Promise<Row[]> {
  return once("owner", sql, values, acting);
}

/** Every row and column that the role which serves readers may select, table by table. */
export async function everythingReadersCanSelect(): Promise<Record<string, unknown[]>> {
  const tables = await asReader<{ name: string; columns: string }>(
    `select table_name as name, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
     from information_schema.columns where table_schema = 'public' group by table_name order by table_name`,
  );
  const found: Record<string, unknown[]> = {};
  for (const { name, columns } of tables) {
    found[name] = await asReader(
      `select to_jsonb(readable) from (select ${columns} from "${name}") readable`,
    );
  }
  return found;
}

/** Returns when at least so many of the application's sessions wait for a lock: the race is really on. */
export async function waitingForLocks(count: number): Promise<void> {
  const waiting = `select 1 from pg_stat_activity
    where wait_event_type = 'Lock' and datname = current_database() and usename = current_user`;
  await expect
    .poll(async () => (await asApp(waiting)).length, {
      message: `${count} sessions wait for a lock`,
      timeout: 15_000,
    })
    .toBeGreaterThanOrEqual(count);
}

/**
 * Does all of these really at once: none gets the article before every one waits for it. At most eight, so
 * that each has a connection.
 */
export async function atOnce<Done>(
  articleId: string,
  deeds: (() => Promise<Done>)[],
): Promise<PromiseSettledResult<Done>[]> {
  const door = await openSession("app");
  await door.query("begin");
  await door.query("select lock_article($1)", [articleId]);
  const settled = Promise.allSettled(deeds.map((deed) => deed()));
  await waitingForLocks(deeds.length);
  await door.query("commit");
  return settled;
}

/** Closes every connection that this file of tests has opened. */
export async function closeSessions(): Promise<void> {
  await Promise.all([closePools(), ...sessions.splice(0).map((session) => session.end())]);
}

async function once<Row extends QueryResultRow>(
  role: Role,
  sql: string,
  values: unknown[],
  { userId = "", now = new Date() }: Acting,
): Promise<Row[]> {
  const client = await openSession(role);
  try {
    await client.query("begin");
    await client.query(
      "select set_config('onrecord.user_id', $1, true), set_config('onrecord.clock', $2, true)",
      [userId, now.toISOString()],
    );
    const { rows } = await client.query<Row>(sql, values);
    await client.query("commit");
    return rows;
  } finally {
    sessions.splice(sessions.indexOf(client), 1);
    await client.end();
  }
}
