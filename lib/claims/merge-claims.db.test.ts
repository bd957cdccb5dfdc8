import { beforeAll, describe, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { listTasks } from "@/lib/tasks/task-queries";
import { asApp, asOwner, openSession, waitingForLocks } from "@/lib/testing/database";
import { givenDraft, givenLive, givenPeople, type People } from "@/lib/testing/newsroom";
import { attachEvidence } from "./attach-evidence";
import { findClaim, listClaims } from "./change-queries";
import { findSuccessor, findSurviving, listFindings } from "./claim-public";
import { listDeskClaims, listKnownClaims } from "./claim-queries";
import { giveVerdict } from "./give-verdict";
import { mergeClaims } from "./merge-claims";
import { listSimilarClaims } from "./similar-queries";
import { supersedeClaim } from "./supersede-claim";
import { undoChange } from "./undo-change";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const WORDS = "5,000 people";
const reason = "Both say the same of one prison.";

/** A live story that states a claim of its own. */
async function givenTold(verdict: "confirmed" | "attributed" = "confirmed") {
  const { articleId } = await givenLive(people, {
    body: [`The prison held ${WORDS}, says the report.`],
    claims: [{ words: WORDS, verdict }],
  });
  const { claimId } = await newsroom.occurrence.findFirstOrThrow({
    where: { articleId, exact: WORDS },
  });
  return { articleId, claimId };
}

const merge = (claimId: string, otherId: string) =>
  mergeClaims(people.checker, { claimId, otherId, reason, now });

async function standingChange(claimId: string): Promise<string> {
  return (await findClaim(people.checker, claimId))?.became?.id ?? "none";
}

const claimOf = async (articleId: string) =>
  (await listDeskClaims(people.checker, articleId)).find(({ exact }) => exact === WORDS);

/** A finding that speaks against what readers were told. */
async function dispute(articleId: string) {
  const claim = await claimOf(articleId);
  if (!claim?.sentenceHash) throw new Error("The words are not there.");
  const at = new Date();
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
    ...{ occurrenceId: claim.occurrenceId, sentenceHash: claim.sentenceHash, verdict: "disputed" },
    ...{ method: "official_record", reason: "The authors say otherwise.", evidenceIds, now: at },
    ...{ ownerId: people.checker.id, recheckAt: new Date(at.getTime() + 3_600_000) },
  });
}

describe("two claims that say the same", () => {
  test("become one, with all places, evidence and findings, and can be taken apart again", async () => {
    const one = await givenTold();
    const other = await givenTold();
    const before = await claimOf(one.articleId);
    await merge(one.claimId, other.claimId);

    const survivor = await findClaim(people.checker, other.claimId);
    expect(survivor?.places.map(({ story }) => story.id).sort()).toEqual(
      [one.articleId, other.articleId].sort(),
    );
    const merged = await claimOf(one.articleId);
    expect(merged).toMatchObject({ claimId: other.claimId, currency: before?.currency });
    expect(merged?.history).toEqual(before?.history);
    expect(merged?.evidence.map(({ id }) => id)).toEqual(
      expect.arrayContaining(before?.evidence.map(({ id }) => id) ?? []),
    );
    expect(await findClaim(people.checker, one.claimId)).toMatchObject({
      places: [],
      became: { kind: "merged", reason, other: { id: other.claimId } },
    });

    const later = "They are two prisons after all.";
    const changeId = await standingChange(one.claimId);
    await undoChange(people.editor, { changeId, reason: later, now });
    expect(await claimOf(one.articleId)).toEqual(before);
    expect(await findClaim(people.checker, one.claimId)).toMatchObject({
      became: undefined,
      changes: [
        { kind: "undone", reason: later },
        { kind: "merged", reason, undone: true },
      ],
    });
    await expect(undoChange(people.editor, { changeId, reason: later, now })).rejects.toMatchObject(
      { code: "conflict" },
    );
  });

  test("are one for readers at once, also in versions from before", async () => {
    const one = await givenTold();
    const other = await givenTold();
    await merge(one.claimId, other.claimId);
    expect(await findSurviving(one.claimId)).toBe(other.claimId);
    const { standing } = await listFindings(other.claimId);
    expect(new Set(standing.map(({ article }) => article.id))).toEqual(
      new Set([one.articleId, other.articleId]),
    );
    const changeId = await standingChange(one.claimId);
    await undoChange(people.checker, { changeId, reason: "They are two prisons.", now });
    expect(await findSurviving(one.claimId)).toBe(one.claimId);
    expect((await listFindings(other.claimId)).standing).toHaveLength(1);
  });

  test("ask every story that tells otherwise than what was found of either; parted, no more", async () => {
    const told = await givenTold();
    const found = await givenTold();
    await dispute(found.articleId);
    const openIn = async (articleId: string) =>
      (await listTasks(people.editor, { list: "open" })).tasks.filter(
        ({ story }) => story.id === articleId,
      );
    expect(await openIn(told.articleId)).toEqual([]);
    await merge(found.claimId, told.claimId);
    expect(await openIn(told.articleId)).toMatchObject([{ found: { verdict: "disputed" } }]);
    expect(await openIn(found.articleId)).toMatchObject([{ claimId: told.claimId }]);
    const changeId = await standingChange(found.claimId);
    await undoChange(people.checker, { changeId, reason: "They are two prisons.", now });
    expect(await openIn(told.articleId)).toEqual([]);
    expect(await openIn(found.articleId)).toMatchObject([{ claimId: found.claimId }]);
  });

  test("are merged once by two people at once, whichever way", async () => {
    const one = await givenTold();
    const other = await givenTold();
    const door = await openSession("owner");
    await door.query("begin");
    await door.query("select from articles where id = any ($1) for update", [
      [one.articleId, other.articleId],
    ]);
    const settled = Promise.allSettled([
      merge(one.claimId, other.claimId),
      merge(other.claimId, one.claimId),
    ]);
    await waitingForLocks(2);
    await door.query("commit");
    await door.end();
    expect((await settled).map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("no claim is merged", () => {
  test("with itself, twice, in a circle or into one that is gone", async () => {
    const [a, b, c] = [await givenTold(), await givenTold(), await givenTold()];
    await expect(merge(a.claimId, a.claimId)).rejects.toThrow();
    await merge(a.claimId, b.claimId);
    for (const [from, into] of [
      [b, a],
      [a, c],
      [c, a],
    ] as const) {
      await expect(merge(from.claimId, into.claimId)).rejects.toMatchObject({ code: "conflict" });
    }
    await merge(b.claimId, c.claimId);
    expect(await findSurviving(a.claimId)).toBe(c.claimId);
    const changeId = await standingChange(a.claimId);
    await expect(
      undoChange(people.checker, { changeId, reason: "They are two prisons.", now }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect((await findClaim(people.checker, c.claimId))?.places).toHaveLength(3);
  });

  test("by a reporter, and nothing is left of the try", async () => {
    const [a, b] = [await givenTold(), await givenTold()];
    const input = { claimId: a.claimId, otherId: b.claimId, reason, now };
    await expect(mergeClaims(people.reporter, input)).rejects.toMatchObject({
      code: "not_allowed",
    });
    expect((await findClaim(people.checker, a.claimId))?.changes).toEqual([]);
  });

  test("around the record, which nobody writes or alters by hand", async () => {
    const [a, b] = [await givenTold(), await givenTold()];
    await merge(a.claimId, b.claimId);
    const id = await standingChange(a.claimId);
    for (const sql of [
      "update claim_changes set reason = 'Something else.' where id = $1",
      "delete from claim_changes where id = $1",
      "update occurrences set claim_id = claim_id where $1::uuid is not null",
      "insert into claim_changes select gen_random_uuid(), kind, other_id, claim_id, null, '{}', '{}', reason, by_id, at from claim_changes where id = $1",
    ]) {
      await expect(asApp(sql, [id])).rejects.toMatchObject({ code: "42501" });
    }
    await expect(asOwner("delete from claim_changes where id = $1", [id])).rejects.toMatchObject({
      code: "OR002",
    });
    await expect(asApp("select merge_claims($1, $2, $3)", [b.claimId, a.claimId, reason]))
      .rejects // Nobody is acting.
      .toMatchObject({ code: "OR002" });
  });
});

test("a claim that was merged takes no more marks or evidence", async () => {
  const [a, b] = [await givenTold(), await givenTold()];
  await merge(a.claimId, b.claimId);
  const claims = [{ words: WORDS, claimId: a.claimId }];
  const body = [`The prison held ${WORDS}, says the report.`];
  await expect(givenDraft({ by: people.reporter, body, claims })).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(
    attachEvidence(people.checker, {
      ...{ claimId: a.claimId, relation: "supports", locator: "", url: null, quote: "", now },
      source: { kind: "document", visibility: "named", name: "It", description: "", url: null },
    }),
  ).rejects.toMatchObject({ code: "conflict" });
});

test("a superseded claim keeps its stories and says what took its place", async () => {
  const [old, better] = [await givenTold(), await givenTold()];
  const input = { claimId: old.claimId, otherId: better.claimId, now };
  await supersedeClaim(people.checker, { ...input, reason: "The report was revised." });
  expect(await findSuccessor(old.claimId)).toBe(better.claimId);
  expect((await listFindings(old.claimId)).standing).toHaveLength(1);
  const changeId = await standingChange(old.claimId);
  await undoChange(people.checker, { changeId, reason: "It was not revised.", now });
  expect(await findSuccessor(old.claimId)).toBeNull();
});

test("a superseded claim is marked nowhere anew, and not offered, until that is undone", async () => {
  const words = "The bridge of Ostermark carries 31 lorries";
  const told = { by: people.reporter, body: [`${words}.`], claims: [{ words }] };
  const claimIn = async ({ articleId }: { articleId: string }) =>
    (await listDeskClaims(people.checker, articleId)).find(({ exact }) => exact === words);
  const [old, better] = [await claimIn(await givenDraft(told)), await givenTold()];
  const claimId = old?.claimId ?? "";
  const offered = async () => [
    ...(await listKnownClaims(people.reporter, words)),
    ...(await listSimilarClaims(people.reporter, words)),
  ];
  const again = () => givenDraft({ ...told, claims: [{ words, claimId }] });
  expect((await offered()).map(({ id }) => id)).toEqual([claimId, claimId]);
  await supersedeClaim(people.checker, { claimId, otherId: better.claimId, reason, now });
  expect((await offered()).map(({ id }) => id)).not.toContain(claimId);
  await expect(again()).rejects.toMatchObject({ code: "conflict" });
  const changeId = await standingChange(claimId);
  await undoChange(people.checker, { changeId, reason: "It was not revised.", now });
  await expect(again()).resolves.toMatchObject({ articleId: expect.any(String) });
});

test("claims are listed newest first, by what they state, with what became of them", async () => {
  const [a, b] = [await givenTold(), await givenTold()];
  await merge(a.claimId, b.claimId);
  const { claims } = await listClaims(people.reporter, "");
  const listed = (claimId: string) => claims.find(({ id }) => id === claimId);
  expect(listed(a.claimId)).toMatchObject({ became: "merged", places: 0 });
  expect(listed(b.claimId)).toMatchObject({ became: null, places: 2 });
  expect(await listClaims(people.reporter, "no claim says this")).toEqual({
    claims: [],
    next: null,
  });
});
