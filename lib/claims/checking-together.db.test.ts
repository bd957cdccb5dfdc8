import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { newsroom } from "@/lib/platform/db";
import type { Staff } from "@/lib/staff/rules/capabilities";
import { asApp, asOwner } from "@/lib/testing/database";
import {
  givenDraft,
  givenPeople,
  givenStaff,
  givenTakenDown,
  givenVerdicts,
  type People,
} from "@/lib/testing/newsroom";
import { askForComment } from "./ask-for-comment";
import { assignClaim } from "./assign-claim";
import { findChecks } from "./checks-queries";
import { listDeskClaims } from "./claim-queries";
import { recordAnswer } from "./record-answer";
import { listOwnWork } from "./request-queries";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = () => new Date();
const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);

async function givenClaim() {
  const { articleId } = await givenDraft({ by: people.reporter });
  const claims = await listDeskClaims(people.editor, articleId);
  const occurrenceId = claims.find(({ channel }) => channel === "body")?.occurrenceId ?? "";
  const read = async () =>
    (await listDeskClaims(people.editor, articleId)).find(
      (claim) => claim.occurrenceId === occurrenceId,
    );
  return { articleId, occurrenceId, read };
}

const ask = (who: Staff, occurrenceId: string, dueAt = later(1)) =>
  askForComment(who, {
    ...{ occurrenceId, asked: "The mill, by email", question: "Why did output fall?", dueAt },
    now: now(),
  });

const insertRequest = (occurrenceId: string, dueAt: Date, { by, as = by }: Record<string, Staff>) =>
  asApp(
    `insert into comment_requests (id, occurrence_id, asked, question, due_at, asked_by_id, asked_at)
     values ($5, $1, 'The mill', 'Why?', $2, $3, $4)`,
    [occurrenceId, dueAt, by?.id, now(), randomUUID()],
    { userId: as?.id ?? "" },
  );

const insertAnswer = (requestId: string, outcome: string, words: string, by: Staff, as = by) =>
  asApp(
    `insert into comment_answers (request_id, outcome, words, recorded_by_id, recorded_at)
     values ($1, $2::comment_outcome, $3, $4, now())`,
    [requestId, outcome, words, by.id],
    { userId: as.id },
  );

describe("a claim that is assigned", () => {
  test("names who looks into it, the last one, or nobody again", async () => {
    const { articleId, occurrenceId, read } = await givenClaim();
    const assign = (assigneeId: string | null) =>
      assignClaim(people.editor, { occurrenceId, assigneeId, now: now() });
    expect((await read())?.assignee).toBeNull();
    await assign(people.checker.id);
    await assign(people.otherEditor.id);
    expect((await read())?.assignee).toEqual({
      id: people.otherEditor.id,
      name: people.otherEditor.name,
    });
    await assign(null);
    expect((await read())?.assignee).toBeNull();
    expect(await newsroom.assignment.count({ where: { occurrenceId } })).toBe(3);
    expect(await newsroom.auditEvent.count({ where: { articleId, act: "assign_claim" } })).toBe(3);
  });

  test("is assigned by and to those who check, by the screen or around it", async () => {
    const { occurrenceId } = await givenClaim();
    const insert = (assignee: Staff, by: Staff, as = by) =>
      asApp(
        `insert into assignments (id, occurrence_id, number, assignee_id, assigned_by_id, assigned_at)
         values (gen_random_uuid(), $1, 0, $2, $3, now())`,
        [occurrenceId, assignee.id, by.id],
        { userId: as.id },
      );
    const assign = (who: Staff, assigneeId: string) =>
      assignClaim(who, { occurrenceId, assigneeId, now: now() });
    for (const who of [people.reporter, people.admin]) {
      await expect(assign(who, people.checker.id)).rejects.toMatchObject({ code: "not_allowed" });
      await expect(insert(people.checker, who)).rejects.toMatchObject({ code: "OR002" });
      await expect(assign(people.editor, who.id)).rejects.toMatchObject({ code: "not_allowed" });
      await expect(insert(who, people.editor)).rejects.toMatchObject({ code: "OR002" });
    }
    await expect(insert(people.checker, people.editor, people.checker)).rejects.toMatchObject({
      code: "OR002",
    });
    const gone = await givenStaff("checker");
    await asOwner("update users set disabled_at = now() where id = $1", [gone.id]);
    await expect(assign(people.editor, gone.id)).rejects.toMatchObject({ code: "not_allowed" });
  });
});

describe("what one has taken on", () => {
  test("is a claim until somebody has given a verdict or it is another's", async () => {
    const { articleId, occurrenceId } = await givenClaim();
    const checker = await givenStaff("checker");
    const own = () => listOwnWork(checker, now());
    const assign = (assigneeId: string) =>
      assignClaim(people.editor, { occurrenceId, assigneeId, now: now() });
    expect(await own()).toEqual([]);
    await assign(checker.id);
    expect(await own()).toMatchObject([{ articleId, statement: "40 percent", asked: null }]);
    await assign(people.checker.id);
    expect(await own()).toEqual([]);
    await assign(checker.id);
    await givenVerdicts(people.checker, articleId, [{ words: "40 percent", verdict: "confirmed" }]);
    expect(await own()).toEqual([]);
  });

  test("is an answer that did not come in time, until it is recorded", async () => {
    const { articleId, occurrenceId } = await givenClaim();
    const reporter = await givenStaff("reporter");
    const { requestId } = await ask(reporter, occurrenceId);
    expect(await listOwnWork(reporter, now())).toEqual([]);
    expect(await listOwnWork(reporter, later(2))).toMatchObject([
      { articleId, asked: "The mill, by email", dueAt: expect.any(Date) },
    ]);
    await recordAnswer(reporter, { requestId, outcome: "declined", words: "", now: now() });
    expect(await listOwnWork(reporter, later(2))).toEqual([]);
  });
});

describe("a request for comment", () => {
  test("is kept with its deadline, and what was answered, also in the checker's log", async () => {
    const { articleId, occurrenceId, read } = await givenClaim();
    const { requestId } = await ask(people.reporter, occurrenceId);
    expect((await read())?.requests).toMatchObject([
      { asked: "The mill, by email", askedBy: "Rana Reporter", answer: null },
    ]);
    const words = "The spring was dry.";
    await recordAnswer(people.checker, { requestId, outcome: "answered", words, now: now() });
    const answer = { outcome: "answered", words, recordedBy: "Chiara Checker" };
    expect((await read())?.requests).toMatchObject([{ answer }]);
    const log = await findChecks(people.editor, articleId, { now: now(), site: String });
    expect(log?.claims.flatMap(({ requests }) => requests)).toMatchObject([{ answer }]);
  });

  test("is answered once, by one of two at the same moment", async () => {
    const { occurrenceId } = await givenClaim();
    const { requestId } = await ask(people.reporter, occurrenceId);
    const outcomes = await Promise.allSettled(
      [people.reporter, people.checker].map((who) =>
        recordAnswer(who, { requestId, outcome: "declined", words: "", now: now() }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "conflict" },
    });
  });

  test("leaves time to answer, and nobody is called silent before it has passed", async () => {
    const { occurrenceId } = await givenClaim();
    await expect(ask(people.reporter, occurrenceId, later(-1))).rejects.toMatchObject({
      code: "invalid_input",
    });
    await expect(
      insertRequest(occurrenceId, later(-1), { by: people.reporter }),
    ).rejects.toMatchObject({ code: "23514" });
    const { requestId } = await ask(people.reporter, occurrenceId);
    await expect(
      recordAnswer(people.reporter, { requestId, outcome: "silent", words: "", now: now() }),
    ).rejects.toMatchObject({ code: "invalid_input" });
    await expect(insertAnswer(requestId, "silent", "", people.reporter)).rejects.toMatchObject({
      code: "OR003",
    });
    await expect(insertAnswer(requestId, "answered", " ", people.reporter)).rejects.toMatchObject({
      code: "23514",
    });
    const soon = await ask(people.reporter, occurrenceId, new Date(Date.now() + 1_000));
    await vi.waitFor(
      () => recordAnswer(people.reporter, { ...soon, outcome: "silent", words: "", now: now() }),
      { timeout: 20_000 },
    );
  });

  test("is made and answered under one's own name, and not about what was taken down", async () => {
    const { occurrenceId } = await givenClaim();
    const { requestId } = await ask(people.reporter, occurrenceId);
    await expect(
      insertRequest(occurrenceId, later(1), { by: people.checker, as: people.reporter }),
    ).rejects.toMatchObject({ code: "OR002" });
    await expect(
      insertAnswer(requestId, "declined", "", people.checker, people.reporter),
    ).rejects.toMatchObject({ code: "OR002" });
    const { articleId } = await givenTakenDown(people);
    const place = await newsroom.occurrence.findFirstOrThrow({ where: { articleId } });
    await expect(ask(people.reporter, place.id)).rejects.toMatchObject({ code: "not_ready" });
  });

  test("and who was asked to look stay as they were written", async () => {
    const { occurrenceId } = await givenClaim();
    const { requestId } = await ask(people.reporter, occurrenceId);
    await recordAnswer(people.reporter, { requestId, outcome: "declined", words: "", now: now() });
    await assignClaim(people.editor, { occurrenceId, assigneeId: people.checker.id, now: now() });
    for (const table of ["assignments", "comment_requests", "comment_answers"]) {
      await expect(asApp(`delete from ${table}`)).rejects.toMatchObject({ code: "42501" });
      await expect(asOwner(`delete from ${table}`)).rejects.toThrow();
      const [row] = await asOwner<{ n: number }>(`select count(*)::int n from ${table}`);
      expect(row?.n).toBeGreaterThan(0);
    }
  });
});
