import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { openSession, waitingForLocks } from "@/lib/testing/database";
import {
  givenDraft,
  givenLive,
  givenPeople,
  givenReady,
  givenTakenDown,
  type People,
} from "@/lib/testing/newsroom";
import { liftHold } from "./lift-hold";
import { placeHold } from "./place-hold";
import { publishArticle } from "./publish-article";
import { HOLD_KINDS, type HoldKind } from "./rules/publication-kind";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const hour = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

const hold = (articleId: string, kind: HoldKind = "legal", until: Date | null = null) =>
  placeHold(people.editor, { articleId, kind, reason: "A letter came.", until, now });

const publish = (revisionId: string) =>
  publishArticle(people.otherEditor, { revisionId, kind: "published", note: "", now: new Date() });

describe("a hold", () => {
  test.each(HOLD_KINDS.filter((kind) => kind !== "embargo"))(
    "for %s keeps an article from its readers until it is lifted",
    async (kind) => {
      const { articleId, revisionId } = await givenReady(people);
      const { holdId } = await hold(articleId, kind);
      await expect(publish(revisionId)).rejects.toMatchObject({
        code: "not_ready",
        issues: [{ code: "hold_active", subjectId: holdId, words: "A letter came." }],
      });
      await liftHold(people.admin, { holdId, now });
      await expect(publish(revisionId)).resolves.toMatchObject({ version: 1 });
    },
  );

  test("is one of any number: all must be lifted", async () => {
    const { articleId, revisionId } = await givenReady(people);
    const [first, second] = [await hold(articleId, "rights"), await hold(articleId, "security")];
    await liftHold(people.editor, { holdId: first.holdId, now });
    await expect(publish(revisionId)).rejects.toMatchObject({
      issues: [{ code: "hold_active", subjectId: second.holdId }],
    });
    await liftHold(people.otherEditor, { holdId: second.holdId, now });
    await expect(publish(revisionId)).resolves.toBeDefined();
  });

  test("stops the change of an article that readers have, not the article", async () => {
    const { articleId } = await givenLive(people);
    await hold(articleId);
    expect(await newsroom.article.findUnique({ where: { id: articleId } })).toMatchObject({
      publicationState: "live",
    });
  });

  test("is placed by editors and admins, on an article that readers may still get", async () => {
    const { articleId } = await givenDraft({ by: people.reporter });
    const wanted = { articleId, kind: "legal" as const, reason: "A letter.", until: null, now };
    for (const who of [people.reporter, people.checker]) {
      await expect(placeHold(who, wanted)).rejects.toMatchObject({ code: "not_allowed" });
    }
    expect(await newsroom.hold.count({ where: { articleId } })).toBe(0);
    await expect(placeHold(people.admin, wanted)).resolves.toBeDefined();
    const gone = await givenTakenDown(people);
    await expect(
      placeHold(people.admin, { ...wanted, articleId: gone.articleId }),
    ).rejects.toMatchObject({ code: "not_ready" });
  });

  test("that is being placed while somebody publishes wins when it came first", async () => {
    const [held, free] = [await givenReady(people), await givenReady(people)];
    const holder = await openSession("app");
    const begin = async (articleId: string) => {
      await holder.query("begin");
      await holder.query("select set_config('onrecord.user_id', $1, true)", [people.editor.id]);
      await holder.query("select lock_article($1)", [articleId]);
    };
    await begin(held.articleId);
    await holder.query(
      `insert into holds (id, article_id, kind, reason, placed_by_id, placed_at)
       values (gen_random_uuid(), $1, 'legal', 'A letter came.', $2, now())`,
      [held.articleId, people.editor.id],
    );
    const refused = expect(publish(held.revisionId)).rejects.toMatchObject({
      code: "not_ready",
      issues: [{ code: "hold_active" }],
    });
    await waitingForLocks(1);
    await holder.query("commit");
    await refused;

    await begin(free.articleId);
    const published = publish(free.revisionId);
    const late = hold(free.articleId);
    await waitingForLocks(2);
    await holder.query("commit");
    await late;
    // Who came first is for the lock to say; never both in the wrong order.
    const outcome = await published.then(
      () => "published",
      (error: { code: string }) => error.code,
    );
    const versions = await newsroom.publication.count({ where: { articleId: free.articleId } });
    expect([outcome, versions]).toEqual(versions === 1 ? ["published", 1] : ["not_ready", 0]);
  });
});

describe("an embargo", () => {
  test("keeps an article until its moment, then no longer", async () => {
    const { articleId, revisionId } = await givenReady(people);
    const { holdId } = await hold(articleId, "embargo", hour(1));
    await expect(publish(revisionId)).rejects.toMatchObject({
      issues: [{ code: "embargo_not_passed", subjectId: holdId }],
    });
    const past = await givenReady(people);
    await hold(past.articleId, "embargo", hour(-1));
    await expect(publish(past.revisionId)).resolves.toMatchObject({ version: 1 });
  });

  test("can be lifted before its time", async () => {
    const { articleId, revisionId } = await givenReady(people);
    const { holdId } = await hold(articleId, "embargo", hour(1));
    await liftHold(people.editor, { holdId, now });
    await expect(publish(revisionId)).resolves.toMatchObject({ version: 1 });
  });
});

describe("lifting a hold", () => {
  test("for legal reasons is for admins, any other for editors too", async () => {
    const { articleId } = await givenReady(people);
    const [legal, rights] = [await hold(articleId, "legal"), await hold(articleId, "rights")];
    for (const who of [people.reporter, people.checker, people.editor]) {
      await expect(liftHold(who, { holdId: legal.holdId, now })).rejects.toMatchObject({
        code: "not_allowed",
      });
    }
    await expect(liftHold(people.reporter, { holdId: rights.holdId, now })).rejects.toMatchObject({
      code: "not_allowed",
    });
    await liftHold(people.editor, { holdId: rights.holdId, now });
    await liftHold(people.admin, { holdId: legal.holdId, now });
    expect(await newsroom.hold.count({ where: { articleId, liftedAt: null } })).toBe(0);
  });

  test("happens once, and says who did it", async () => {
    const { articleId } = await givenReady(people);
    const { holdId } = await hold(articleId, "rights");
    await liftHold(people.editor, { holdId, now });
    await expect(liftHold(people.admin, { holdId, now })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await newsroom.hold.findUnique({ where: { id: holdId } })).toMatchObject({
      liftedById: people.editor.id,
    });
    await expect(liftHold(people.admin, { holdId: randomUUID(), now })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});
