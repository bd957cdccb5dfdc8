import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { correctArticle } from "@/lib/corrections/correct-article";
import { proposeWithdrawal } from "@/lib/corrections/propose-withdrawal";
import { secondWithdrawal } from "@/lib/corrections/second-withdrawal";
import { newsroom } from "@/lib/platform/db";
import { asOwner } from "@/lib/testing/database";
import {
  type GivenArticle,
  givenApproved,
  givenCorrected,
  givenDraft,
  givenLive,
  givenPeople,
  givenReady,
  givenTakenDown,
  givenUpdated,
  givenWords,
  type People,
} from "@/lib/testing/newsroom";
import { listAllArticles, listNewestArticles, listSectionArticles } from "./front-public";
import { listAuthorArticles, listTopicArticles } from "./listed-public";
import { readCursor } from "./rules/cursor";
import { countStandards } from "./standards-public";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();

/** A section, topic or author of its own for a test: the lists of others do not mix in. */
const own = (name: string) => `${name}-${randomUUID().slice(0, 8)}`;

async function givenAuthor() {
  const slug = own("author");
  const { id } = await newsroom.author.create({ data: { slug, name: "Amal" } });
  return { id, slug };
}

async function givenRetracted(given: Partial<GivenArticle>) {
  const live = await givenLive(people, given);
  const { withdrawalId } = await proposeWithdrawal(people.editor, {
    ...{ articleId: live.articleId, kind: "retraction", notice: "Forged.", reason: "Forged.", now },
  });
  await secondWithdrawal(people.admin, { withdrawalId, now });
  return live;
}

const headlines = (page: { articles: { headline: string }[] } | null) =>
  page?.articles.map(({ headline }) => headline);

describe("a section's list", () => {
  test("holds what readers can read, newest first, and nothing else", async () => {
    const section = own("harbour");
    await givenDraft({ by: people.reporter, section, headline: "A draft" });
    await givenReady(people, { section, headline: "Ready" });
    await givenLive(people, { section, headline: "First" });
    await givenRetracted({ section, headline: "Retracted" });
    await givenTakenDown(people, { section, headline: "Taken down" });
    const second = await givenLive(people, { section, headline: "Second" });
    await givenWords(people.reporter, second.articleId, { headline: "Moving on" });
    expect(headlines(await listSectionArticles(section))).toEqual(["Second", "First"]);
  });

  test("is no list when there is no such section", async () => {
    expect(await listSectionArticles("nowhere")).toBeNull();
    expect(await listTopicArticles("nothing")).toBeNull();
    expect(await listAuthorArticles("nobody")).toBeNull();
  });

  test("comes page by page without a gap or a double, also between equal moments", async () => {
    const section = own("market");
    const { articleId, revisionId } = await givenLive(people, { section, headline: "Number 0" });
    await copyLive(articleId, revisionId, 44);
    const seen: string[] = [];
    let next: string | null = null;
    const sizes: number[] = [];
    do {
      const page = await listSectionArticles(section, readCursor(next ?? undefined));
      sizes.push(page?.articles.length ?? 0);
      seen.push(...(page?.articles.map(({ id }) => id) ?? []));
      next = page?.next ?? null;
    } while (next !== null);
    expect(sizes).toEqual([20, 20, 5]);
    expect(new Set(seen).size).toBe(45);
  });
});

describe("a topic's and an author's list", () => {
  test("follow the version that readers have", async () => {
    const author = await givenAuthor();
    const topic = await newsroom.topic.create({ data: { slug: own("topic"), name: "Wheat" } });
    const live = await givenLive(people, { authorIds: [author.id], topicIds: [topic.id] });
    await givenWords(people.reporter, live.articleId, { authorIds: [], topicIds: [] });
    await givenDraft({ by: people.reporter, authorIds: [author.id], topicIds: [topic.id] });
    for (const list of [
      await listTopicArticles(topic.slug),
      await listAuthorArticles(author.slug),
    ]) {
      expect(list?.articles.map(({ id }) => id)).toEqual([live.articleId]);
    }
  });

  test("an author keeps what was retracted, and what was corrected is counted", async () => {
    const author = await givenAuthor();
    const given = { authorIds: [author.id] };
    await givenRetracted(given);
    const live = await givenLive(people, given);
    await givenWords(people.reporter, live.articleId, { headline: "Output falls again" });
    const { revisionId } = await givenApproved(people, live.articleId, live.claims);
    await correctArticle(people.admin, {
      revisionId,
      kind: "corrected",
      notice: {
        ...{ weight: "minor", whatWasWrong: "Once.", whatIsRight: "Twice.", correctsId: null },
        ...{ delayReason: "", wordsBefore: "Output falls", wordsAfter: "Output falls again" },
      },
      now,
    });
    const list = await listAuthorArticles(author.slug);
    expect(list?.corrections).toBe(2);
    expect(list?.articles.map(({ state, corrected }) => [state, corrected])).toEqual([
      ["live", true],
      ["retracted", false],
    ]);
    expect(list?.latest.map(({ kind }) => kind)).toEqual(["correction", "retraction"]);
    expect(JSON.stringify(list?.author)).not.toContain("userId");
  });

  test("an author's corrections stay counted when the bylines are written anew", async () => {
    const [author, other] = [await givenAuthor(), await givenAuthor()];
    const live = await givenLive(people, { authorIds: [author.id] });
    await givenWords(people.reporter, live.articleId, { headline: "Output falls again" });
    const corrected = await givenApproved(people, live.articleId, live.claims);
    await givenCorrected(people, corrected.revisionId, {
      ...{ weight: "minor", wordsBefore: "Output falls", wordsAfter: "Output falls again" },
    });
    await givenWords(people.reporter, live.articleId, { authorIds: [author.id, other.id] });
    await givenUpdated(people, live);
    for (const { slug } of [author, other]) {
      const list = await listAuthorArticles(slug);
      expect([list?.corrections, list?.latest.length]).toEqual([1, 1]);
    }
  });

  test("what bylines know of corrections is what there is", async () => {
    const wrong = await asOwner(`
      select b.article_id from article_authors b
      left join corrections c on c.article_id = b.article_id and c.kind in ('correction', 'retraction')
      group by b.article_id, b.author_id, b.corrections, b.corrected_at
      having (b.corrections, b.corrected_at) is distinct from (count(c.id), max(c.issued_at))`);
    expect(wrong).toEqual([]);
    expect(await newsroom.articleAuthor.count({ where: { corrections: 1 } })).toBeGreaterThan(0);
  });
});

describe("the list of everything", () => {
  test("leaves out translations, drafts and what stands on the page already", async () => {
    const first = await givenLive(people, { headline: "First of all" });
    await givenLive(people, { headline: "Translated", translationOfId: first.articleId });
    await givenLive(people, { headline: "Second of all" });
    await givenDraft({ by: people.reporter, headline: "A draft of all" });
    expect(headlines(await listAllArticles())?.slice(0, 2)).toEqual([
      "Second of all",
      "First of all",
    ]);
    const rest = await listAllArticles(null, [first.articleId]);
    expect(headlines(rest)).toContain("Second of all");
    for (const hidden of ["First of all", "Translated", "A draft of all"]) {
      expect(headlines(rest)).not.toContain(hidden);
    }
    expect((await listNewestArticles(1)).map(({ headline }) => headline)).toEqual([
      "Second of all",
    ]);
  });
});

describe("the figures of the standards page", () => {
  test("are counted from what readers have now", async () => {
    const before = await countStandards();
    const confirmed = (counted: typeof before) =>
      counted.verdicts.find(({ verdict }) => verdict === "confirmed")?.count ?? 0;
    await givenDraft({ by: people.reporter });
    await givenReady(people);
    expect(await countStandards()).toEqual(before);
    await givenLive(people);
    const after = await countStandards();
    expect(after.articles).toBe(before.articles + 1);
    expect(confirmed(after)).toBe(confirmed(before) + 3);
    await givenTakenDown(people);
    expect((await countStandards()).articles).toBe(after.articles);
  });
});

/** So many more live articles, first published in the same moment, as the owner of the tables. */
async function copyLive(articleId: string, revisionId: string, count: number): Promise<void> {
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
  await asOwner(
    `update articles a set publication_state = 'live', live_revision_id = r.id, kind = r.kind, section_id = r.section_id,
       slug = 'copy-' || a.id, first_published_at = first.first_published_at, last_changed_at = first.first_published_at
     from revisions r, articles first
     where r.article_id = a.id and first.id = $1 and a.publication_state = 'unpublished'
       and r.hash = (select hash from revisions where id = $2)`,
    [articleId, revisionId],
  );
}
