import { beforeAll, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { submitArticle } from "@/lib/publishing/submit-article";
import {
  givenDraft,
  givenLive,
  givenPeople,
  givenReady,
  type People,
} from "@/lib/testing/newsroom";
import { reviveArticle } from "./revive-article";
import { spikeArticle } from "./spike-article";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const draftOf = (articleId: string) => newsroom.draft.findUniqueOrThrow({ where: { articleId } });

test("a spiked draft is put aside with its words and can be revived", async () => {
  const { articleId } = await givenDraft({ by: people.reporter });
  const { version, headline } = await draftOf(articleId);
  await spikeArticle(people.editor, { articleId, now });
  expect(await draftOf(articleId)).toMatchObject({ workState: "spiked", headline });
  await expect(
    submitArticle(people.reporter, { articleId, baseVersion: version, now }),
  ).rejects.toMatchObject({ code: "not_ready" });

  await reviveArticle(people.editor, { articleId, now });
  expect(await draftOf(articleId)).toMatchObject({ workState: "drafting", headline });
  await expect(
    submitArticle(people.reporter, { articleId, baseVersion: version, now }),
  ).resolves.toMatchObject({ workState: "checking" });
});

test("spiking and reviving are for editors", async () => {
  const { articleId } = await givenDraft({ by: people.reporter });
  for (const who of [people.reporter, people.checker, people.admin]) {
    await expect(spikeArticle(who, { articleId, now })).rejects.toMatchObject({
      code: "not_allowed",
    });
  }
  await spikeArticle(people.editor, { articleId, now });
  await expect(reviveArticle(people.reporter, { articleId, now })).rejects.toMatchObject({
    code: "not_allowed",
  });
  expect(await draftOf(articleId)).toMatchObject({ workState: "spiked" });
});

test("what was not spiked cannot be revived", async () => {
  const { articleId } = await givenDraft({ by: people.reporter });
  await expect(reviveArticle(people.editor, { articleId, now })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("an article that is ready, or that readers have, cannot be spiked", async () => {
  const ready = await givenReady(people);
  await expect(
    spikeArticle(people.editor, { articleId: ready.articleId, now }),
  ).rejects.toMatchObject({ code: "not_ready", message: expect.stringContaining("Return it") });
  const live = await givenLive(people);
  await expect(
    spikeArticle(people.editor, { articleId: live.articleId, now }),
  ).rejects.toMatchObject({ code: "not_ready" });
});
