import { once } from "node:events";
import { finished } from "node:stream/promises";
import { Client } from "pg";
import { type CopyStreamQuery, from } from "pg-copy-streams";

/** The columns that the archive fills, table by table. Columns that are not named have a default or stay empty. */
const COLUMNS = {
  users: "id email name role password_hash created_at",
  sections: "id slug name description position approvals_needed",
  topics: "id slug name description",
  authors: "id slug name bio expertise disclosures",
  media: "id alt credit rights colour width height created_by_id created_at",
  media_renditions: "media_id width bytes",
  articles: `id language translation_of_id created_by_id created_at publication_state kind section_id slug
    live_revision_id first_published_at last_changed_at`,
  revisions: `id article_id number hash canonical kind section_id slug headline standfirst body author_ids topic_ids
    created_by_id created_at erased_at`,
  revision_sentences: "revision_id position channel passage text hash",
  sentence_writers: "article_id hash user_id written_at",
  drafts: `article_id version work_state kind section_id slug headline standfirst body author_ids topic_ids
    saved_by_id saved_at`,
  slug_history: "slug article_id since",
  article_authors: "article_id author_id position",
  article_topics: "article_id topic_id position",
  published_media: "media_id article_id",
  publications: `id article_id number revision_id kind note published_by_id published_at checked_by approved_by`,
  published_claims: `publication_id occurrence_id claim_id position statement kind channel exact prefix suffix verdict_id
    verdict method reason checked_by decided_at evidence`,
  corrections: `id article_id publication_id kind weight what_was_wrong what_is_right words_before words_after
    issued_by_id issued_at`,
} as const;

type Table = keyof typeof COLUMNS;
type Value = string | number | Date | Buffer | readonly string[] | object | null | undefined;

const TABLES = Object.keys(COLUMNS) as Table[];

/** Few rows, and those with the triggers that every newsroom relies on. */
const SMALL: readonly Table[] = ["users", "sections", "topics", "authors", "media"];

/** The tables whose guards are taken away while their rows come in. */
export const LARGE = TABLES.filter((table) => !SMALL.includes(table));

/** Rows on their way into the database, by COPY, each table on a connection of its own. */
export type Rows = { add: (table: Table, values: readonly Value[]) => void };

/** Opens a COPY for every table. What is added waits until `send`; `close` ends every COPY and keeps the rows. */
export async function openRows(owner: string) {
  let broken: Error | undefined;
  const waiting = new Map<Table, string[]>(TABLES.map((table) => [table, []]));
  const copies = new Map<Table, { client: Client; stream: CopyStreamQuery }>();
  for (const table of TABLES) {
    const client = new Client({ connectionString: owner, options: "-c synchronous_commit=off" });
    await client.connect();
    const columns = COLUMNS[table].trim().split(/\s+/u).join(", ");
    const stream = client.query(from(`copy ${table} (${columns}) from stdin`));
    // A row that Postgres refuses; who writes next is told.
    stream.on("error", (error: Error) => {
      broken ??= error;
    });
    copies.set(table, { client, stream });
  }
  const send = async () => {
    for (const [table, { stream }] of copies) {
      const lines = waiting.get(table) ?? [];
      if (lines.length > 0 && !stream.write(lines.join(""))) await once(stream, "drain");
      waiting.set(table, []);
    }
    if (broken) throw broken;
  };
  return {
    add: (table: Table, values: readonly Value[]) => {
      waiting.get(table)?.push(copyLine(values));
    },
    send,
    close: async () => {
      await send();
      for (const { client, stream } of copies.values()) {
        stream.end();
        await finished(stream);
        await client.end();
      }
    },
  };
}

/** One row in Postgres's text format of COPY. */
export function copyLine(values: readonly Value[]): string {
  let line = "";
  for (const [place, value] of values.entries()) line += `${place > 0 ? "\t" : ""}${copied(value)}`;
  return `${line}\n`;
}

const SPECIAL = /[\\\t\n\r]/gu;
const ESCAPED: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function copied(value: Value): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "number") return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString("hex")}`;
  if (Array.isArray(value))
    return escaped(`{${value.map((one) => JSON.stringify(one)).join(",")}}`);
  return escaped(typeof value === "string" ? value : JSON.stringify(value));
}

function escaped(text: string): string {
  return text.replace(SPECIAL, (character) => ESCAPED[character] ?? character);
}
