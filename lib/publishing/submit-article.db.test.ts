import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { returnArticle } from "@/lib/articles/return-article";
import { canonicalRevision, revisionHash } from "@/lib/articles/rules/canonical";
import type { Document } from "@/lib/articles/rules/document";
import { spikeArticle } from "@/lib/articles/spike-article";
import { newsroom } from "@/lib/platform/db";
import { atOnce } from "@/lib/testing/database";
import {
  givenDraft,
  givenPeople,
  givenReady,
  givenSubmitted,
  givenWords,
  type People,
} from "@/lib/testing/newsroom";
import { submitArticle } from "./submit-article";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const draftOf = (articleId: string) => newsroom.draft.findUniqueOrThrow({ where: { articleId } });

async function submit(articleId: string, who = people.reporter) {
  return submitArticle(who, { articleId, baseVersion: (await draftOf(articleId)).version, now });
}

describe("sending an article on", () => {
  test("goes to checking and then to review, and freezes its words once", async () => {
    const { articleId } = await givenDraft({ by: people.reporter });
    const first = await submit(articleId);
    expect(first).toMatchObject({ number: 1, workState: "checking" });
    const second = await submit(articleId);
    expect(second).toEqual({ ...first, workState: "in_review" });
    expect(await draftOf(articleId)).toMatchObject({ workState: "in_review" });
  });

  test("a draft with loose ends stays a draft, and all of them are said", async () => {
    const pullQuote = { type: "pullQuote" as const, attrs: { words: "Output rose" } };
    const reference = { type: "footnoteReference" as const, attrs: { footnoteId: randomUUID() } };
    const { articleId } = await givenDraft({
      by: people.reporter,
      body: ["Output fell by 40 percent.", { type: "paragraph", content: [reference] }, pullQuote],
    });
    await expect(submit(articleId)).rejects.toMatchObject({
      code: "not_ready",
      issues: [{ code: "pull_quote_not_in_text" }, { code: "footnote_missing" }],
    });
    expect(await draftOf(articleId)).toMatchObject({ workState: "drafting" });
    expect(await newsroom.revision.count({ where: { articleId } })).toBe(0);
  });

  test("a frozen text says what its hash says, with its sentences and places of claims", async () => {
    const { articleId } = await givenDraft({ by: people.reporter });
    const { revisionId, hash } = await submit(articleId);
    const revision = await newsroom.revision.findUniqueOrThrow({
      where: { id: revisionId },
      include: { sentences: { orderBy: { position: "asc" } } },
    });
    const { kind, sectionId, slug, headline, standfirst, authorIds, topicIds } = revision;
    const content = { kind, sectionId, slug, headline, standfirst, authorIds, topicIds };
    expect(hash).toBe(
      revisionHash(
        canonicalRevision({ ...content, language: "en", body: revision.body as Document }),
      ),
    );
    expect(revision.sentences.map(({ channel, text }) => [channel, text])).toEqual([
      ["headline", "Output falls"],
      ["standfirst", "Fewer loaves left the bakeries of the valley this spring."],
      ["body", "Output fell by 40 percent in March."],
    ]);
    const places = await newsroom.placement.findMany({ where: { revisionId } });
    expect(places.map(({ position }) => position).sort()).toEqual([0, 1, 2]);
  });

  test("new words get a new number; the old text stays", async () => {
    const { articleId } = await givenDraft({ by: people.reporter });
    const first = await submit(articleId);
    await givenWords(people.reporter, articleId, { headline: "Output falls again" });
    const second = await submit(articleId);
    expect(second.number).toBe(2);
    expect(second.hash).not.toBe(first.hash);
    expect(await newsroom.revision.findUnique({ where: { id: first.revisionId } })).toMatchObject({
      headline: "Output falls",
      hash: first.hash,
    });
  });

  test("a text that was approved before and comes back unchanged is ready at once", async () => {
    const { articleId, revisionId } = await givenReady(people);
    await returnArticle(people.editor, { articleId, comment: "Wait.", now });
    expect(await submit(articleId)).toMatchObject({ revisionId, workState: "checking" });
    expect(await submit(articleId)).toMatchObject({ revisionId, workState: "ready" });
  });

  test("a text that changed and changed back needs its approval again", async () => {
    const { articleId, revisionId } = await givenReady(people);
    await givenWords(people.reporter, articleId, { headline: "Output rises" });
    await submit(articleId);
    await givenWords(people.reporter, articleId, { headline: "Output falls" });
    const again = await submit(articleId);
    expect(again).toMatchObject({ number: 3, workState: "in_review" });
    expect(again.revisionId).not.toBe(revisionId);
  });
});

describe("sending on is refused", () => {
  test("when the draft was saved since the sender saw it", async () => {
    const { articleId } = await givenDraft({ by: people.reporter });
    const { version } = await draftOf(articleId);
    await givenWords(people.otherReporter, articleId, { headline: "Output falls again" });
    await expect(
      submitArticle(people.reporter, { articleId, baseVersion: version, now }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect(await newsroom.revision.count({ where: { articleId } })).toBe(0);
    await expect(submit(articleId)).resolves.toMatchObject({ workState: "checking" });
  });

  test("to a checker", async () => {
    const { articleId } = await givenDraft({ by: people.reporter });
    await expect(submit(articleId, people.checker)).rejects.toMatchObject({ code: "not_allowed" });
    expect(await draftOf(articleId)).toMatchObject({ workState: "drafting" });
  });

  test("when the article is spiked, in review or ready", async () => {
    const { articleId } = await givenDraft({ by: people.reporter });
    await givenSubmitted(people.reporter, articleId);
    await expect(submit(articleId)).rejects.toMatchObject({ code: "not_ready" });
    await spikeArticle(people.editor, { articleId, now });
    await expect(submit(articleId)).rejects.toMatchObject({ code: "not_ready" });
    const ready = await givenReady(people);
    await expect(submit(ready.articleId)).rejects.toMatchObject({ code: "not_ready" });
  });
});

test("two who send it on at once make one frozen text", async () => {
  const { articleId } = await givenDraft({ by: people.reporter });
  const { version } = await draftOf(articleId);
  const tries = await atOnce(
    articleId,
    [people.reporter, people.otherReporter].map(
      (who) => () => submitArticle(who, { articleId, baseVersion: version, now }),
    ),
  );
  expect(tries.map(({ status }) => status)).toContain("fulfilled");
  expect(await newsroom.revision.count({ where: { articleId } })).toBe(1);
});
