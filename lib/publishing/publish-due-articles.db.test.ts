import { beforeAll, describe, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { asOwner, atOnce, openSession, waitingForLocks } from "@/lib/testing/database";
import {
  givenPeople,
  givenReady,
  givenStaff,
  givenWords,
  type People,
} from "@/lib/testing/newsroom";
import { liftHold } from "./lift-hold";
import { placeHold } from "./place-hold";
import { publishDueArticles } from "./publish-due-articles";
import { scheduleArticle, unscheduleArticle } from "./schedule-article";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const hour = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

/** A ready article that goes out in an hour; the clock of a test runs as the test says. */
async function givenScheduled(dueAt = hour(1), who = people.otherEditor) {
  const { articleId, revisionId } = await givenReady(people);
  await scheduleArticle(who, { revisionId, dueAt, note: "", now });
  return { articleId, revisionId };
}

const versionsOf = (articleId: string) => newsroom.publication.count({ where: { articleId } });
const scheduleOf = (articleId: string) => newsroom.schedule.findUnique({ where: { articleId } });

describe("the clock", () => {
  test("publishes what is due, on behalf of who scheduled it, and never early (I9)", async () => {
    const { articleId } = await givenScheduled(hour(1));
    expect(await publishDueArticles(new Date(hour(1).getTime() - 1))).toEqual({
      published: 0,
      missed: 0,
    });
    expect(await versionsOf(articleId)).toBe(0);

    expect(await publishDueArticles(hour(1))).toEqual({ published: 1, missed: 0 });
    expect(await newsroom.publication.findMany({ where: { articleId } })).toMatchObject([
      { kind: "published", number: 1, publishedById: people.otherEditor.id },
    ]);
    expect(await scheduleOf(articleId)).toBeNull();
    expect(await publishDueArticles(hour(2))).toEqual({ published: 0, missed: 0 });
  });

  test("publishes everything that is due, the longest due first", async () => {
    const stories = [await givenScheduled(hour(3)), await givenScheduled(hour(2))];
    expect(await publishDueArticles(hour(4))).toEqual({ published: 2, missed: 0 });
    const publications = await newsroom.publication.findMany({
      where: { articleId: { in: stories.map(({ articleId }) => articleId) } },
      orderBy: { publishedAt: "asc" },
    });
    expect(publications.map(({ articleId }) => articleId)).toEqual(
      stories.map(({ articleId }) => articleId).reverse(),
    );
  });

  test("publishes once when two clocks tick at once", async () => {
    const { articleId } = await givenScheduled();
    const ticks = await atOnce(
      articleId,
      Array.from({ length: 3 }, () => () => publishDueArticles(hour(1))),
    );
    const done = ticks.map((tick) => (tick.status === "fulfilled" ? tick.value : null));
    expect(done).toHaveLength(3);
    expect(done).toEqual(
      expect.arrayContaining([
        { published: 1, missed: 0 },
        { published: 0, missed: 0 },
      ]),
    );
    expect(done.reduce((sum, each) => sum + (each?.published ?? 0), 0)).toBe(1);
    expect(await versionsOf(articleId)).toBe(1);
  });
});

describe("when the gate is closed at the time", () => {
  test("it is reported as missed, with every reason, and not tried again", async () => {
    const { articleId } = await givenScheduled();
    await placeHold(people.editor, {
      articleId,
      kind: "legal",
      reason: "A letter came.",
      until: null,
      now,
    });
    expect(await publishDueArticles(hour(1))).toEqual({ published: 0, missed: 1 });
    expect(await scheduleOf(articleId)).toMatchObject({
      missedAt: hour(1),
      missedReason: expect.stringContaining("A hold is on this article."),
    });
    expect(await newsroom.article.findUnique({ where: { id: articleId } })).toMatchObject({
      publicationState: "unpublished",
    });
    expect(
      await newsroom.auditEvent.findMany({ where: { articleId, act: "miss_schedule" } }),
    ).toMatchObject([{ actorId: null }]);
    expect(await publishDueArticles(hour(2))).toEqual({ published: 0, missed: 0 });
  });

  test("words saved since do not go out, nor do those before them", async () => {
    const { articleId } = await givenScheduled();
    await givenWords(people.reporter, articleId, { headline: "Output rises" });
    expect(await publishDueArticles(hour(1))).toEqual({ published: 0, missed: 1 });
    expect(await versionsOf(articleId)).toBe(0);
    expect((await scheduleOf(articleId))?.missedReason).toContain("not ready");
  });

  test("somebody who has left publishes nothing", async () => {
    const leaving = await givenStaff("editor", "Leaving Editor");
    const { articleId } = await givenScheduled(hour(1), leaving);
    await asOwner("update users set disabled_at = now() where id = $1", [leaving.id]);
    expect(await publishDueArticles(hour(1))).toEqual({ published: 0, missed: 1 });
    expect((await scheduleOf(articleId))?.missedReason).toBe(
      "Who scheduled this is no longer active.",
    );
  });

  test("it can be scheduled again", async () => {
    const { articleId, revisionId } = await givenScheduled();
    const { holdId } = await placeHold(people.editor, {
      articleId,
      kind: "rights",
      reason: "Whose picture?",
      until: null,
      now,
    });
    await publishDueArticles(hour(1));
    await liftHold(people.editor, { holdId, now });
    await scheduleArticle(people.otherEditor, { revisionId, dueAt: hour(2), note: "", now });
    expect(await publishDueArticles(hour(2))).toEqual({ published: 1, missed: 0 });
  });
});

describe("in the moment it is due", () => {
  test("what is put off stays for its new time", async () => {
    const { articleId, revisionId } = await givenScheduled(hour(1));
    const ticked = await whileHeld(
      articleId,
      () => publishDueArticles(hour(1)),
      (door) =>
        door.query("update schedules set due_at = $2 where article_id = $1", [articleId, hour(5)]),
    );
    expect(ticked).toEqual({ published: 0, missed: 0 });
    expect(await versionsOf(articleId)).toBe(0);
    expect(await scheduleOf(articleId)).toMatchObject({
      revisionId,
      dueAt: hour(5),
      missedAt: null,
    });
  });

  test("what is taken back does not go out", async () => {
    const { articleId } = await givenScheduled(hour(1));
    const ticked = await whileHeld(
      articleId,
      () => publishDueArticles(hour(1)),
      (door) => door.query("delete from schedules where article_id = $1", [articleId]),
    );
    expect(ticked).toEqual({ published: 0, missed: 0 });
    expect(await versionsOf(articleId)).toBe(0);
    await expect(unscheduleArticle(people.editor, { articleId, now })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

/** Starts a deed, lets it wait for the article, changes something in between, and gives back what came of it. */
async function whileHeld<Done>(
  articleId: string,
  deed: () => Promise<Done>,
  meanwhile: (door: Awaited<ReturnType<typeof openSession>>) => Promise<unknown>,
): Promise<Done> {
  const door = await openSession("owner");
  await door.query("begin");
  await door.query("select lock_article($1)", [articleId]);
  const done = deed();
  await waitingForLocks(1);
  await meanwhile(door);
  await door.query("commit");
  return done;
}
