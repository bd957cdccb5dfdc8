import { Client, DatabaseError, escapeIdentifier } from "pg";
import { enter, leave, type Presence } from "./presence";
import {
  APP_ROLE,
  addressFor,
  ensureLikeness,
  ensureLogins,
  type Login,
  OWNER_ROLE,
  openDatabaseTo,
  READER_ROLE,
} from "./roles";
import { type Secrets, secrets } from "./secrets";

const DATABASE = "onrecord";

// The number of an advisory lock, as in presence.ts and migrations.ts.
const SETTING_UP = 7_203_144;

/** The addresses of one database, by role. */
export type Addresses = { owner: string; app: string; reader: string };

/**
 * A database with its roles, not yet migrated. `where` says in a few words
 * which it is; `presence` keeps this home's own Postgres running, when it is that.
 */
export type Database = Addresses & { where: string; presence: Presence | null };

/** Opens the database that DATABASE_URL names, or else this home's own, starting it if need be. */
export async function openDatabase(settings: Record<string, string> = {}): Promise<Database> {
  const given = process.env.DATABASE_URL;
  return given ? openGiven(given) : openEmbedded(DATABASE, settings);
}

/** Opens another database on the same server, made when it is not there; the newsroom's own is not touched. */
export async function openScratch(ending: string): Promise<Database> {
  const given = process.env.DATABASE_URL;
  if (!given) return openEmbedded(`${DATABASE}_${ending}`, {});
  const name = `${nameIn(given)}_${ending}`;
  await makeUnlessThere(given, name, "");
  return openGiven(addressFor(given, { database: name }));
}

/** The addresses for the database at `url`, by the passwords kept in the home folder. */
export function addresses(url: string, kept: Secrets): Addresses {
  return {
    owner: addressFor(url, { role: OWNER_ROLE, password: kept.ownerPassword }),
    app: addressFor(url, { role: APP_ROLE, password: kept.appPassword }),
    reader: addressFor(url, { role: READER_ROLE, password: kept.readerPassword }),
  };
}

/** Leaves the database; its embedded server stops when nobody else uses it. */
export async function leaveDatabase({ presence }: Pick<Database, "presence">): Promise<void> {
  if (presence) await leave(presence);
}

/** Throws away everything in the database and makes it anew, empty. */
export async function emptyDatabase(database: Database): Promise<void> {
  const { presence, owner, app, reader } = database;
  if (presence) {
    const superuser = presence.postgres.superuserUrl;
    await ask(superuser, `drop database ${escapeIdentifier(nameIn(owner))} with (force)`);
    await makeDatabase(superuser, database);
    return;
  }
  await ask(owner, "drop schema public cascade");
  await ask(owner, "create schema public");
  await openDatabaseTo(owner, [app, reader].map(loginOf));
}

async function openEmbedded(name: string, settings: Record<string, string>): Promise<Database> {
  const presence = await enter(settings);
  const { postgres } = presence;
  const kept = await secrets();
  const made = addresses(addressFor(postgres.superuserUrl, { database: name }), kept);
  await oneAtATime(postgres.superuserUrl, async () => {
    await ensureLogins(postgres.superuserUrl, [made.owner, made.app, made.reader].map(loginOf));
    await makeDatabase(postgres.superuserUrl, made);
  });
  const state = postgres.found ? "was running already" : "started";
  const where = `${state}${postgres.moved ? ` (${postgres.moved})` : ""}`;
  return { ...made, where, presence };
}

async function makeDatabase(superuser: string, made: Addresses): Promise<void> {
  await makeUnlessThere(superuser, nameIn(made.owner), `owner ${escapeIdentifier(OWNER_ROLE)}`);
  await openDatabaseTo(made.owner, [made.app, made.reader].map(loginOf));
}

async function makeUnlessThere(url: string, name: string, owned: string): Promise<void> {
  const found = await ask(url, "select 1 from pg_database where datname = $1", [name]);
  if (!found.rowCount) await ask(url, `create database ${escapeIdentifier(name)} ${owned}`);
}

function nameIn(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

async function openGiven(url: string): Promise<Database> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Error("DATABASE_URL must look like postgresql://user:password@host:5432/database.");
  }
  const { rows } = await ask(url, "show server_version_num");
  if (Number(rows[0]?.server_version_num) < 150_000) {
    throw new Error("Onrecord needs Postgres 15 or later; DATABASE_URL leads to an older one.");
  }
  const { app, reader } = addresses(url, await secrets());
  const logins = [app, reader].map(loginOf);
  await oneAtATime(url, async () => {
    await ensureLogins(url, logins);
    await ensureLikeness(url);
    await openDatabaseTo(url, logins);
  });
  const where = `${new URL(url).host}, from DATABASE_URL`;
  return { owner: url, app, reader, where, presence: null };
}

/** Two that start at once would make the same role, and one of them would fail. */
async function oneAtATime(url: string, work: () => Promise<void>): Promise<void> {
  const guard = new Client({ connectionString: url });
  await guard.connect();
  try {
    await guard.query("select pg_advisory_lock($1)", [SETTING_UP]);
    await work();
  } finally {
    await guard.end();
  }
}

function loginOf(url: string): Login {
  const { username, password } = new URL(url);
  return { role: decodeURIComponent(username), password: decodeURIComponent(password) };
}

/** Asks one question of the database at `url`, and hangs up. */
export async function ask(url: string, sql: string, values: unknown[] = []) {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return await client.query(sql, values);
  } catch (error) {
    if (error instanceof DatabaseError || !(error instanceof Error)) throw error;
    throw new Error(`The database at ${new URL(url).host} does not answer: ${error.message}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}
