import { beforeAll, describe, expect, test } from "vitest";
import { findPublishedArticle } from "@/lib/articles/article-public";
import { listNewestArticles, listSectionArticles, listSections } from "@/lib/articles/front-public";
import { listTopicArticles } from "@/lib/articles/listed-public";
import { readCursor } from "@/lib/articles/rules/cursor";
import { parseDocument } from "@/lib/articles/rules/document";
import { listCorrections } from "@/lib/corrections/correction-public";
import { ownerDatabaseUrl } from "@/lib/platform/environment";
import { asOwner } from "@/lib/testing/database";
import { givenLive, givenPeople } from "@/lib/testing/newsroom";
import { plantArchive } from "./plant-archive";
import { storyAt } from "./story";

const ARTICLES = 500;
const GUARDS = `
  select 'index ' || indexdef as guard from pg_indexes where schemaname = 'public'
  union all select 'key ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) || convalidated from pg_constraint
    where connamespace = 'public'::regnamespace
  union all select 'trigger ' || tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
  order by 1`;

let before: unknown[];
beforeAll(async () => {
  before = await asOwner(GUARDS);
  const report = () => undefined;
  const plan = { articles: ARTICLES, seed: 5, now: new Date(), report };
  await plantArchive(ownerDatabaseUrl(), plan);
});

test("the tables have every key, index and guard that they had", async () => {
  expect(before.length).toBeGreaterThan(100);
  expect(await asOwner(GUARDS)).toEqual(before);
});

test("every revision is what it hashes, and its columns say what it says", async () => {
  const wrong = await asOwner(`
    select id from revisions where erased_at is null and (
      hash <> encode(sha256(convert_to(canonical, 'UTF8')), 'hex')
      or canonical::jsonb -> 'body' is distinct from body
      or canonical::jsonb ->> 'headline' is distinct from headline
      or canonical::jsonb ->> 'standfirst' is distinct from standfirst
      or canonical::jsonb ->> 'slug' is distinct from slug
      or canonical::jsonb ->> 'sectionId' is distinct from section_id::text
      or canonical::jsonb -> 'authorIds' is distinct from to_jsonb(author_ids)
      or canonical::jsonb -> 'topicIds' is distinct from to_jsonb(topic_ids))`);
  expect(wrong).toEqual([]);
  const [{ kept } = { kept: 0 }] = await asOwner<{ kept: number }>(
    "select count(*)::int as kept from revisions where erased_at is null",
  );
  expect(kept).toBeGreaterThanOrEqual(ARTICLES - 5);
});

test("the sentences of a revision are its words, and somebody wrote each of them", async () => {
  const wrong = await asOwner(`
    select r.id, c.channel from revisions r cross join unnest(enum_range(null::channel)) as c (channel)
    where exists (select from revision_sentences s where s.revision_id = r.id)
      and channel_words(r, c.channel) <> coalesce((
        select without_spaces(string_agg(s.text, '' order by s.position))
        from revision_sentences s where s.revision_id = r.id and s.channel = c.channel), '')
    union all
    select s.revision_id, s.channel from revision_sentences s join revisions r on r.id = s.revision_id
    where s.hash <> sentence_hash(s.text) or not exists (
      select from sentence_writers w where w.article_id = r.article_id and w.hash = s.hash)`);
  expect(wrong).toEqual([]);
});

describe("readers", () => {
  test("find every story at its address, with words that a story may have", async () => {
    const rows = await asOwner<{ slug: string; state: string }>(
      "select slug, publication_state as state from articles order by random() limit 60",
    );
    for (const { slug, state } of rows) {
      const article = await findPublishedArticle(slug);
      expect(article).toMatchObject({ slug, state });
      expect(parseDocument(article?.body)).toEqual(article?.body);
    }
  });

  test("leaf through every section and meet each live story that is no translation once", async () => {
    const met: string[] = [];
    for (const { slug } of await listSections()) {
      let after = null;
      do {
        const page = await listSectionArticles(slug, after);
        met.push(...(page?.articles ?? []).map(({ id }) => id));
        after = readCursor(page?.next ?? undefined);
      } while (after);
    }
    const live = await asOwner<{ id: string }>(
      "select id from articles where publication_state = 'live' and translation_of_id is null",
    );
    expect(met.toSorted()).toEqual(live.map(({ id }) => id).toSorted());
    expect(met.length).toBeGreaterThan(ARTICLES * 0.9);
  });

  test("find topics, corrections, claims and pictures", async () => {
    expect((await listTopicArticles("topic-0"))?.articles.length).toBeGreaterThan(0);
    expect((await listCorrections()).corrections.length).toBeGreaterThan(0);
    const newest = await listNewestArticles(40);
    expect(newest.some(({ picture }) => picture !== null)).toBe(true);
    const [{ slug } = { slug: "" }] = await asOwner<{ slug: string }>(
      "select a.slug from articles a join published_claims c on true join publications p on p.id = c.publication_id and p.article_id = a.id where a.publication_state = 'live' limit 1",
    );
    expect((await findPublishedArticle(slug))?.claims.length).toBeGreaterThan(0);
  });

  test("find what the newsroom publishes after that on top", async () => {
    const { articleId } = await givenLive(await givenPeople(), { section: "science" });
    expect((await listNewestArticles(1))[0]?.id).toBe(articleId);
  });
});

test("a story is the same whenever it is made", () => {
  const choice = (id: string) => ({ ids: [id], draw: () => id });
  const [sections, topics, authors] = [choice("s"), choice("t"), choice("a")];
  const [media, claims] = [choice("m"), choice("c")];
  const voice = { words: ["word"], draw: () => "word" };
  const catalogue = { staff: [], sections, topics, authors, media, claims };
  const material = { seed: 9, articles: 100, now: 0, catalogue, english: voice, arabic: voice };
  const { chance: _, ...made } = storyAt(40, material);
  expect(storyAt(40, material)).toMatchObject(made);
  expect(storyAt(41, material)).not.toMatchObject(made);
});
