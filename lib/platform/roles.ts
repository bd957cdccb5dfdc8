import { Client, DatabaseError, escapeIdentifier, escapeLiteral } from "pg";

/** The roles that the application works as. Neither owns a table. */
export const APP_ROLE = "onrecord_app";
export const READER_ROLE = "onrecord_reader";
export const OWNER_ROLE = "onrecord_owner";

/** A login role and the password it shall have. */
export type Login = { role: string; password: string };

/** An address for the same database as `url`, for another role or another database. */
export function addressFor(url: string, change: Partial<Login> & { database?: string }): string {
  const address = new URL(url);
  if (change.role !== undefined) address.username = change.role;
  if (change.password !== undefined) address.password = change.password;
  if (change.database !== undefined) address.pathname = `/${change.database}`;
  return address.href;
}

/** The database lacks something that the rights at hand cannot give it; `statements` are what an administrator must run. */
export class SetupMissing extends Error {
  override readonly name = "SetupMissing";

  constructor(
    what: string,
    readonly statements: string[],
  ) {
    super(`${what} missing, and this user may not make up for it.`);
  }
}

/**
 * Makes sure that each login exists, without special rights and with the
 * password given; throws SetupMissing when `url` may not do that.
 */
export async function ensureLogins(url: string, logins: Login[]): Promise<void> {
  const missing: string[] = [];
  for (const login of logins) {
    if (await canSignIn(url, login)) continue;
    const statement = await loginStatement(url, login);
    const done = await execute(url, statement);
    if (!done) missing.push(statement);
  }
  if (missing.length > 0) throw new SetupMissing("The database's roles are", missing);
  await refuseSpecialRights(url, logins);
}

/** Lets the roles into the database, and nobody else. Run as the database's owner. */
export async function openDatabaseTo(url: string, logins: Login[]): Promise<void> {
  const database = escapeIdentifier(decodeURIComponent(new URL(url).pathname.slice(1)));
  const roles = logins.map(({ role }) => escapeIdentifier(role)).join(", ");
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`
      revoke all on database ${database} from public;
      grant connect on database ${database} to ${roles};
      revoke create on schema public from public;
      grant usage on schema public to ${roles};
    `);
  } finally {
    await client.end();
  }
}

/**
 * Makes sure that the database can compare words by likeness, for searches with a typing error; throws SetupMissing
 * when `url` may not add what that takes, or its server has it not.
 */
export async function ensureLikeness(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const user = escapeIdentifier(decodeURIComponent(new URL(url).username));
  const statements = [
    "create schema if not exists extensions;",
    `grant usage on schema extensions to ${user};`,
    "create extension if not exists pg_trgm schema extensions;",
  ];
  try {
    const { rows } = await client.query<{ place: string }>(
      `select extnamespace::regnamespace::text as place from pg_extension where extname = 'pg_trgm'`,
    );
    const place = rows[0]?.place;
    if (place === "extensions" || place === "public") return;
    if (place) statements[2] = "alter extension pg_trgm set schema extensions;";
    await client.query(statements.join("\n"));
  } catch (error) {
    // Not allowed, or not installed on that server.
    if (!(error instanceof DatabaseError) || !/^(42501|0A000|58P01)$/.test(error.code ?? "")) {
      throw error;
    }
    throw new SetupMissing("The extension pg_trgm is", statements);
  } finally {
    await client.end();
  }
}

async function canSignIn(url: string, { role, password }: Login): Promise<boolean> {
  const client = new Client({ connectionString: addressFor(url, { role, password }) });
  try {
    await client.connect();
    return true;
  } catch (error) {
    // Wrong password, no such role, or not let into this database: the role has to be set up.
    if (error instanceof DatabaseError && /^(28|42501)/.test(error.code ?? "")) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function loginStatement(url: string, { role, password }: Login): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const known = await client.query("select 1 from pg_roles where rolname = $1", [role]);
    const verb = known.rowCount ? "alter role" : "create role";
    return `${verb} ${escapeIdentifier(role)} login password ${escapeLiteral(password)};`;
  } finally {
    await client.end();
  }
}

/** Runs a statement; false when the user may not. */
async function execute(url: string, statement: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && error.code === "42501") return false;
    throw error;
  } finally {
    await client.end();
  }
}

/** The whole promise rests on the application not owning its tables; so that is looked at on each start. */
async function refuseSpecialRights(url: string, logins: Login[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ rolname: string }>(
      `select rolname from pg_roles
        where rolname = any($1::text[])
          and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
               or pg_has_role(oid, current_user, 'member'))`,
      [logins.map(({ role }) => role).filter((role) => role !== OWNER_ROLE)],
    );
    if (rows.length > 0) {
      const names = rows.map(({ rolname }) => rolname).join(", ");
      throw new Error(`${names} has rights beyond its tables. Take them away before starting.`);
    }
  } finally {
    await client.end();
  }
}
