import { beforeAll, describe, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { asReader } from "@/lib/testing/database";
import {
  givenDraft,
  givenLive,
  givenPeople,
  givenReady,
  givenSubmitted,
  givenWords,
  type People,
} from "@/lib/testing/newsroom";
import { publishArticle } from "./publish-article";
import { scheduleArticle, unscheduleArticle } from "./schedule-article";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const hour = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

const schedule = (revisionId: string, dueAt = hour(1)) =>
  scheduleArticle(people.otherEditor, { revisionId, dueAt, note: "", now });

const stateOf = async (articleId: string) =>
  (await newsroom.article.findUniqueOrThrow({ where: { id: articleId } })).publicationState;

describe("scheduling", () => {
  test("makes an article wait for its time, unseen by readers", async () => {
    const { articleId, revisionId } = await givenReady(people);
    await schedule(revisionId);
    expect(await stateOf(articleId)).toBe("scheduled");
    expect(await newsroom.schedule.findUnique({ where: { articleId } })).toMatchObject({
      dueAt: hour(1),
      scheduledById: people.otherEditor.id,
      missedAt: null,
    });
    expect(await asReader("select id from articles where id = $1", [articleId])).toEqual([]);
  });

  test("again is another time for the same article", async () => {
    const { articleId, revisionId } = await givenReady(people);
    await schedule(revisionId, hour(1));
    await schedule(revisionId, hour(2));
    expect(await newsroom.schedule.findMany({ where: { articleId } })).toMatchObject([
      { dueAt: hour(2) },
    ]);
    expect(await stateOf(articleId)).toBe("scheduled");
  });

  test("is for a time to come", async () => {
    const { articleId, revisionId } = await givenReady(people);
    for (const dueAt of [now, hour(-1)]) {
      await expect(schedule(revisionId, dueAt)).rejects.toMatchObject({
        code: "invalid_input",
        issues: [{ code: "due_in_the_past", field: "dueAt" }],
      });
    }
    expect(await stateOf(articleId)).toBe("unpublished");
    await expect(schedule(revisionId)).resolves.toBeUndefined();
  });

  test("is for a text that is ready, and for its latest", async () => {
    const { articleId } = await givenDraft({ by: people.reporter });
    const { revisionId } = await givenSubmitted(people.reporter, articleId);
    await expect(schedule(revisionId)).rejects.toMatchObject({ code: "not_ready" });

    const ready = await givenReady(people);
    await givenWords(people.reporter, ready.articleId, { headline: "Output rises" });
    await expect(schedule(ready.revisionId)).rejects.toMatchObject({ code: "not_ready" });
  });

  test("is not for own words, nor for reporters", async () => {
    const { articleId, revisionId } = await givenReady(people, { by: people.otherEditor });
    await expect(schedule(revisionId)).rejects.toMatchObject({
      code: "not_allowed",
      issues: [{ code: "own_words" }],
    });
    const wanted = { revisionId, dueAt: hour(1), note: "", now };
    await expect(scheduleArticle(people.otherReporter, wanted)).rejects.toMatchObject({
      code: "not_allowed",
    });
    expect(await stateOf(articleId)).toBe("unpublished");
    await expect(scheduleArticle(people.admin, wanted)).resolves.toBeUndefined();
  });

  test("is not for what readers have already", async () => {
    const { revisionId } = await givenLive(people);
    await expect(schedule(revisionId)).rejects.toMatchObject({ code: "not_ready" });
  });
});

describe("what was scheduled", () => {
  test("can be taken back once", async () => {
    const { articleId, revisionId } = await givenReady(people);
    await schedule(revisionId);
    await expect(unscheduleArticle(people.reporter, { articleId, now })).rejects.toMatchObject({
      code: "not_allowed",
    });
    await unscheduleArticle(people.editor, { articleId, now });
    expect(await stateOf(articleId)).toBe("unpublished");
    await expect(unscheduleArticle(people.editor, { articleId, now })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("is forgotten when somebody publishes it by hand", async () => {
    const { articleId, revisionId } = await givenReady(people);
    await schedule(revisionId);
    await publishArticle(people.otherEditor, { revisionId, kind: "published", note: "", now });
    expect(await newsroom.schedule.count({ where: { articleId } })).toBe(0);
    expect(await stateOf(articleId)).toBe("live");
  });
});
