import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { attachEvidence } from "@/lib/claims/attach-evidence";
import { listDeskClaims } from "@/lib/claims/claim-queries";
import { giveVerdict } from "@/lib/claims/give-verdict";
import { needsMethod, needsRecheck, type VerdictKind } from "@/lib/claims/rules/verdicts";
import { withdrawEvidence } from "@/lib/claims/withdraw-evidence";
import { newsroom } from "@/lib/platform/db";
import { publishArticle } from "@/lib/publishing/publish-article";
import { asApp, asOwner, openSession, waitingForLocks } from "@/lib/testing/database";
import {
  type GivenClaim,
  givenApproved,
  givenDraft,
  givenLive,
  givenPeople,
  givenUpdated,
  givenWithdrawnByTwo,
  givenWords,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { closeTask } from "./close-task";
import { listTasks, listTasksOf } from "./task-queries";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const WORDS = "5,000 people since 2011";
const SENTENCE = `The prison held ${WORDS}, says the report.`;

/** A live story that states this claim, or a new one; gives back the claim too. */
async function givenTold(claimId?: string, claims: Partial<GivenClaim>[] = [{}]) {
  const live = await givenLive(people, {
    body: [SENTENCE],
    claims: claims.map((claim) => ({
      ...{ words: WORDS, verdict: "attributed", ...claim },
      ...(claimId && { claimId }),
    })),
  });
  return { ...live, claimId: await claimOf(live.articleId) };
}

async function claimOf(articleId: string): Promise<string> {
  const { claimId } = await newsroom.occurrence.findFirstOrThrow({
    where: { articleId, exact: WORDS, withdrawnAt: null },
  });
  return claimId;
}

/** Another finding on the words where they stand in this story's draft. */
async function find(articleId: string, verdict: VerdictKind, at = new Date()) {
  const claims = await listDeskClaims(people.checker, articleId);
  const claim = claims.find(({ exact }) => exact === WORDS);
  if (!claim?.sentenceHash) throw new Error("The words are not there.");
  const evidenceIds: string[] = [];
  for (const name of ["The report", "Its authors"]) {
    const { evidenceId } = await attachEvidence(people.checker, {
      ...{ claimId: claim.claimId, relation: "contradicts", locator: "", url: null, quote: "" },
      source: { kind: "document", visibility: "named", name, description: "", url: null },
      now: at,
    });
    evidenceIds.push(evidenceId);
  }
  await giveVerdict(people.checker, {
    ...{ occurrenceId: claim.occurrenceId, sentenceHash: claim.sentenceHash, verdict },
    method: needsMethod(verdict) ? "official_record" : null,
    reason: "The report covers September 2011 to December 2015.",
    evidenceIds,
    ownerId: needsRecheck(verdict) ? people.checker.id : null,
    recheckAt: needsRecheck(verdict) ? new Date(at.getTime() + 3_600_000) : null,
    now: at,
  });
  return evidenceIds;
}

/** Does all of these really at once: none gets on with the claim before every one waits for it. */
async function atOnceOn(claimId: string, deeds: (() => Promise<unknown>)[]) {
  const door = await openSession("owner");
  await door.query("begin");
  await door.query("select from claims where id = $1 for update", [claimId]);
  const settled = Promise.allSettled(deeds.map((deed) => deed()));
  await waitingForLocks(deeds.length);
  await door.query("commit");
  await door.end();
  return (await settled).map(({ status }) => status);
}

const openOf = (claimId: string) => listTasks(people.editor, { list: "open", claimId });
const storiesOf = async (claimId: string) =>
  (await openOf(claimId)).tasks.map(({ story }) => story.id).sort();

describe("a finding that changes", () => {
  test("opens a task in every live story that tells readers something else", async () => {
    const first = await givenTold();
    const second = await givenTold(first.claimId);
    const third = await givenTold(first.claimId);
    await givenDraft({
      ...{ by: people.reporter, body: [SENTENCE] },
      claims: [{ words: WORDS, claimId: first.claimId }],
    });
    await find(first.articleId, "misleading");
    expect(await storiesOf(first.claimId)).toEqual(
      [first.articleId, second.articleId, third.articleId].sort(),
    );
    const [task] = await listTasksOf(people.editor, second.articleId);
    expect(task).toMatchObject({
      ...{ reason: "verdict_changed", words: WORDS, told: "attributed", openOfClaim: 3 },
      found: { verdict: "misleading" },
      prepared: { kind: "corrected" },
    });
  });

  test("opens as many tasks as there are live places, whatever stories there are", async () => {
    const place = fc.constantFrom("body", "headline", "standfirst", "draft", "retracted");
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 3 }), async (places) => {
        const first = await givenTold();
        let live = 1;
        for (const where of places) {
          const { claimId } = first;
          const told = { words: WORDS, verdict: "attributed", claimId } as const;
          if (where === "draft") {
            await givenDraft({ by: people.reporter, body: [SENTENCE], claims: [told] });
          } else if (where === "retracted") {
            const gone = await givenLive(people, { body: [SENTENCE], claims: [told] });
            await givenWithdrawnByTwo(people, gone.articleId, "retraction");
          } else if (where === "body") {
            await givenLive(people, { body: [SENTENCE], claims: [told] });
            live += 1;
          } else {
            const both = [told, { ...told, channel: where }] as const;
            await givenLive(people, { body: [SENTENCE], [where]: SENTENCE, claims: [...both] });
            live += 2;
          }
        }
        await find(first.articleId, "false");
        expect((await openOf(first.claimId)).open).toBe(live);
      }),
      { numRuns: 6 },
    );
  });

  test("opens none where the same was found again, or readers are told that already", async () => {
    const first = await givenTold();
    await find(first.articleId, "attributed");
    expect((await openOf(first.claimId)).open).toBe(0);
  });

  test("asks again of an open task instead of asking twice", async () => {
    const first = await givenTold();
    await find(first.articleId, "unconfirmed");
    await find(first.articleId, "false");
    const { tasks } = await openOf(first.claimId);
    expect(tasks.map(({ found }) => found?.verdict)).toEqual(["false"]);
  });

  test("closes its tasks when the earlier finding turns out to hold", async () => {
    const first = await givenTold();
    const second = await givenTold(first.claimId);
    await find(first.articleId, "disputed");
    await find(first.articleId, "attributed");
    expect((await openOf(first.claimId)).open).toBe(0);
    expect(await listTasksOf(people.editor, second.articleId)).toEqual([]);
  });

  test("of two at once on one claim leaves one task in each place", async () => {
    const first = await givenTold();
    const second = await givenTold(first.claimId);
    const outcomes = await atOnceOn(first.claimId, [
      () => find(first.articleId, "false"),
      () => find(second.articleId, "misleading"),
    ]);
    expect(outcomes).toEqual(["fulfilled", "fulfilled"]);
    expect(await storiesOf(first.claimId)).toEqual([first.articleId, second.articleId].sort());
  });

  test("while another story with the claim is being published reaches that one too", async () => {
    const first = await givenTold();
    const { articleId, claims } = await givenDraft({
      ...{ by: people.reporter, body: [SENTENCE] },
      claims: [{ words: WORDS, verdict: "attributed", claimId: first.claimId }],
    });
    const { revisionId } = await givenApproved(people, articleId, claims);
    const later = new Date(Date.now() + 5);
    const outcomes = await atOnceOn(first.claimId, [
      () => find(first.articleId, "false", later),
      () =>
        publishArticle(people.otherEditor, { revisionId, kind: "published", note: "", now: later }),
    ]);
    expect(outcomes).toEqual(["fulfilled", "fulfilled"]);
    expect(await storiesOf(first.claimId)).toEqual([first.articleId, articleId].sort());
  });
});

describe("evidence that is withdrawn", () => {
  test("opens a task where readers are told a finding that rests on it, and only there", async () => {
    const first = await givenTold();
    const second = await givenTold(first.claimId);
    const { evidenceIds } = await newsroom.verdict.findFirstOrThrow({
      where: { occurrence: { articleId: second.articleId, exact: WORDS } },
    });
    await withdrawEvidence(people.editor, { evidenceId: evidenceIds[0] ?? "", now });
    expect(await storiesOf(first.claimId)).toEqual([second.articleId]);
    const [task] = await listTasksOf(people.editor, second.articleId);
    expect(task).toMatchObject({ reason: "evidence_lost", found: null });
  });
});

describe("a task is closed", () => {
  test("by a publication without the words, and not by one that still tells it", async () => {
    const told = await givenTold();
    await find(told.articleId, "unconfirmed");
    await givenWords(people.reporter, told.articleId, {
      body: { type: "doc", content: [paragraph("Nothing is known of the number.")] },
    });
    expect((await openOf(told.claimId)).open).toBe(1);
    const { occurrenceId } = (await openOf(told.claimId)).tasks[0] ?? { occurrenceId: "" };
    await asOwner("update occurrences set withdrawn_at = now() where id = $1", [occurrenceId]);
    const { revisionId } = await givenApproved(people, told.articleId, []);
    const change = { revisionId, kind: "updated", note: "The number is gone." } as const;
    await publishArticle(people.otherEditor, { ...change, now: new Date() });
    expect((await openOf(told.claimId)).open).toBe(0);
    const { tasks } = await listTasks(people.editor, { list: "closed", claimId: told.claimId });
    expect(tasks.map(({ closedBy, resolution }) => [closedBy, resolution])).toEqual([[null, ""]]);
  });

  test("by a publication that tells what was found, while another story's stays open", async () => {
    const first = await givenTold();
    const second = await givenTold(first.claimId);
    await find(first.articleId, "unconfirmed");
    await givenUpdated(people, first);
    expect(await storiesOf(first.claimId)).toEqual([second.articleId]);
  });

  test("by a retraction", async () => {
    const told = await givenTold();
    await find(told.articleId, "false");
    await givenWithdrawnByTwo(people, told.articleId, "retraction");
    expect((await openOf(told.claimId)).open).toBe(0);
  });

  test("by an editor who says why the story may stay, and by nobody else", async () => {
    const told = await givenTold();
    await find(told.articleId, "disputed");
    const [task] = (await openOf(told.claimId)).tasks;
    const decided = { taskId: task?.id ?? "", resolution: "The story tells of the dispute.", now };
    for (const other of [people.reporter, people.checker]) {
      await expect(closeTask(other, decided)).rejects.toMatchObject({ code: "not_allowed" });
    }
    expect((await openOf(told.claimId)).open).toBe(1);
    await closeTask(people.editor, decided);
    await expect(closeTask(people.editor, decided)).rejects.toMatchObject({ code: "conflict" });
    await expect(
      closeTask(people.editor, { ...decided, taskId: randomUUID() }),
    ).rejects.toMatchObject({ code: "not_found" });
    const { tasks } = await listTasks(people.editor, { list: "closed", claimId: told.claimId });
    expect(tasks[0]).toMatchObject({ closedBy: "Edda Editor", resolution: decided.resolution });
  });
});

describe("around the application", () => {
  test("the application's role neither opens, changes nor deletes a task", async () => {
    const told = await givenTold();
    await find(told.articleId, "false");
    for (const statement of [
      "insert into tasks (id, reason, claim_id, occurrence_id, article_id, publication_id, told, opened_at) select gen_random_uuid(), reason, claim_id, occurrence_id, article_id, publication_id, told, now() from tasks limit 1",
      "update tasks set closed_at = now()",
      "delete from tasks",
      "delete from rechecks",
    ]) {
      await expect(asApp(statement), statement).rejects.toMatchObject({ code: "42501" });
    }
    expect((await openOf(told.claimId)).open).toBe(1);
  });

  test("nobody closes a task without a person and a reason", async () => {
    const told = await givenTold();
    await find(told.articleId, "false");
    const [task] = (await openOf(told.claimId)).tasks;
    await expect(
      asApp("select close_task($1, 'It may stay as it is.')", [task?.id]),
    ).rejects.toMatchObject({ code: "OR002" });
    await expect(
      closeTask(people.editor, { taskId: task?.id ?? "", resolution: "ok", now }),
    ).rejects.toThrow("tasks_are_closed_with_a_reason");
    expect((await openOf(told.claimId)).open).toBe(1);
  });
});
