import { beforeAll, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import {
  givenDraft,
  givenLive,
  givenPeople,
  givenSection,
  givenSubmitted,
  givenWords,
  type People,
} from "@/lib/testing/newsroom";
import { approveRevision } from "./approve-revision";
import { submitArticle } from "./submit-article";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const draftOf = (articleId: string) => newsroom.draft.findUniqueOrThrow({ where: { articleId } });

test("an approval by one other person makes an article ready where the section asks for one", async () => {
  const { articleId } = await givenDraft({ by: people.reporter });
  const { revisionId, hash } = await givenSubmitted(people.reporter, articleId);
  await approveRevision(people.editor, { revisionId, revisionHash: hash, now });
  expect(await draftOf(articleId)).toMatchObject({ workState: "ready" });
  await approveRevision(people.editor, { revisionId, revisionHash: hash, now });
  expect(await newsroom.approval.count({ where: { revisionId } })).toBe(1);
});

test("an approval by two other people where the section asks for two", async () => {
  await givenSection("courts", 2);
  const { articleId } = await givenDraft({ by: people.reporter, section: "courts" });
  const { revisionId, hash } = await givenSubmitted(people.reporter, articleId);
  await approveRevision(people.editor, { revisionId, revisionHash: hash, now });
  expect(await draftOf(articleId)).toMatchObject({ workState: "in_review" });
  await approveRevision(people.otherEditor, { revisionId, revisionHash: hash, now });
  expect(await draftOf(articleId)).toMatchObject({ workState: "ready" });
});

test("an approval is refused to writers, reporters and admins, whatever the state", async () => {
  const { articleId } = await givenDraft({ by: people.editor });
  const { revisionId, hash } = await givenSubmitted(people.reporter, articleId);
  for (const who of [people.editor, people.reporter, people.checker, people.admin]) {
    await expect(
      approveRevision(who, { revisionId, revisionHash: hash, now }),
    ).rejects.toMatchObject({ code: "not_allowed" });
  }
  expect(await newsroom.approval.count({ where: { revisionId } })).toBe(0);
  await expect(
    approveRevision(people.otherEditor, { revisionId, revisionHash: hash, now }),
  ).resolves.toBeUndefined();
});

test("an approval is refused on another text than the one that was read", async () => {
  const { articleId } = await givenDraft({ by: people.reporter });
  const old = await givenSubmitted(people.reporter, articleId);
  await givenWords(people.reporter, articleId, { headline: "Output falls again" });
  const fresh = await givenSubmitted(people.reporter, articleId);
  for (const wanted of [
    { revisionId: old.revisionId, revisionHash: old.hash },
    { revisionId: fresh.revisionId, revisionHash: old.hash },
  ]) {
    await expect(approveRevision(people.editor, { ...wanted, now })).rejects.toMatchObject({
      code: "conflict",
    });
  }
  await expect(
    approveRevision(people.editor, {
      revisionId: fresh.revisionId,
      revisionHash: fresh.hash,
      now,
    }),
  ).resolves.toBeUndefined();
});

test("an approval is refused while the text is still being checked, and after it was saved again", async () => {
  const { articleId } = await givenDraft({ by: people.reporter });
  const { revisionId, hash } = await submitArticle(people.reporter, {
    articleId,
    baseVersion: (await draftOf(articleId)).version,
    now,
  });
  const approval = { revisionId, revisionHash: hash, now };
  await expect(approveRevision(people.editor, approval)).rejects.toMatchObject({
    code: "not_ready",
  });
  await submitArticle(people.reporter, {
    articleId,
    baseVersion: (await draftOf(articleId)).version,
    now,
  });
  await givenWords(people.reporter, articleId, { standfirst: "Other words." });
  await expect(approveRevision(people.editor, approval)).rejects.toMatchObject({
    code: "not_ready",
  });
});

test("an approval of a change leaves what readers have as it is", async () => {
  const { articleId, claims } = await givenLive(people);
  await givenWords(people.reporter, articleId, { headline: "Output falls again" });
  expect(claims.length).toBeGreaterThan(0);
  const { revisionId, hash } = await givenSubmitted(people.reporter, articleId);
  await approveRevision(people.editor, { revisionId, revisionHash: hash, now });
  const article = await newsroom.article.findUniqueOrThrow({
    where: { id: articleId },
    include: { liveRevision: true },
  });
  expect(article.liveRevision?.headline).toBe("Output falls");
});
