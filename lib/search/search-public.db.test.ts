import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Block } from "@/lib/articles/rules/document";
import { proposeWithdrawal } from "@/lib/corrections/propose-withdrawal";
import { secondWithdrawal } from "@/lib/corrections/second-withdrawal";
import { newsroom } from "@/lib/platform/db";
import { publishArticle } from "@/lib/publishing/publish-article";
import {
  asApp,
  asOwner,
  asReader,
  everythingReadersCanSelect,
  openSession,
} from "@/lib/testing/database";
import {
  type GivenArticle,
  givenApproved,
  givenDraft,
  givenLive,
  givenPeople,
  givenReady,
  givenTakenDown,
  givenWords,
  type People,
} from "@/lib/testing/newsroom";
import { fold } from "./rules/fold";
import { configurationOf } from "./rules/query";
import { readSearch } from "./rules/search-input";
import { findStories } from "./search-public";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const find = (asked: string | Record<string, string>) =>
  findStories(readSearch(typeof asked === "string" ? { q: asked } : asked), {
    now: new Date(),
    timeZone: "UTC",
  });
const headlines = async (asked: string | Record<string, string>) =>
  (await find(asked)).stories.map(({ card }) => card.headline);

async function withdraw(articleId: string, kind: "retraction" | "takedown") {
  const about = { articleId, kind, notice: "It was not so.", reason: "Forged.", now } as const;
  const { withdrawalId } = await proposeWithdrawal(people.editor, about);
  await secondWithdrawal(people.admin, { withdrawalId, now });
}

describe("what is found", () => {
  test("is what readers have, by headline, standfirst, text and caption, and nothing else", async () => {
    const embed: Block = {
      ...{
        type: "embed",
        attrs: { url: "https://example.org/", label: "Kestrel", footage: false },
      },
    };
    await givenLive(people, {
      headline: "Puffins return",
      standfirst: "Nesting began.",
      body: ["Guillemots came 40 percent earlier.", embed],
      claims: [
        { words: "40 percent", verdict: "confirmed" },
        { words: "Kestrel", channel: "caption", verdict: "confirmed" },
      ],
    });
    for (const word of ["puffins", "puffin", "NESTING", "guillemot", "kestrel"]) {
      expect(await headlines(word)).toEqual(["Puffins return"]);
    }
    expect(await headlines("puffins guillemots kestrel")).toEqual(["Puffins return"]);
    expect(await headlines("puffins albatross")).toEqual([]);
  });

  test("is never a draft, nor what waits, nor a change that is not out", async () => {
    const hidden = {
      headline: "Canaryword sings",
      standfirst: "Canaryword.",
      body: ["Canaryword."],
    };
    const claims = [{ words: "Canaryword", verdict: "confirmed" as const }];
    await givenDraft({ by: people.reporter, ...hidden, claims });
    await givenReady(people, { ...hidden, claims });
    const live = await givenLive(people, { headline: "Plain" });
    await givenWords(people.reporter, live.articleId, { headline: "Canaryword too" });
    expect((await find("canaryword")).stories).toEqual([]);
    expect((await find("canaryw")).stories).toEqual([]);
    expect((await find("canarywrod")).meant).toBeNull();
    expect(JSON.stringify(await everythingReadersCanSelect()).toLowerCase()).not.toContain(
      "canary",
    );
  });

  test("follows a change in the moment it is out", async () => {
    const live = await givenLive(people, {
      headline: "The zoo report: wombat",
      claims: [
        { words: "zoo report", channel: "headline", verdict: "confirmed" },
        { words: "40 percent", verdict: "confirmed" },
      ],
    });
    await givenWords(people.reporter, live.articleId, { headline: "The zoo report: quokka" });
    const { revisionId } = await givenApproved(people, live.articleId, live.claims);
    expect(await headlines("wombat")).toEqual(["The zoo report: wombat"]);
    await publishArticle(people.otherEditor, {
      revisionId,
      kind: "updated",
      note: "Not a wombat.",
      now,
    });
    expect(await headlines("wombat")).toEqual([]);
    expect(await headlines("quokka")).toEqual(["The zoo report: quokka"]);
  });

  test("of a retracted story is its headline with its mark, never its text", async () => {
    const live = await givenLive(people, {
      headline: "Lynxes counted",
      standfirst: "Ocelots came.",
      body: ["Servals: 40 percent."],
    });
    await withdraw(live.articleId, "retraction");
    const [found] = (await find("lynxes")).stories;
    expect(found?.card).toMatchObject({ state: "retracted", headline: "Lynxes counted" });
    expect(found).toMatchObject({ standfirst: [], excerpt: null });
    for (const word of ["ocelots", "servals"]) expect(await headlines(word)).toEqual([]);
    expect((await find("ocelot")).meant).toBeNull();
  });

  test("of a story that was taken down is nothing, not even its words", async () => {
    const live = await givenTakenDown(people, { headline: "Okapiword", standfirst: "Tapirword." });
    await expect(headlines("okapiword")).resolves.toEqual([]);
    expect((await find("okapiwrd")).meant).toBeNull();
    const [left] = await asOwner(
      `select (select count(*)::int from search_entries where article_id = $1) as entries,
        (select count(*)::int from search_words where word in ('okapiword', 'tapirword')) as words`,
      [live.articleId],
    );
    expect(left).toEqual({ entries: 0, words: 0 });
  });

  test("is nobody's to write: not the application's, not a reader's", async () => {
    for (const statement of [
      "delete from search_entries",
      "insert into search_words values ('planted', 1)",
      "update archive_days set stories = 0",
      "select find_everything_anew()",
    ]) {
      await expect(asApp(statement)).rejects.toThrow("permission denied");
      await expect(asReader(statement)).rejects.toThrow("permission denied");
    }
  });
});

describe("how it is asked", () => {
  const marmots = (given: Partial<GivenArticle>) => givenLive(people, given);
  let authorId: string;

  beforeAll(async () => {
    const topic = await newsroom.topic.create({
      data: { slug: "alpine-life", name: "Alpine life" },
    });
    const author = await newsroom.author.create({
      data: { slug: "zora-quill", name: "Zora Quill" },
    });
    authorId = author.id;
    await marmots({
      headline: "Marmots whistle at dawn",
      section: "science",
      topicIds: [topic.id],
      authorIds: [author.id],
    });
    await marmots({ headline: "Dawn chorus of marmots", section: "world" });
    await marmots({
      headline: "عودة السِّنجاب إلى الغابة",
      standfirst: "رصد الباحثون ٤٠ سنجابًا.",
      language: "ar",
    });
  });

  test("by a phrase in its order, a beginning, and what must not be there", async () => {
    expect(await headlines('"marmots whistle"')).toEqual(["Marmots whistle at dawn"]);
    expect(await headlines('"whistle marmots"')).toEqual([]);
    expect(await headlines("whist")).toEqual(["Marmots whistle at dawn"]);
    expect(await headlines("marmots -chorus")).toEqual(["Marmots whistle at dawn"]);
    expect(await headlines('marmots -"marmots whistle"')).toEqual(["Dawn chorus of marmots"]);
  });

  test("by section, topic, author and date", async () => {
    expect(await headlines({ q: "marmots", section: "world" })).toEqual(["Dawn chorus of marmots"]);
    expect(await headlines({ topic: "alpine-life" })).toEqual(["Marmots whistle at dawn"]);
    expect(await headlines({ q: "dawn", author: "zora-quill" })).toEqual([
      "Marmots whistle at dawn",
    ]);
    const today = now.toISOString().slice(0, 10);
    expect(await headlines({ q: "marmots", from: today })).toHaveLength(2);
    expect(await headlines({ q: "marmots", to: "2020-01-01" })).toEqual([]);
    const unknown = await find({ q: "marmots", section: "nowhere" });
    expect(unknown.stories).toHaveLength(2);
    expect(unknown.remarks).toEqual(["There is no such section. All of them were searched."]);
  });

  test("by the names of topics and authors, which are offered themselves too", async () => {
    expect(await headlines("alpine")).toEqual(["Marmots whistle at dawn"]);
    expect((await find("zora")).named).toEqual([
      { url: "/authors/zora-quill", name: "Zora Quill", kind: "author" },
    ]);
    await newsroom.author.update({ where: { id: authorId }, data: { name: "Zora Plume" } });
    expect(await headlines("plume")).toEqual(["Marmots whistle at dawn"]);
    expect(await headlines("quill")).toEqual([]);
  });

  test("in Arabic, with or without vowel signs, articles and Arabic digits", async () => {
    for (const asked of ["السنجاب", "سِنجاب", "الغابـــة", "40 سنجابا", "٤٠ سنجاب"]) {
      expect(await headlines(asked)).toEqual(["عودة السِّنجاب إلى الغابة"]);
    }
    const [found] = (await find("سنجاب")).stories;
    expect(found?.headline).toContainEqual({ text: "السِّنجاب", hit: true });
  });

  test("with a typing error, when little is found", async () => {
    expect((await find("marmotz wistle")).meant).toBe("marmots whistle");
    expect((await find("marmots whistle")).meant).toBeNull();
    expect((await find("qqqqqqqqxx")).meant).toBeNull();
  });

  test("in any way at all, without an error", async () => {
    const nasty = fc.constantFrom(
      "'",
      '"',
      "\\",
      ":*",
      " & ",
      "<->",
      "!",
      "-",
      "؟",
      "\u0000",
      "%",
      "dawn",
    );
    const typed = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.array(nasty, { maxLength: 12 }).map((parts) => parts.join("")),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        await find(text);
      }),
      { numRuns: 60 },
    );
    for (const text of [
      "a".repeat(100_000),
      "北".repeat(5_000),
      '"'.repeat(999),
      "ا ".repeat(999),
    ]) {
      expect((await find(text)).stories).toEqual([]);
    }
  });
});

describe("pages", () => {
  test.each(["relevance", "newest"])(
    "by %s have no gap and no repeat while stories are released",
    async (order) => {
      const word = `heron${order}`;
      const first = await givenLive(people, { headline: `${word} stands`, standfirst: word });
      await copyFound(first.articleId, first.revisionId, 44, word);
      const seen: string[] = [];
      let after = "";
      const sizes: number[] = [];
      do {
        const page = await find({ q: word, order, after });
        seen.push(...page.stories.map(({ card }) => card.id));
        sizes.push(page.stories.length);
        after = page.next ?? "";
        await givenLive(people, { headline: `${word} ${word} flies`, standfirst: word });
      } while (after !== "");
      expect(sizes).toEqual([20, 20, 5]);
      expect(new Set(seen).size).toBe(45);
      expect((await find({ q: word, order })).count).toBe(48);
    },
  );

  test("by relevance begin with what says it in the headline", async () => {
    await givenLive(people, { headline: "Ospreys", standfirst: "They fish." });
    await givenLive(people, {
      headline: "Something else",
      standfirst: "Another matter.",
      body: ["In March 40 percent of the ospreys came back."],
    });
    expect(await headlines("ospreys")).toEqual(["Ospreys", "Something else"]);
    expect(await headlines({ q: "ospreys", order: "newest" })).toEqual([
      "Something else",
      "Ospreys",
    ]);
  });
});

describe("the database and the rules", () => {
  test("fold words alike", async () => {
    const scripts = fc.oneof(
      ...[
        [0x20, 0x24f],
        [0x370, 0x3ff],
        [0x400, 0x4ff],
        [0x590, 0x6ff],
        [0x2000, 0x2bff],
        [0x3000, 0x30ff],
        [0x4e00, 0x4eff],
        [0xfb50, 0xfdff],
        [0xff00, 0xffef],
        [0x1f300, 0x1f64f],
      ].map(([min = 0, max = 0]) =>
        fc.integer({ min, max }).map((point) => String.fromCodePoint(point)),
      ),
    );
    const texts = fc.sample(
      fc.array(scripts, { maxLength: 40 }).map((all) => all.join("")),
      400,
    );
    texts.push("İstanbul ΟΔΟΣ Straße ﷺ ﻻ ㎏ ½ co-op’s ١٢٣", "ا ل ـــ مُدَّة");
    const folded = await asOwner<{ words: string }>(
      "select fold_words(text) as words from unnest($1::text[]) with ordinality as given (text, place) order by place",
      [texts],
    );
    expect(folded.map(({ words }) => words)).toEqual(texts.map(fold));
  });

  test("stem a language alike", async () => {
    for (const language of ["en", "EN-gb", "ar", "ar-SY", "de", "", "arz"]) {
      const [said] = await asOwner<{ name: string }>(
        "select search_configuration($1)::text as name",
        [language],
      );
      expect(said?.name).toBe(configurationOf(language));
    }
  });

  test("count words and days as if all had been counted anew", async () => {
    const counted = () =>
      asOwner(`select (select jsonb_object_agg(word, stories) from search_words) as words,
        (select jsonb_object_agg(day, stories) from archive_days) as days,
        (select jsonb_object_agg(article_id, length(document)) from search_entries) as entries`);
    const before = await counted();
    await asOwner("select find_everything_anew()");
    expect(await counted()).toEqual(before);
  });
});

test("words are looked for by an index, as the role of readers: no policy stands before it", async () => {
  const { articleId, revisionId } = await givenLive(people, { headline: "Ibis lands" });
  await copyFound(articleId, revisionId, 300, "ibis");
  await asOwner("analyze search_entries");
  const session = await openSession("reader");
  // A table this small would be read whole; a policy that compares rows would leave nothing else.
  await session.query("set enable_seqscan = off");
  for (const [word, index] of [
    ["ibis", /search_entries_(document|published_at_article_id)_idx/],
    ["quokka", /Index Scan on search_entries_document_idx/],
  ] as const) {
    const { rows } = await session.query<{ "QUERY PLAN": string }>(
      `explain select article_id from search_entries
       where document @@ (to_tsquery('english', '${word}') || to_tsquery('simple', '${word}'))
       order by published_at desc, article_id desc limit 501`,
    );
    const plan = rows.map((line) => line["QUERY PLAN"]).join("\n");
    expect(plan).toMatch(index);
    expect(plan).not.toContain("Seq Scan");
  }
});

/** So many more live stories with this word, as the owner of the tables; each found as any other. */
async function copyFound(articleId: string, revisionId: string, count: number, word: string) {
  await asOwner(
    `with made as (
       insert into articles (id, language, created_by_id, created_at)
       select gen_random_uuid(), a.language, a.created_by_id, a.created_at
       from articles a, generate_series(1, $2::int) where a.id = $1 returning id),
     frozen as (
       insert into revisions (id, article_id, number, hash, canonical, kind, section_id, slug, headline, standfirst, body,
         author_ids, topic_ids, created_by_id, created_at)
       select gen_random_uuid(), m.id, 1, r.hash, r.canonical, r.kind, r.section_id, r.slug, r.headline, r.standfirst, r.body,
         r.author_ids, r.topic_ids, r.created_by_id, r.created_at
       from revisions r, made m where r.id = $3 returning id, article_id)
     insert into publications (id, article_id, number, revision_id, kind, note, published_by_id, published_at, checked_by, approved_by)
     select gen_random_uuid(), f.article_id, 1, f.id, 'published', '', p.published_by_id, p.published_at, '{}', '{}'
     from frozen f, publications p where p.article_id = $1`,
    [articleId, count, revisionId],
  );
  const bulk = count > 100;
  if (bulk) await asOwner("alter table articles disable trigger articles_are_findable");
  await asOwner(
    `update articles a set publication_state = 'live', live_revision_id = r.id, kind = r.kind, section_id = r.section_id,
       slug = $3 || '-' || a.id, first_published_at = first.first_published_at - random() * interval '9 days',
       last_changed_at = first.first_published_at
     from revisions r, articles first
     where r.article_id = a.id and first.id = $1 and a.publication_state = 'unpublished'
       and r.hash = (select hash from revisions where id = $2) and a.id <> $1`,
    [articleId, revisionId, word],
  );
  if (!bulk) return;
  await asOwner("alter table articles enable trigger articles_are_findable");
  await asOwner("select find_everything_anew()");
}
