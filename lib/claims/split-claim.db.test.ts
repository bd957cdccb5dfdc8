import { beforeAll, describe, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { listTasks } from "@/lib/tasks/task-queries";
import { asApp, openSession, waitingForLocks } from "@/lib/testing/database";
import {
  givenDraft,
  givenLive,
  givenPeople,
  givenUpdated,
  givenVerdicts,
  type People,
} from "@/lib/testing/newsroom";
import { findClaim } from "./change-queries";
import { listFindings } from "./claim-public";
import { listDeskClaims } from "./claim-queries";
import { giveVerdict } from "./give-verdict";
import { mergeClaims } from "./merge-claims";
import { splitClaim } from "./split-claim";
import { undoChange } from "./undo-change";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const WORDS = "5,000 people";
const reason = "One is about the prison, the other about the town.";

/** A live story that states a claim, its own or this one. */
async function givenTold(claimId?: string) {
  const live = await givenLive(people, {
    body: [`The prison held ${WORDS}, says the report.`],
    claims: [{ words: WORDS, verdict: "attributed", ...(claimId && { claimId }) }],
  });
  const claim = await claimIn(live.articleId);
  return { ...live, claimId: claim.claimId, occurrenceId: claim.occurrenceId };
}

async function claimIn(articleId: string) {
  const listed = await listDeskClaims(people.checker, articleId);
  const claim = listed.find(({ exact }) => exact === WORDS);
  if (!claim) throw new Error("The claim is not marked.");
  return claim;
}

/** Two live stories that state one claim, each checked by evidence of its own. */
async function givenShared() {
  const one = await givenTold();
  return { one, other: await givenTold(one.claimId) };
}

type Told = Awaited<ReturnType<typeof givenTold>>;

const split = ({ claimId, occurrenceId }: Told, evidenceIds: string[] = [], who = people.checker) =>
  splitClaim(who, {
    ...{ claimId, statement: "The town has 5,000 people", kind: "figure", reason, now },
    ...{ occurrenceIds: [occurrenceId], evidenceIds },
  });

/** Of which evidence the newest verdict there makes use. */
async function restsOn(articleId: string) {
  const { verdict } = await claimIn(articleId);
  return verdict?.evidenceIds ?? [];
}

describe("a claim that says two things", () => {
  test("becomes two: places and evidence go over, verdicts stay as they were given", async () => {
    const { one, other } = await givenShared();
    const before = await claimIn(other.articleId);
    const pieces = await restsOn(other.articleId);
    const { claimId } = await split(other, pieces);
    const after = await claimIn(other.articleId);
    expect(after).toMatchObject({
      ...{ claimId, statement: "The town has 5,000 people", currency: "current" },
      ...{ history: before.history, sharedWith: 0 },
    });
    expect(after.evidence.map(({ id }) => id)).toEqual(pieces);
    const left = await claimIn(one.articleId);
    expect(left).toMatchObject({ claimId: one.claimId, currency: "current", sharedWith: 0 });
    expect(left.evidence.map(({ id }) => id)).not.toContain(pieces[0]);
    // Nothing became of either: both stand.
    for (const id of [one.claimId, claimId]) {
      expect(await findClaim(people.checker, id)).toMatchObject({
        became: undefined,
        changes: [{ kind: "split", reason, claim: { id: one.claimId }, other: { id: claimId } }],
      });
    }
  });

  test("is asked about no more where only the other part was found otherwise", async () => {
    const { one, other } = await givenShared();
    const { occurrenceId, sentenceHash } = await claimIn(other.articleId);
    await giveVerdict(people.checker, {
      ...{ occurrenceId, sentenceHash: sentenceHash ?? "", verdict: "unconfirmed", method: null },
      ...{ reason: "The town was counted otherwise.", evidenceIds: [], now: new Date() },
      ...{ ownerId: people.checker.id, recheckAt: new Date(Date.now() + 3_600_000) },
    });
    const openOf = async (claimId: string) => {
      const { tasks } = await listTasks(people.editor, { list: "open", claimId });
      return tasks.map(({ story }) => story.id).sort();
    };
    expect(await openOf(one.claimId)).toEqual([one.articleId, other.articleId].sort());
    const { claimId } = await split(other);
    expect(await openOf(one.claimId)).toEqual([]);
    expect(await openOf(claimId)).toEqual([other.articleId]);
  });

  test("is two for readers from the next version on; what they were told before stays", async () => {
    const { one, other } = await givenShared();
    const { claimId } = await split(other, await restsOn(other.articleId));
    const storiesOf = async (id: string) =>
      (await listFindings(id)).standing.map(({ article }) => article.id).sort();
    expect(await storiesOf(claimId)).toEqual([]);
    await givenUpdated(people, other);
    expect(await storiesOf(claimId)).toEqual([other.articleId]);
    expect(await storiesOf(one.claimId)).toEqual([one.articleId]);
  });

  test("becomes one again by a merge", async () => {
    const { one, other } = await givenShared();
    const { claimId } = await split(other);
    const back = "They are one after all.";
    await mergeClaims(people.checker, { claimId, otherId: one.claimId, reason: back, now });
    expect((await findClaim(people.checker, one.claimId))?.places).toHaveLength(2);
  });

  test("keeps what was split off when a merge from before is undone", async () => {
    const [one, other] = [await givenTold(), await givenTold()];
    await mergeClaims(people.checker, {
      ...{ claimId: other.claimId, otherId: one.claimId, reason, now },
    });
    const { claimId } = await split({ ...other, claimId: one.claimId });
    const merged = (await findClaim(people.checker, other.claimId))?.became;
    await undoChange(people.checker, { changeId: merged?.id ?? "", reason, now });
    expect((await claimIn(other.articleId)).claimId).toBe(claimId);
    expect((await claimIn(one.articleId)).claimId).toBe(one.claimId);
  });
});

describe("no claim is split", () => {
  test("into nothing, from nothing, or with what is another's", async () => {
    const { one, other } = await givenShared();
    const stranger = await givenTold();
    const input = { statement: "The town", kind: "fact", reason, now } as const;
    const whole = [one.occurrenceId, other.occurrenceId];
    const foreign = await restsOn(stranger.articleId);
    for (const [occurrenceIds, evidenceIds] of [
      [[], []],
      [whole, []],
      [[stranger.occurrenceId], []],
      [[other.occurrenceId], foreign],
    ] as const) {
      await expect(
        splitClaim(people.checker, {
          ...{ ...input, claimId: one.claimId },
          ...{ occurrenceIds: [...occurrenceIds], evidenceIds: [...evidenceIds] },
        }),
      ).rejects.toMatchObject({ code: "conflict" });
    }
    expect((await findClaim(people.checker, one.claimId))?.changes).toEqual([]);
    expect(await newsroom.claim.count({ where: { statement: "The town" } })).toBe(0);
  });

  test("after it was merged, by a reporter, or by nobody", async () => {
    const { one, other } = await givenShared();
    await expect(split(other, [], people.reporter)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(
      asApp("select split_claim($1, $2, '{}', 'The town', 'fact', $3)", [
        ...[one.claimId, [other.occurrenceId], reason],
      ]),
    ).rejects.toMatchObject({ code: "OR002" });
    const survivor = await givenTold();
    await mergeClaims(people.checker, {
      ...{ claimId: one.claimId, otherId: survivor.claimId, reason, now },
    });
    await expect(split(other)).rejects.toMatchObject({ code: "conflict" });
  });

  test("twice at the same moment in the same way", async () => {
    const { one, other } = await givenShared();
    const door = await openSession("owner");
    await door.query("begin");
    await door.query("select from claims where id = $1 for update", [one.claimId]);
    const settled = Promise.allSettled([split(other), split(other)]);
    await waitingForLocks(2);
    await door.query("commit");
    await door.end();
    expect((await settled).map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("by undoing: a split is no change that can be undone", async () => {
    const { one, other } = await givenShared();
    await split(other);
    const [change] = (await findClaim(people.checker, one.claimId))?.changes ?? [];
    await expect(
      undoChange(people.checker, { changeId: change?.id ?? "", reason, now }),
    ).rejects.toMatchObject({ code: "conflict" });
  });
});

test("a draft that states the new part is checked by evidence of its own", async () => {
  const { one, other } = await givenShared();
  const { claimId } = await split(other);
  const claims = [{ words: WORDS, verdict: "attributed" as const, claimId }];
  const body = [`The town holds ${WORDS}, says the report.`];
  const { articleId } = await givenDraft({ by: people.reporter, body, claims });
  await givenVerdicts(people.checker, articleId, claims);
  const claim = await claimIn(articleId);
  expect(claim).toMatchObject({ claimId, currency: "current" });
  const left = (await claimIn(one.articleId)).evidence.map(({ id }) => id);
  expect(left).not.toEqual(expect.arrayContaining(claim.evidence.map(({ id }) => id)));
});
