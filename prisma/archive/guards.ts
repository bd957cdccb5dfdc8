import { type Client, escapeIdentifier } from "pg";

/** Constraints and indexes that were taken from tables, in the order in which they can be made again. */
type Taken = { tables: readonly string[]; statements: string[] };

/**
 * Takes from tables what would look at every row that comes in: triggers, foreign and unique keys, indexes.
 * The rules of the rows themselves (`not null`, checks) stay.
 */
export async function takeAway(client: Client, tables: readonly string[]): Promise<Taken> {
  const constraints = await client.query<{ drop: string; make: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
     from pg_constraint
     where contype in ('f', 'p', 'u') and (conrelid = any ($1::regclass[]) or confrelid = any ($1::regclass[]))
     -- Keys go after what refers to them, and come back before it.
     order by contype`,
    [tables],
  );
  for (const { drop } of constraints.rows) await client.query(drop);
  const indexes = await client.query<{ drop: string; make: string }>(
    `select format('drop index %I', indexname) as drop, indexdef as make from pg_indexes
     where schemaname = 'public' and tablename = any ($1) order by indexname`,
    [tables],
  );
  for (const { drop } of indexes.rows) await client.query(drop);
  await guard(client, tables, "disable");
  const made = constraints.rows.map(({ make }) => make).reverse();
  return { tables, statements: [...indexes.rows.map(({ make }) => make), ...made] };
}

/** Makes again what was taken; fails when a row breaks any of it. */
export async function putBack(
  client: Client,
  { tables, statements }: Taken,
  report: (done: string) => void,
): Promise<void> {
  await client.query("set maintenance_work_mem = '512MB'");
  for (const [place, statement] of statements.entries()) {
    report(`key and index ${place + 1} of ${statements.length}`);
    await client.query(statement);
  }
  await guard(client, tables, "enable");
}

async function guard(client: Client, tables: readonly string[], what: "enable" | "disable") {
  for (const table of tables) {
    await client.query(`alter table ${escapeIdentifier(table)} ${what} trigger user`);
  }
}
