import { Client } from "pg";
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
  stopEmbeddedPostgres,
} from "./embedded-postgres";

// Numbers of advisory locks in the embedded server's own database.
const SOMEBODY_IS_HERE = 7_203_142;
const THE_SERVER_IS_HERE = 7_203_143;

/**
 * Being a user of this home's Postgres. It ends with the process, however that
 * ends, because it is a lock held by a connection.
 */
export type Presence = { postgres: EmbeddedPostgres; connection: Client };

/** Starts Postgres if need be and stays, so that nobody else stops it meanwhile. */
export async function enter(settings: Record<string, string> = {}): Promise<Presence> {
  for (let attempt = 1; ; attempt += 1) {
    const postgres = await startEmbeddedPostgres(settings);
    const connection = new Client({ connectionString: postgres.superuserUrl });
    connection.on("error", () => undefined);
    try {
      await connection.connect();
      await connection.query("select pg_advisory_lock_shared($1)", [SOMEBODY_IS_HERE]);
      return { postgres, connection };
    } catch (error) {
      // Somebody was just leaving and turned it off.
      await connection.end().catch(() => undefined);
      if (attempt === 5) throw error;
    }
  }
}

/** Leaves; the last one out stops Postgres. */
export async function leave({ connection }: Presence): Promise<void> {
  await connection.query("select pg_advisory_unlock_shared($1)", [SOMEBODY_IS_HERE]);
  const { rows } = await connection.query<{ alone: boolean }>(
    "select pg_try_advisory_lock($1) as alone",
    [SOMEBODY_IS_HERE],
  );
  if (rows[0]?.alone) await stopEmbeddedPostgres();
  await connection.end().catch(() => undefined);
}

/**
 * Makes this process the one server of this home; null when it is, or the
 * words in which the other server introduced itself.
 */
export async function becomeTheServer(
  { connection }: Presence,
  introduction: string,
): Promise<string | null> {
  const { rows } = await connection.query<{ ours: boolean }>(
    "select pg_try_advisory_lock($1) as ours",
    [THE_SERVER_IS_HERE],
  );
  if (rows[0]?.ours) {
    await connection.query("select set_config('application_name', $1, false)", [introduction]);
    return null;
  }
  const other = await connection.query<{ application_name: string }>(
    `select application_name from pg_stat_activity
      where pid in (select pid from pg_locks where locktype = 'advisory' and objid = $1 and granted)`,
    [THE_SERVER_IS_HERE],
  );
  return other.rows[0]?.application_name ?? "";
}
