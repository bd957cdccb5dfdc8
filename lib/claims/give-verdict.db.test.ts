import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Document } from "@/lib/articles/rules/document";
import { sentenceHash } from "@/lib/articles/rules/sentences";
import { newsroom } from "@/lib/platform/db";
import type { Staff } from "@/lib/staff/rules/capabilities";
import { asOwner, atOnce } from "@/lib/testing/database";
import {
  givenDraft,
  givenMark,
  givenPeople,
  givenStaff,
  givenWords,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { attachEvidence } from "./attach-evidence";
import { listDeskClaims } from "./claim-queries";
import { giveVerdict } from "./give-verdict";
import type { GiveVerdict } from "./rules/claim-input";
import { withdrawEvidence } from "./withdraw-evidence";
import { withdrawOccurrence } from "./withdraw-occurrence";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const later = new Date(now.getTime() + 3_600_000);
const SENTENCE = "Output fell by 40 percent in March.";
const bodyOf = (sentence: string): Document => ({ type: "doc", content: [paragraph(sentence)] });

/** A marked sentence with two pieces of evidence, and a verdict on it that is complete. */
async function givenQuestion(by: Staff = people.reporter) {
  const { articleId } = await givenDraft({ by, body: [SENTENCE], claims: [] });
  const { occurrenceId, claimId } = await givenMark(by, articleId, { words: "40 percent" });
  const evidenceIds: string[] = [];
  for (const name of ["Harvest record", "Mill's own books"]) {
    const source = {
      kind: "document",
      visibility: "named",
      name,
      description: "",
      url: null,
    } as const;
    const { evidenceId } = await attachEvidence(by, {
      ...{ claimId, relation: "supports", locator: "", url: null, quote: "", now },
      source,
    });
    evidenceIds.push(evidenceId);
  }
  const verdict: GiveVerdict = {
    occurrenceId,
    sentenceHash: sentenceHash(SENTENCE),
    verdict: "confirmed",
    method: "official_record",
    reason: "Both books say so.",
    evidenceIds,
    ownerId: null,
    recheckAt: null,
    now,
  };
  return { articleId, occurrenceId, claimId, evidenceIds, verdict };
}

async function claimOf(articleId: string, occurrenceId: string) {
  const claims = await listDeskClaims(people.checker, articleId);
  return claims.find((claim) => claim.occurrenceId === occurrenceId);
}

const countVerdicts = (occurrenceId: string) => newsroom.verdict.count({ where: { occurrenceId } });

describe("a verdict", () => {
  test("stands beside its claim with who gave it and how it is known", async () => {
    const { articleId, occurrenceId, verdict } = await givenQuestion();
    await giveVerdict(people.checker, verdict);
    expect(await claimOf(articleId, occurrenceId)).toMatchObject({
      currency: "current",
      verdict: {
        number: 1,
        verdict: "confirmed",
        method: "official_record",
        reason: "Both books say so.",
        checkedBy: people.checker.name,
      },
    });
  });

  test("is valid until the sentence changes, and again when it changes back", async () => {
    const { articleId, occurrenceId, verdict } = await givenQuestion();
    await giveVerdict(people.checker, verdict);
    await givenWords(people.reporter, articleId, {
      body: bodyOf("Output never fell by 40 percent in March."),
    });
    expect(await claimOf(articleId, occurrenceId)).toMatchObject({ currency: "stale" });
    await givenWords(people.reporter, articleId, { body: bodyOf("Nothing is known.") });
    expect(await claimOf(articleId, occurrenceId)).toMatchObject({ currency: "not_in_text" });
    await givenWords(people.reporter, articleId, { body: bodyOf(SENTENCE) });
    expect(await claimOf(articleId, occurrenceId)).toMatchObject({ currency: "current" });
  });

  test("is followed by another, never changed: the history is all of them, newest first", async () => {
    const { articleId, occurrenceId, verdict } = await givenQuestion();
    await giveVerdict(people.checker, verdict);
    await giveVerdict(people.editor, {
      ...verdict,
      verdict: "outdated",
      reason: "It was, in May.",
    });
    const claim = await claimOf(articleId, occurrenceId);
    expect(claim?.history.map((each) => [each.number, each.verdict, each.checkedBy])).toEqual([
      [2, "outdated", people.editor.name],
      [1, "confirmed", people.checker.name],
    ]);
    expect(claim?.verdict?.number).toBe(2);
  });

  test("gets a number of its own when many are given at once", async () => {
    const { articleId, occurrenceId, verdict } = await givenQuestion();
    const checkers = [people.checker, people.editor, people.otherEditor];
    const given = await atOnce(
      articleId,
      [...checkers, ...checkers].map((who) => () => giveVerdict(who, verdict)),
    );
    expect(given.map(({ status }) => status)).toEqual(Array(6).fill("fulfilled"));
    const numbers = await newsroom.verdict.findMany({
      where: { occurrenceId },
      orderBy: { number: "asc" },
      select: { number: true },
    });
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe("a verdict is refused", () => {
  test("on own words", async () => {
    const { occurrenceId, verdict } = await givenQuestion(people.editor);
    await expect(giveVerdict(people.editor, verdict)).rejects.toMatchObject({
      code: "not_allowed",
      issues: [{ code: "own_words" }],
    });
    expect(await countVerdicts(occurrenceId)).toBe(0);
    await expect(giveVerdict(people.otherEditor, verdict)).resolves.toBeDefined();
  });

  test("on words that one wrote earlier and somebody else keeps", async () => {
    const { articleId, verdict } = await givenQuestion();
    await givenWords(people.editor, articleId, { body: bodyOf("Something else.") });
    await givenWords(people.editor, articleId, { body: bodyOf(SENTENCE) });
    await givenWords(people.reporter, articleId, { headline: "Output falls, again" });
    await expect(giveVerdict(people.editor, verdict)).rejects.toMatchObject({
      code: "not_allowed",
    });
  });

  test("from reporters and admins", async () => {
    const { verdict } = await givenQuestion();
    for (const who of [people.otherReporter, people.admin]) {
      await expect(giveVerdict(who, verdict)).rejects.toMatchObject({ code: "not_allowed" });
    }
  });

  test("when the sentence is no longer the one that was read", async () => {
    const { articleId, occurrenceId, verdict } = await givenQuestion();
    const changed = "Output fell by 40 percent in May.";
    await givenWords(people.reporter, articleId, { body: bodyOf(changed) });
    await expect(giveVerdict(people.checker, verdict)).rejects.toMatchObject({ code: "conflict" });
    expect(await countVerdicts(occurrenceId)).toBe(0);
    await expect(
      giveVerdict(people.checker, { ...verdict, sentenceHash: sentenceHash(changed) }),
    ).resolves.toBeDefined();
  });

  test("when the words are gone or the mark was taken off", async () => {
    const { articleId, occurrenceId, verdict } = await givenQuestion();
    await givenWords(people.reporter, articleId, { body: bodyOf("Nothing is known.") });
    await expect(giveVerdict(people.checker, verdict)).rejects.toMatchObject({ code: "conflict" });
    await withdrawOccurrence(people.reporter, { occurrenceId, now });
    await expect(giveVerdict(people.checker, verdict)).rejects.toMatchObject({ code: "not_found" });
  });

  test("when its evidence was withdrawn or belongs to another claim", async () => {
    const [mine, theirs] = [await givenQuestion(), await givenQuestion()];
    await expect(
      giveVerdict(people.checker, { ...mine.verdict, evidenceIds: theirs.evidenceIds }),
    ).rejects.toMatchObject({ code: "conflict" });
    const [gone = "", stands = ""] = mine.evidenceIds;
    await withdrawEvidence(people.checker, { evidenceId: gone, now });
    await expect(giveVerdict(people.checker, mine.verdict)).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await countVerdicts(mine.occurrenceId)).toBe(0);
    await expect(
      giveVerdict(people.checker, { ...mine.verdict, evidenceIds: [stands] }),
    ).resolves.toBeDefined();
  });

  test("when it leaves a question open with nobody, or for a time that has passed", async () => {
    const { occurrenceId, verdict } = await givenQuestion();
    const open: GiveVerdict = {
      ...verdict,
      verdict: "unconfirmed",
      method: null,
      evidenceIds: [],
    };
    const gone = await givenStaff("reporter", "Gone Reporter");
    await asOwner("update users set disabled_at = now() where id = $1", [gone.id]);
    for (const [ownerId, recheckAt, fields] of [
      [gone.id, later, ["ownerId"]],
      [randomUUID(), later, ["ownerId"]],
      [people.reporter.id, now, ["recheckAt"]],
    ] as const) {
      await expect(
        giveVerdict(people.checker, { ...open, ownerId, recheckAt }),
      ).rejects.toMatchObject({
        code: "invalid_input",
        issues: fields.map((field) => ({ field })),
      });
    }
    expect(await countVerdicts(occurrenceId)).toBe(0);
    await expect(
      giveVerdict(people.checker, { ...open, ownerId: people.reporter.id, recheckAt: later }),
    ).resolves.toBeDefined();
  });

  test("by the database too, when it rests on nothing or gives no reason", async () => {
    const { occurrenceId, verdict } = await givenQuestion();
    for (const change of [
      { evidenceIds: [] },
      { method: null },
      { reason: " " },
      { verdict: "disputed" as const },
      { verdict: "unconfirmed" as const },
    ]) {
      await expect(giveVerdict(people.checker, { ...verdict, ...change })).rejects.toThrow(
        /check constraint|violates/u,
      );
    }
    expect(await countVerdicts(occurrenceId)).toBe(0);
  });
});
