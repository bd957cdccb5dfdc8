import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { asOwner, asReader, openSession, waitingForLocks } from "@/lib/testing/database";
import {
  givenApproved,
  givenLive,
  givenPeople,
  givenSection,
  givenWords,
  type People,
} from "@/lib/testing/newsroom";
import { createArticle } from "./create-article";
import type { CreateArticle } from "./rules/article-input";
import { saveDraft } from "./save-draft";

let people: People;
let sectionId: string;
beforeAll(async () => {
  people = await givenPeople();
  sectionId = await givenSection();
});

const about = (change: Partial<CreateArticle> & { headline: string }): CreateArticle => ({
  kind: "news",
  language: "en",
  sectionId,
  authorIds: [],
  topicIds: [],
  now: new Date(),
  ...change,
});

const countArticles = () => newsroom.article.count();

describe("beginning an article", () => {
  test("gives it a draft, an address and a writer, and nothing to readers", async () => {
    const { articleId } = await createArticle(people.reporter, about({ headline: "Mills close" }));
    expect(await newsroom.draft.findUnique({ where: { articleId } })).toMatchObject({
      version: 1,
      workState: "drafting",
      headline: "Mills close",
      slug: "mills-close",
      savedById: people.reporter.id,
    });
    expect(await newsroom.sentenceWriter.findMany({ where: { articleId } })).toMatchObject([
      { userId: people.reporter.id },
    ]);
    expect(await newsroom.auditEvent.findMany({ where: { articleId } })).toMatchObject([
      { act: "create_article", actorId: people.reporter.id },
    ]);
    expect(await asReader("select id from articles where id = $1", [articleId])).toEqual([]);
  });

  test("is not for checkers, and leaves no trace when it is refused", async () => {
    const before = await countArticles();
    const wanted = about({ headline: "A checker's story" });
    await expect(createArticle(people.checker, wanted)).rejects.toMatchObject({
      code: "not_allowed",
    });
    expect(await countArticles()).toBe(before);
    await expect(createArticle(people.admin, wanted)).resolves.toBeDefined();
  });

  test("needs an address where its headline makes none", async () => {
    const arabic = about({ headline: "انخفض الإنتاج", language: "ar" });
    await expect(createArticle(people.reporter, arabic)).rejects.toMatchObject({
      code: "invalid_input",
      issues: [{ code: "slug_missing", field: "slug" }],
    });
    await expect(
      createArticle(people.reporter, { ...arabic, slug: "output-falls-arabic" }),
    ).resolves.toBeDefined();
  });

  test("does not take the address of another draft", async () => {
    await createArticle(people.reporter, about({ headline: "One address", slug: "one-address" }));
    const second = about({ headline: "Another story", slug: "one-address" });
    await expect(createArticle(people.otherReporter, second)).rejects.toMatchObject({
      code: "conflict",
      issues: [{ code: "slug_taken", field: "slug" }],
    });
    await expect(
      createArticle(people.otherReporter, { ...second, slug: "other-address" }),
    ).resolves.toBeDefined();
  });

  test("does not take an address that readers once had (I5)", async () => {
    const { articleId, claims } = await givenLive(people);
    const draft = await newsroom.draft.findUniqueOrThrow({ where: { articleId } });
    const { slug: old, kind, authorIds, topicIds, headline, standfirst, version } = draft;
    await saveDraft(people.reporter, {
      articleId,
      baseVersion: version,
      slug: `${old}-moved`,
      body: draft.body as never,
      ...{ kind, sectionId, authorIds, topicIds, headline, standfirst, now: new Date() },
    });
    await givenApproved(people, articleId, claims);
    expect(await newsroom.draft.count({ where: { slug: old } })).toBe(0);
    await expect(
      createArticle(people.reporter, about({ headline: "New story", slug: old })),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("of many who want the same address at once, one gets it", async () => {
    // Nobody can begin a draft until all of them have asked for the address.
    const door = await openSession("owner");
    await door.query("begin");
    await door.query("lock table drafts in share row exclusive mode");
    const wanted = Array.from({ length: 6 }, (_, index) =>
      createArticle(people.reporter, about({ headline: `Story ${index}`, slug: "wanted-by-all" })),
    );
    const settled = Promise.allSettled(wanted);
    await waitingForLocks(wanted.length);
    await door.query("commit");
    const tries = await settled;
    expect(tries.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    for (const each of tries) {
      if (each.status === "rejected") expect(each.reason).toMatchObject({ code: "conflict" });
    }
    expect(await newsroom.draft.count({ where: { slug: "wanted-by-all" } })).toBe(1);
  });

  test.each([
    ["sectionId", "section_unknown"],
    ["authorIds", "byline_unknown"],
    ["topicIds", "topic_unknown"],
    ["translationOfId", "original_unknown"],
  ])("refuses %s that is not there, beside its field", async (field, code) => {
    const chosen = field.endsWith("s") ? [randomUUID()] : randomUUID();
    const before = await countArticles();
    const wanted = about({ headline: `Unknown ${field}` });
    await expect(
      createArticle(people.reporter, { ...wanted, [field]: chosen }),
    ).rejects.toMatchObject({ code: "invalid_input", issues: [{ code, field }] });
    expect(await countArticles()).toBe(before);
    await expect(createArticle(people.reporter, wanted)).resolves.toBeDefined();
  });

  test("the translation of an article knows its original", async () => {
    const original = await createArticle(people.reporter, about({ headline: "Bread is short" }));
    const { articleId } = await createArticle(
      people.reporter,
      about({
        headline: "الخبز شحيح",
        slug: "bread-is-short-ar",
        language: "ar",
        translationOfId: original.articleId,
      }),
    );
    await givenWords(people.reporter, articleId, { standfirst: "في كل الأفران." });
    expect(
      await asOwner("select translation_of_id as original from articles where id = $1", [
        articleId,
      ]),
    ).toEqual([{ original: original.articleId }]);
  });
});
