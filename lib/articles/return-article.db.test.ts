import { beforeAll, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { publishArticle } from "@/lib/publishing/publish-article";
import {
  givenDraft,
  givenLive,
  givenPeople,
  givenReady,
  givenSubmitted,
  type People,
} from "@/lib/testing/newsroom";
import { returnArticle } from "./return-article";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const comment = "Which March do you mean?";
const draftOf = (articleId: string) => newsroom.draft.findUniqueOrThrow({ where: { articleId } });

test("an article in review goes back to its writers, with the reason", async () => {
  const { articleId } = await givenDraft({ by: people.reporter });
  await givenSubmitted(people.reporter, articleId);
  await returnArticle(people.checker, { articleId, comment, now });
  expect(await draftOf(articleId)).toMatchObject({ workState: "drafting" });
  expect(await newsroom.comment.findMany({ where: { articleId } })).toMatchObject([
    { text: comment, returned: true, userId: people.checker.id },
  ]);
});

test("a ready article that is returned cannot be published", async () => {
  const { articleId, revisionId } = await givenReady(people);
  await returnArticle(people.editor, { articleId, comment, now });
  const wanted = { revisionId, kind: "published" as const, note: "", now };
  await expect(publishArticle(people.otherEditor, wanted)).rejects.toMatchObject({
    code: "not_ready",
  });
});

test("a reporter may not return an article, a checker may", async () => {
  const { articleId } = await givenDraft({ by: people.reporter });
  await givenSubmitted(people.reporter, articleId);
  await expect(
    returnArticle(people.otherReporter, { articleId, comment, now }),
  ).rejects.toMatchObject({ code: "not_allowed" });
  expect(await newsroom.comment.count({ where: { articleId } })).toBe(0);
  expect(await draftOf(articleId)).toMatchObject({ workState: "in_review" });
  await expect(returnArticle(people.checker, { articleId, comment, now })).resolves.toBeUndefined();
});

test("a draft that was never sent on cannot be returned", async () => {
  const { articleId } = await givenDraft({ by: people.reporter });
  await expect(returnArticle(people.editor, { articleId, comment, now })).rejects.toMatchObject({
    code: "not_ready",
  });
});

test("what readers have stays as it is while the draft behind it is returned", async () => {
  const { articleId } = await givenLive(people);
  await givenSubmitted(people.reporter, articleId);
  await returnArticle(people.editor, { articleId, comment, now });
  expect(await newsroom.article.findUnique({ where: { id: articleId } })).toMatchObject({
    publicationState: "live",
  });
});
