import { beforeAll, describe, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { asApp, asOwner, asReader, openSession } from "@/lib/testing/database";
import {
  givenDraft,
  givenLive,
  givenPeople,
  givenReady,
  givenSubmitted,
  givenVerdicts,
  type People,
} from "@/lib/testing/newsroom";

// Everything here goes around the application, with raw SQL as its role: what holds here holds
// against every bug, script and forgotten route.

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const RELEASE = "select release($1::uuid, 'published', '')";

describe("release() is the only door to readers", () => {
  test("it opens for a revision that passes the gate", async () => {
    const { revisionId, articleId } = await givenReady(people);
    await asApp(RELEASE, [revisionId], { userId: people.otherEditor.id });
    expect(await asReader("select slug from articles where id = $1", [articleId])).toHaveLength(1);
  });

  test("a publication cannot be inserted beside it", async () => {
    const { revisionId, articleId } = await givenReady(people);
    await expect(
      asApp(
        `insert into publications (id, article_id, number, revision_id, kind, note, published_by_id, published_at, checked_by, approved_by)
         values (gen_random_uuid(), $1, 1, $2, 'published', '', $3, now(), '{}', '{}')`,
        [articleId, revisionId, people.otherEditor.id],
        { userId: people.otherEditor.id },
      ),
    ).rejects.toThrow("permission denied for table publications");
  });

  test("the live revision cannot be set by hand", async () => {
    const { revisionId, articleId } = await givenReady(people);
    await expect(
      asApp("update articles set live_revision_id = $2, publication_state = 'live' where id = $1", [
        articleId,
        revisionId,
      ]),
    ).rejects.toThrow("permission denied for table articles");
    await expect(
      asApp(
        "insert into articles (id, language, created_by_id, created_at, publication_state) values (gen_random_uuid(), 'en', $1, now(), 'live')",
        [people.editor.id],
      ),
    ).rejects.toThrow("begins unpublished");
  });

  test("what readers are told about claims cannot be written by hand", async () => {
    const { publicationId } = await givenLive(people);
    await expect(
      asApp("update published_claims set verdict = 'confirmed' where publication_id = $1", [
        publicationId,
      ]),
    ).rejects.toThrow("permission denied");
    await expect(
      asApp("delete from published_claims where publication_id = $1", [publicationId]),
    ).rejects.toThrow("permission denied");
  });

  test("its parts cannot be called alone", async () => {
    const { articleId } = await givenLive(people);
    await expect(asApp("select take_down($1)", [articleId])).rejects.toThrow(
      "permission denied for function take_down",
    );
    await expect(asApp("select raise_edition()")).rejects.toThrow(
      "permission denied for function raise_edition",
    );
  });

  test("it refuses a reporter, somebody disabled and nobody", async () => {
    const { revisionId } = await givenReady(people);
    await expect(
      asApp(RELEASE, [revisionId], { userId: people.reporter.id }),
    ).rejects.toMatchObject({ code: "OR002" });
    await expect(asApp(RELEASE, [revisionId])).rejects.toMatchObject({ code: "OR002" });
    await asOwner("update users set disabled_at = now() where id = $1", [people.otherEditor.id]);
    await expect(
      asApp(RELEASE, [revisionId], { userId: people.otherEditor.id }),
    ).rejects.toMatchObject({ code: "OR002" });
    await asOwner("update users set disabled_at = null where id = $1", [people.otherEditor.id]);
  });

  test("it refuses sentences that are not the revision's words", async () => {
    const { articleId, claims } = await givenDraft({ by: people.reporter });
    await givenVerdicts(people.checker, articleId, claims);
    const { revisionId, hash } = await givenSubmitted(people.reporter, articleId);
    await asApp(
      "insert into approvals (id, revision_id, revision_hash, user_id, approved_at) values (gen_random_uuid(), $1, $2, $3, now())",
      [revisionId, hash, people.editor.id],
      {
        userId: people.editor.id,
      },
    );
    await asOwner(
      "insert into revision_sentences (revision_id, position, channel, passage, text, hash) values ($1, 99, 'body', 9, 'Slipped in.', sentence_hash('Slipped in.'))",
      [revisionId],
    );
    await expect(asApp(RELEASE, [revisionId], { userId: people.otherEditor.id })).rejects.toThrow(
      "are not its words",
    );
  });
});

describe("a pull quote says nothing of its own", () => {
  const pullQuote = (words: string) => ({ type: "pullQuote" as const, attrs: { words } });

  test("with words of its story it is published, and they are counted once", async () => {
    const said = "Output fell by 40 percent in March.";
    const { revisionId } = await givenLive(people, { body: [pullQuote("40 percent"), said] });
    const rows = await asOwner<{ text: string }>(
      "select text from revision_sentences where revision_id = $1 and channel = 'body'",
      [revisionId],
    );
    expect(rows).toEqual([{ text: said }]);
  });

  test("with other words no revision can have it, whoever inserts it", async () => {
    const { revisionId } = await givenReady(people, { body: ["Output fell by 40 percent."] });
    const insert = (words: string) =>
      asApp(
        `with content as (select jsonb_set(canonical::jsonb, '{body,content,1}', $2::jsonb)::text as canonical from revisions where id = $1)
         insert into revisions (id, article_id, number, hash, canonical, kind, section_id, slug, headline, standfirst, body, author_ids, topic_ids, created_by_id, created_at)
         select gen_random_uuid(), r.article_id, 99, encode(sha256(convert_to(c.canonical, 'UTF8')), 'hex'), c.canonical, r.kind, r.section_id, r.slug,
           r.headline, r.standfirst, c.canonical::jsonb -> 'body', r.author_ids, r.topic_ids, r.created_by_id, now()
         from revisions r, content c where r.id = $1`,
        [revisionId, JSON.stringify(pullQuote(words))],
        { userId: people.reporter.id },
      );
    await expect(insert("Output fell by 90 percent")).rejects.toThrow(
      "a pull quote must repeat words of its story",
    );
    await insert("Output fell by 40 percent");
  });
});

describe("nobody decides about own words", () => {
  test("the writer cannot approve", async () => {
    const { articleId } = await givenDraft({ by: people.editor });
    const { revisionId, hash } = await givenSubmitted(people.editor, articleId);
    const approve = (userId: string) =>
      asApp(
        "insert into approvals (id, revision_id, revision_hash, user_id, approved_at) values (gen_random_uuid(), $1, $2, $3, now())",
        [revisionId, hash, userId],
        { userId },
      );
    await expect(approve(people.editor.id)).rejects.toThrow("You wrote words of this article");
    await expect(approve(people.reporter.id)).rejects.toMatchObject({ code: "OR002" });
    await approve(people.otherEditor.id);
  });

  test("an approval cannot be given in another's name or for other words", async () => {
    const { articleId } = await givenDraft({ by: people.reporter });
    const { revisionId, hash } = await givenSubmitted(people.reporter, articleId);
    const insert =
      "insert into approvals (id, revision_id, revision_hash, user_id, approved_at) values (gen_random_uuid(), $1, $2, $3, now())";
    await expect(
      asApp(insert, [revisionId, hash, people.editor.id], { userId: people.otherEditor.id }),
    ).rejects.toThrow("own name");
    await expect(
      asApp(insert, [revisionId, "0".repeat(64), people.editor.id], { userId: people.editor.id }),
    ).rejects.toThrow("has changed");
  });

  test("the writer of a sentence cannot check it", async () => {
    const { articleId } = await givenDraft({ by: people.editor });
    const place = await newsroom.occurrence.findFirstOrThrow({
      where: { articleId, channel: "body" },
    });
    const [writer] = await newsroom.sentenceWriter.findMany({ where: { articleId } });
    await expect(
      asApp(
        `insert into verdicts (id, occurrence_id, number, sentence_hash, verdict, reason, evidence_ids, checker_id, decided_at)
         values (gen_random_uuid(), $1, 1, $2, 'not_checkable', 'An opinion.', '{}', $3, now())`,
        [place.id, writer?.hash, people.editor.id],
        { userId: people.editor.id },
      ),
    ).rejects.toThrow("You wrote this sentence");
  });

  test("words cannot be written in another's name", async () => {
    const { articleId } = await givenDraft({ by: people.reporter });
    await expect(
      asApp(
        "insert into sentence_writers (article_id, hash, user_id, written_at) values ($1, $2, $3, now())",
        [articleId, "a".repeat(64), people.otherReporter.id],
        {
          userId: people.reporter.id,
        },
      ),
    ).rejects.toThrow("own name");
  });
});

describe("what was written stays (I2)", () => {
  const APPEND_ONLY = [
    "revisions",
    "revision_sentences",
    "placements",
    "sentence_writers",
    "verdicts",
    "approvals",
    "publications",
    "published_claims",
    "corrections",
    "audit_events",
    "slug_history",
    "comments",
  ];

  test.each(APPEND_ONLY)(
    "%s cannot be changed, removed or emptied, not even by the owner",
    async (table) => {
      await givenLive(people);
      const column =
        {
          revision_sentences: "text",
          placements: "position",
          sentence_writers: "hash",
          published_claims: "reason",
          slug_history: "slug",
        }[table] ?? "id";
      for (const statement of [
        `update ${table} set ${column} = ${column}`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]) {
        await expect(asApp(statement)).rejects.toThrow("permission denied");
      }
      const [rows] = await asOwner<{ count: number }>(
        `select count(*)::int as count from ${table}`,
      );
      if (rows?.count) {
        await expect(asOwner(`update ${table} set ${column} = ${column}`)).rejects.toThrow(
          "never changed or removed",
        );
        await expect(asOwner(`delete from ${table}`)).rejects.toThrow("never changed or removed");
      }
      await expect(asOwner(`truncate ${table} cascade`)).rejects.toThrow(
        "never changed or removed",
      );
    },
  );

  test("a revision's columns cannot say anything else than its hash", async () => {
    const { revisionId } = await givenReady(people);
    const copy = (change: string) =>
      asApp(
        `insert into revisions (id, article_id, number, hash, canonical, kind, section_id, slug, headline, standfirst, body, author_ids, topic_ids, created_by_id, created_at)
         select gen_random_uuid(), article_id, 77, hash, canonical, kind, section_id, slug, ${change}, standfirst, body, author_ids, topic_ids, created_by_id, now()
         from revisions where id = $1`,
        [revisionId],
      );
    await expect(copy("'Another headline'")).rejects.toThrow("columns must say");
    await copy("headline");
  });
});

describe("races", () => {
  test("a hold that is being placed keeps the article from its readers", async () => {
    const { revisionId, articleId } = await givenReady(people);
    const holder = await openSession("app");
    await holder.query("begin");
    await holder.query("select set_config('onrecord.user_id', $1, true)", [people.editor.id]);
    await holder.query(
      "insert into holds (id, article_id, kind, reason, placed_by_id, placed_at) values (gen_random_uuid(), $1, 'legal', 'A letter came.', $2, now())",
      [articleId, people.editor.id],
    );
    const releasing = asApp(RELEASE, [revisionId], { userId: people.otherEditor.id }).then(
      () => "released",
      (error: { code: string; detail: string }) => error,
    );
    await waitsForLock(articleId);
    await holder.query("commit");
    expect(await releasing).toMatchObject({
      code: "OR001",
      detail: expect.stringContaining("hold_active"),
    });
    expect(await newsroom.publication.count({ where: { articleId } })).toBe(0);
  });

  test("of many who publish at once, one does", async () => {
    const { revisionId, articleId } = await givenReady(people);
    const tries = await Promise.allSettled(
      Array.from({ length: 12 }, () =>
        asApp(RELEASE, [revisionId], { userId: people.otherEditor.id }),
      ),
    );
    expect(tries.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    expect(await newsroom.publication.count({ where: { articleId } })).toBe(1);
  });
});

/** Returns when some session waits for a lock: the race is really on. */
async function waitsForLock(articleId: string): Promise<void> {
  await expect
    .poll(
      () =>
        asApp(
          "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
        ),
      {
        message: `somebody waits for article ${articleId}`,
      },
    )
    .not.toHaveLength(0);
}
