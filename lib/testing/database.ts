import { Client, type QueryResultRow } from "pg";
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
