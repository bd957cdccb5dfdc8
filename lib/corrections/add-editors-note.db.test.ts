import { beforeAll, expect, test } from "vitest";
import { findArticleVersion, findPublishedArticle } from "@/lib/articles/article-public";
import { newsroom } from "@/lib/platform/db";
import { placeHold } from "@/lib/publishing/place-hold";
import { asApp } from "@/lib/testing/database";
import {
  givenLive,
  givenPeople,
  givenReady,
  givenTakenDown,
  givenWords,
  type People,
} from "@/lib/testing/newsroom";
import { addEditorsNote } from "./add-editors-note";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const whatWasWrong = "Readers have asked how the figure was counted. We are looking into it.";
const note = (articleId: string) => ({ articleId, weight: "major" as const, whatWasWrong, now });

test("stands on a live article whose words stay as they are", async () => {
  const { articleId, url } = await givenLive(people);
  const slug = url.split("/").at(-1) ?? "";
  const before = await findPublishedArticle(slug);
  const headline = "Output falls, a draft";
  await givenWords(people.reporter, articleId, { headline });
  await addEditorsNote(people.admin, note(articleId));
  const after = await findPublishedArticle(slug);
  expect(after).toMatchObject({ version: 2, headline: "Output falls", body: before?.body });
  expect(after?.corrections).toMatchObject([
    { kind: "editors_note", weight: "major", whatWasWrong, version: 2 },
  ]);
  expect(after?.versions.map(({ revisionNumber }) => revisionNumber)).toEqual([1, 1]);
  expect(after?.claims).toEqual(before?.claims);
  expect(await findArticleVersion(slug, 1)).toMatchObject({ headline: "Output falls" });
  expect(await newsroom.draft.findUnique({ where: { articleId } })).toMatchObject({ headline });
});

test("is an admin's word, by every way", async () => {
  const { articleId } = await givenLive(people);
  for (const who of [people.reporter, people.checker, people.otherEditor]) {
    await expect(addEditorsNote(who, note(articleId))).rejects.toMatchObject({
      code: "not_allowed",
    });
    await expect(
      asApp("select release_note($1, $2)", [articleId, { weight: "minor", whatWasWrong }], {
        userId: who.id,
      }),
    ).rejects.toMatchObject({ code: "OR002" });
  }
  expect(await newsroom.publication.count({ where: { articleId } })).toBe(1);
});

test("is refused while somebody holds the article, and blames nobody", async () => {
  const { articleId } = await givenLive(people);
  await expect(
    addEditorsNote(people.admin, { ...note(articleId), whatWasWrong: "Rana Reporter erred." }),
  ).rejects.toMatchObject({ issues: [{ code: "name_blamed", field: "whatWasWrong" }] });
  await placeHold(people.editor, {
    ...{ articleId, kind: "legal", reason: "A letter came.", until: null, now },
  });
  await expect(addEditorsNote(people.admin, note(articleId))).rejects.toMatchObject({
    code: "not_ready",
    issues: [{ code: "hold_active" }],
  });
  expect(await newsroom.publication.count({ where: { articleId } })).toBe(1);
});

test("is only for what readers can read", async () => {
  for (const { articleId } of [await givenReady(people), await givenTakenDown(people)]) {
    await expect(addEditorsNote(people.admin, note(articleId))).rejects.toMatchObject({
      code: "not_ready",
    });
    await expect(
      asApp("select release_note($1, $2)", [articleId, { weight: "minor", whatWasWrong }], {
        userId: people.admin.id,
      }),
    ).rejects.toMatchObject({ code: "OR003" });
  }
});
