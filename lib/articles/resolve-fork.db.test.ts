import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import type { Staff } from "@/lib/staff/rules/capabilities";
import { atOnce } from "@/lib/testing/database";
import { givenDraft, givenPeople, givenWords, type People } from "@/lib/testing/newsroom";
import { findDesk } from "./desk-queries";
import { resolveFork } from "./resolve-fork";
import type { Document } from "./rules/document";
import { saveDraft } from "./save-draft";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();

/** A save that came too late: its words are kept as a fork. */
async function givenFork(by: Staff) {
  const { articleId } = await givenDraft({ by: people.reporter });
  const draft = await newsroom.draft.findUniqueOrThrow({ where: { articleId } });
  const { version, kind, sectionId, slug, authorIds, topicIds, standfirst } = draft;
  await givenWords(people.reporter, articleId, { headline: "Sooner" });
  const saved = await saveDraft(by, {
    ...{ articleId, kind, sectionId, slug, authorIds, topicIds, standfirst, now },
    baseVersion: version,
    headline: "Later",
    body: draft.body as Document,
  });
  if (saved.outcome !== "forked") throw new Error("nothing was forked");
  return { articleId, forkId: saved.forkId };
}

test("a fork is on the desk until somebody decides about it; its words stay", async () => {
  const { articleId, forkId } = await givenFork(people.editor);
  expect((await findDesk(people.reporter, articleId))?.forks).toMatchObject([
    { id: forkId, headline: "Later", createdBy: people.editor.name },
  ]);
  await resolveFork(people.reporter, { forkId, now });
  expect((await findDesk(people.reporter, articleId))?.forks).toEqual([]);
  expect(await newsroom.draftFork.findUnique({ where: { id: forkId } })).toMatchObject({
    headline: "Later",
    resolvedById: people.reporter.id,
  });
});

test("of two who decide at once, one does and the other is told", async () => {
  const { articleId, forkId } = await givenFork(people.editor);
  const tries = await atOnce(
    articleId,
    [people.reporter, people.editor].map((who) => () => resolveFork(who, { forkId, now })),
  );
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(tries.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "conflict" },
  });
});

test("a checker does not decide about kept words", async () => {
  const { articleId, forkId } = await givenFork(people.editor);
  await expect(resolveFork(people.checker, { forkId, now })).rejects.toMatchObject({
    code: "not_allowed",
  });
  expect((await findDesk(people.reporter, articleId))?.forks).toHaveLength(1);
  await expect(resolveFork(people.editor, { forkId, now })).resolves.toBeUndefined();
});

test("a fork that is not there is refused", async () => {
  await expect(resolveFork(people.editor, { forkId: randomUUID(), now })).rejects.toMatchObject({
    code: "not_found",
  });
});
