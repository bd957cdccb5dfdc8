import { beforeAll, describe, expect, test } from "vitest";
import { asOwner, asReader } from "@/lib/testing/database";
import { givenDraft, givenLive, givenPeople } from "@/lib/testing/newsroom";

/** What the role may read, column by column. A change here is a decision about what readers may know. */
const READABLE = {
  archive_days: "day stories",
  article_authors: "article_id author_id position listed_at corrections corrected_at",
  article_topics: "article_id topic_id position listed_at",
  articles:
    "id language translation_of_id publication_state kind section_id slug live_revision_id first_published_at last_changed_at",
  authors: "id slug name bio expertise disclosures demo languages",
  corrections:
    "id article_id publication_id kind weight what_was_wrong what_is_right words_before words_after corrects_id issued_at wrong_since delay_reason",
  edit_audits: "id typographical style factual problems audited_at",
  fronts: "id section_id live_layout_id",
  layout_slots: "layout_id block slot article_id",
  layouts: "id front_id number blocks shown_at",
  log_checkpoints: "size root note signed_at",
  log_cosignatures: "size vkey line signed_at",
  log_keys: "vkey leaf_index since",
  log_leaves: "index entry hash publication_id",
  log_nodes: "level index hash",
  log_witnesses: "vkey since ended_at",
  figures: "name count",
  media: "id alt credit colour width height",
  media_renditions: "media_id width bytes",
  policy_versions: "policy number body changed_at",
  publications: "id article_id number revision_id kind note published_at checked_by approved_by",
  published_claims:
    "publication_id occurrence_id claim_id position statement kind channel exact prefix suffix verdict_id verdict method reason checked_by decided_at recheck_at evidence",
  published_media: "media_id article_id",
  revisions:
    "id article_id number hash kind section_id slug headline standfirst body author_ids topic_ids erased_at",
  search_entries: "article_id published_at document",
  search_words: "word stories",
  sections: "id slug name description position approvals_needed",
  settings:
    "id newsroom_name edition corrections_email time_zone security_contact refused_crawlers social_addresses associations",
  slug_history: "slug article_id since",
  targets: "id kind address ended_at",
  topics: "id slug name description media_topic",
};

beforeAll(async () => {
  const people = await givenPeople();
  await givenDraft({ by: people.reporter });
  await givenLive(people);
});

describe("the role of readers", () => {
  test("reads these columns and no others", async () => {
    const columns = await asReader<{ name: string; columns: string }>(
      `select table_name as name, string_agg(column_name, ' ') as columns
       from information_schema.columns where table_schema = 'public' group by table_name`,
    );
    const sorted = (text: string) => text.split(" ").sort();
    expect(
      Object.fromEntries(columns.map(({ name, columns: names }) => [name, sorted(names)])),
    ).toEqual(
      Object.fromEntries(Object.entries(READABLE).map(([name, names]) => [name, sorted(names)])),
    );
  });

  test("is denied every other table", async () => {
    const tables = await asOwner<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public'",
    );
    const others = tables.map(({ name }) => name).filter((name) => !(name in READABLE));
    expect(others).toEqual(
      expect.arrayContaining(["drafts", "claims", "sources", "users", "verdicts"]),
    );
    for (const name of others) {
      await expect(asReader(`select 1 from ${name}`)).rejects.toThrow(
        `permission denied for table ${name}`,
      );
    }
  });

  test("changes nothing", async () => {
    for (const name of Object.keys(READABLE)) {
      for (const statement of [
        `delete from ${name}`,
        `truncate ${name}`,
        `insert into ${name} default values`,
        `lock table ${name} in share mode`,
      ]) {
        await expect(asReader(statement)).rejects.toThrow("permission denied");
      }
    }
    await expect(asReader("create table mine (id int)")).rejects.toThrow("permission denied");
  });

  test("can call of the newsroom's functions only those of the public log, of merged claims, of answer times and of likely words", async () => {
    expect(
      await asReader(
        `select proname from pg_proc where pronamespace = 'public'::regnamespace
         and has_function_privilege(oid, 'execute') order by proname`,
      ),
    ).toEqual([
      { proname: "answer_times" },
      { proname: "claim_superseding" },
      { proname: "log_hashes" },
      { proname: "merged_claims" },
      { proname: "record_parts" },
      { proname: "similar_words" },
      { proname: "surviving_claim" },
    ]);
  });

  test.each([
    "set role onrecord_app",
    "set role onrecord_owner",
    "set session authorization onrecord_app",
  ])("cannot become another: %s", async (statement) => {
    await expect(asReader(statement)).rejects.toThrow("permission denied");
  });

  test("cannot switch off what hides rows from it", async () => {
    await expect(asReader("alter table articles disable row level security")).rejects.toThrow(
      "must be owner",
    );
    await expect(
      asReader("select set_config('row_security', 'off', true), (select count(*) from articles)"),
    ).resolves.toBeDefined();
    const [all] = await asOwner<{ count: number }>("select count(*)::int as count from articles");
    const [seen] = await asReader<{ count: number }>("select count(*)::int as count from articles");
    expect(seen?.count).toBeGreaterThan(0);
    expect(seen?.count).toBeLessThan(all?.count ?? 0);
  });
});
