import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { asApp } from "@/lib/testing/database";
import { givenDraft, givenPeople, givenTakenDown, type People } from "@/lib/testing/newsroom";
import { addComment } from "./add-comment";
import { findDesk } from "./desk-queries";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

test("everybody at the desk may remark on an article, and reads what others remarked", async () => {
  const { articleId } = await givenDraft({ by: people.reporter });
  const staff = [people.reporter, people.checker, people.editor, people.admin];
  for (const [minute, who] of staff.entries()) {
    const now = new Date(Date.UTC(2026, 2, 1, 12, minute));
    await addComment(who, { articleId, text: `From ${who.name}`, now });
  }
  const desk = await findDesk(people.otherReporter, articleId);
  expect(desk?.comments.map(({ user, text, returned }) => [user, text, returned])).toEqual(
    staff.toReversed().map((who) => [who.name, `From ${who.name}`, false]),
  );
});

test("a remark stays as it was written", async () => {
  const { articleId } = await givenDraft({ by: people.reporter });
  await addComment(people.checker, { articleId, text: "Which March?", now: new Date() });
  for (const statement of [
    "update comments set text = 'Fine.' where article_id = $1",
    "delete from comments where article_id = $1",
  ]) {
    await expect(asApp(statement, [articleId])).rejects.toThrow("permission denied");
  }
  expect(await newsroom.comment.findMany({ where: { articleId } })).toMatchObject([
    { text: "Which March?" },
  ]);
});

test("an article that was taken down can still be talked about", async () => {
  const { articleId } = await givenTakenDown(people);
  await addComment(people.editor, { articleId, text: "The court agreed.", now: new Date() });
  expect(await newsroom.comment.count({ where: { articleId } })).toBe(1);
});

test("an article that is not there is refused", async () => {
  await expect(
    addComment(people.editor, { articleId: randomUUID(), text: "Hello?", now: new Date() }),
  ).rejects.toMatchObject({ code: "not_found" });
});
