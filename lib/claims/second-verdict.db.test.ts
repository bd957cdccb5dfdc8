import { beforeAll, describe, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { publishArticle } from "@/lib/publishing/publish-article";
import type { Staff } from "@/lib/staff/rules/capabilities";
import { asApp, atOnce } from "@/lib/testing/database";
import {
  givenApproved,
  givenDraft,
  givenPeople,
  givenStaff,
  givenVerdicts,
  type People,
} from "@/lib/testing/newsroom";
import { listDeskClaims } from "./claim-queries";
import { giveVerdict } from "./give-verdict";
import { markGrave } from "./mark-grave";
import { secondVerdict } from "./second-verdict";

let people: People;
let second: Staff;
beforeAll(async () => {
  people = await givenPeople();
  second = await givenStaff("checker", "Sefa Second");
});

const now = new Date();
const WORDS = "40 percent";
const CLAIMS = [{ words: WORDS, verdict: "confirmed" as const }];
const REASON = "It could cost a miller his licence.";

async function claimIn(articleId: string) {
  const claims = await listDeskClaims(people.editor, articleId);
  const claim = claims.find(({ exact }) => exact === WORDS);
  if (!claim) throw new Error("The claim is not there.");
  return claim;
}

/** A checked claim that the checker has called grave. */
async function givenGrave() {
  const draft = await givenDraft({ by: people.reporter, claims: CLAIMS });
  await givenVerdicts(people.checker, draft.articleId, draft.claims);
  const { occurrenceId, verdict } = await claimIn(draft.articleId);
  await markGrave(people.checker, { occurrenceId, grave: true, reason: REASON, now });
  return { ...draft, occurrenceId, verdictId: verdict?.id ?? "" };
}

async function publish({ articleId, claims }: Awaited<ReturnType<typeof givenGrave>>) {
  return publishRevision((await givenApproved(people, articleId, claims)).revisionId);
}

const publishRevision = (revisionId: string) =>
  publishArticle(people.otherEditor, {
    ...{ revisionId, kind: "published", note: "", now: new Date() },
  });

describe("a grave claim", () => {
  test("keeps its story from readers until a second checker has agreed to the verdict", async () => {
    const grave = await givenGrave();
    const { revisionId } = await givenApproved(people, grave.articleId, grave.claims);
    await expect(publishRevision(revisionId)).rejects.toMatchObject({
      code: "not_ready",
      issues: [{ code: "second_check_missing", words: WORDS, subjectId: grave.occurrenceId }],
    });
    await secondVerdict(second, { verdictId: grave.verdictId, now });
    expect((await claimIn(grave.articleId)).verdict?.secondedBy).toBe("Sefa Second");
    await publishRevision(revisionId);
  });

  test("needs a second checker again for another verdict", async () => {
    const grave = await givenGrave();
    await secondVerdict(second, { verdictId: grave.verdictId, now });
    const { verdict, sentenceHash } = await claimIn(grave.articleId);
    await giveVerdict(people.checker, {
      ...{ occurrenceId: grave.occurrenceId, sentenceHash: sentenceHash ?? "", now },
      ...{ verdict: "confirmed", method: "expert", reason: "Looked at again." },
      ...{ evidenceIds: verdict?.evidenceIds ?? [], ownerId: null, recheckAt: null },
    });
    await expect(publish(grave)).rejects.toMatchObject({
      issues: [{ code: "second_check_missing" }],
    });
    await expect(
      secondVerdict(people.editor, { verdictId: grave.verdictId, now }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("is seconded by nobody who wrote the sentence, gave the verdict, or does not check", async () => {
    const { verdictId, articleId } = await givenGrave();
    for (const who of [people.checker, people.reporter, people.admin]) {
      await expect(secondVerdict(who, { verdictId, now })).rejects.toMatchObject({
        code: "not_allowed",
      });
    }
    expect((await claimIn(articleId)).verdict?.secondedBy).toBeNull();
  });

  test("is seconded once, by one of two at the same moment", async () => {
    const { verdictId, articleId } = await givenGrave();
    const outcomes = await atOnce(articleId, [
      () => secondVerdict(second, { verdictId, now }),
      () => secondVerdict(people.editor, { verdictId, now }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await newsroom.verdictSecond.count({ where: { verdictId } })).toBe(1);
  });

  test("is called not grave by an editor alone, with the reason, and its history stays", async () => {
    const grave = await givenGrave();
    const { occurrenceId } = grave;
    const lifted = { occurrenceId, grave: false, reason: "The licence is not at stake.", now };
    await expect(markGrave(people.checker, lifted)).rejects.toMatchObject({ code: "not_allowed" });
    await markGrave(people.editor, lifted);
    await expect(markGrave(people.editor, lifted)).rejects.toMatchObject({ code: "conflict" });
    expect((await claimIn(grave.articleId)).grave).toBeNull();
    const marks = await newsroom.graveMark.findMany({
      where: { occurrenceId },
      orderBy: { number: "asc" },
    });
    expect(marks.map(({ grave: is, reason }) => [is, reason])).toEqual([
      [true, REASON],
      [false, lifted.reason],
    ]);
    await publish(grave);
  });
});

describe("around the application", () => {
  test("nobody seconds under another's name, seconds own verdicts, or lifts without being an editor", async () => {
    const { verdictId, occurrenceId } = await givenGrave();
    const insert =
      "insert into verdict_seconds (verdict_id, checker_id, seconded_at) values ($1, $2, now())";
    const as = (who: Staff) => ({ userId: who.id });
    for (const [checker, acting] of [
      [second, people.editor],
      [people.checker, people.checker],
      [people.admin, people.admin],
    ] as const) {
      await expect(asApp(insert, [verdictId, checker.id], as(acting))).rejects.toMatchObject({
        code: "OR002",
      });
    }
    await expect(
      asApp(
        "insert into grave_marks (id, occurrence_id, number, grave, reason, marked_by_id, marked_at) values (gen_random_uuid(), $1, 9, false, 'It is not grave.', $2, now())",
        [occurrenceId, people.checker.id],
        as(people.checker),
      ),
    ).rejects.toMatchObject({ code: "OR002" });
  });

  test("what was said and seconded is never changed or removed", async () => {
    const { verdictId } = await givenGrave();
    await secondVerdict(second, { verdictId, now });
    for (const statement of [
      "update grave_marks set grave = false",
      "delete from grave_marks",
      "update verdict_seconds set checker_id = checker_id",
      "delete from verdict_seconds",
    ]) {
      await expect(asApp(statement), statement).rejects.toMatchObject({ code: "42501" });
    }
  });
});
