import { Client } from "pg";
import { sealedPlace } from "@/lib/claims/rules/sealed-source";
import { seal } from "@/lib/platform/sealed";

type Plain = { id: string; name: string; kind: string; description: string; url: string | null };
type PlainEvidence = { id: string; locator: string; url: string | null; quote: string };

/**
 * Seals the sources of a newsroom that called them sealed before their words were (ADR 31), and gives back how many. Only
 * those go on reading them who have worked with them: who added the source or evidence of it, and who has checked by it.
 */
export async function sealPlainSources(owner: string): Promise<number> {
  const client = new Client({ connectionString: owner });
  await client.connect();
  try {
    if (await isDone(client)) return 0;
    await client.query("begin");
    // Whom to name is told by what they did, not by who acts.
    await client.query("alter table seal_namings disable trigger user");
    const { rows } = await client.query<Plain>(
      `select id, name, kind, description, url from sources where visibility = 'sealed' and kind is not null for update`,
    );
    for (const source of rows) await sealOne(client, source);
    await client.query("alter table seal_namings enable trigger user");
    await client.query("alter table sources validate constraint sealed_sources_say_nothing");
    await client.query("commit");
    // What was there lies on in the files until it is written over.
    if (rows.length > 0)
      for (const name of ["sources", "evidence"]) await client.query(`vacuum full ${name}`);
    return rows.length;
  } finally {
    await client.end();
  }
}

async function isDone(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ done: boolean }>(
    "select convalidated as done from pg_constraint where conname = 'sealed_sources_say_nothing'",
  );
  return rows[0]?.done ?? false;
}

async function sealOne(client: Client, { id, ...words }: Plain): Promise<void> {
  await keep(client, id, id, words);
  const evidence = await client.query<PlainEvidence>(
    "select id, locator, url, quote from evidence where source_id = $1",
    [id],
  );
  for (const { id: evidenceId, ...place } of evidence.rows)
    await keep(client, evidenceId, id, place);
  await client.query(
    `insert into seal_namings (id, source_id, number, user_id, may_read, named_by_id, named_at)
     select gen_random_uuid(), $1, row_number() over (order by knew.user_id), knew.user_id, true, knew.user_id, now() from (
       select created_by_id as user_id from sources where id = $1
       union select added_by_id from evidence where source_id = $1
       union select v.checker_id from evidence e join verdicts v on e.id = any (v.evidence_ids) where e.source_id = $1) knew`,
    [id],
  );
  await client.query(
    "update sources set kind = null, name = '', description = '', url = null where id = $1",
    [id],
  );
  await client.query(
    "update evidence set locator = '', url = null, quote = '' where source_id = $1",
    [id],
  );
}

async function keep(client: Client, id: string, sourceId: string, words: object): Promise<void> {
  const sealed = seal(JSON.stringify(words), sealedPlace(id));
  const row = "insert into sealed_words (id, source_id, words) values ($1, $2, $3)";
  await client.query(row, [id, sourceId, Buffer.from(sealed)]);
}
