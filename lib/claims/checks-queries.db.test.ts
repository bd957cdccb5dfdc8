import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import {
  givenDraft,
  givenMark,
  givenPeople,
  givenVerdicts,
  givenWords,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { attachEvidence } from "./attach-evidence";
import { findChecks } from "./checks-queries";
import { recordExport } from "./record-export";
import { logAsCsv, logAsJson } from "./rules/checkers-log";
import { waiveCheck } from "./waive-check";
import { waiveWording } from "./waive-wording";
import { withdrawEvidence } from "./withdraw-evidence";
import { withdrawOccurrence } from "./withdraw-occurrence";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = new Date();
const asked = { now, site: (path: string) => `https://news.example${path}` };
const CLAIMS = [{ words: "40 percent", verdict: "confirmed" as const }];

async function givenChecked() {
  const body = ["Output fell by 40 percent in March.", "Two mills closed."];
  const draft = await givenDraft({ by: people.reporter, body, claims: CLAIMS });
  await givenVerdicts(people.checker, draft.articleId, CLAIMS);
  return draft;
}

const claimIn = async (articleId: string) =>
  (await findChecks(people.editor, articleId, asked))?.claims.find(
    ({ words }) => words === "40 percent",
  );

describe("the checker's log of a story", () => {
  test("has every claim with its evidence, and every finding with who made it", async () => {
    const { articleId } = await givenChecked();
    expect(await claimIn(articleId)).toMatchObject({
      ...{ sentence: "Output fell by 40 percent in March.", currency: "current" },
      ...{ markedBy: "Rana Reporter", withdrawnAt: null },
      evidence: [{ number: 1, source: "Record 1", withdrawnAt: null }],
      verdicts: [{ number: 1, verdict: "confirmed", checkedBy: "Chiara Checker", restsOn: [1] }],
    });
  });

  test("keeps what holds no longer: withdrawn evidence, findings on it, marks that were taken back", async () => {
    const { articleId } = await givenChecked();
    const { occurrenceId } = await givenMark(people.reporter, articleId, { words: "Two mills" });
    await withdrawOccurrence(people.editor, { occurrenceId, now });
    const { evidenceIds } = await newsroom.verdict.findFirstOrThrow({
      where: { occurrence: { articleId, exact: "40 percent" } },
    });
    await withdrawEvidence(people.editor, { evidenceId: evidenceIds[0] ?? "", now });
    await givenVerdicts(people.checker, articleId, CLAIMS);
    const claim = await claimIn(articleId);
    expect(claim?.evidence.map(({ withdrawnAt }) => withdrawnAt !== null)).toEqual([true, false]);
    expect(claim?.verdicts.map(({ number, restsOn }) => [number, restsOn])).toEqual([
      [1, [1]],
      [2, [2]],
    ]);
    const log = await findChecks(people.editor, articleId, asked);
    const taken = log?.claims.find(({ words }) => words === "Two mills");
    expect(taken?.withdrawnAt).not.toBeNull();
  });

  test("says why an editor let a sentence stand as it is worded, and only of that sentence", async () => {
    const { articleId } = await givenChecked();
    const place = await newsroom.occurrence.findFirstOrThrow({
      where: { articleId, exact: "40 percent" },
      include: { verdicts: true },
    });
    const sentenceHash = place.verdicts[0]?.sentenceHash ?? "";
    const reason = "The whole series is about this figure.";
    await waiveWording(people.editor, {
      ...{ occurrenceId: place.id, sentenceHash, wording: "undated", reason, now },
    });
    await givenWords(people.reporter, articleId, {
      body: { type: "doc", content: [paragraph("Output fell by 40 percent in April.")] },
    });
    await givenVerdicts(people.checker, articleId, CLAIMS);
    const claim = await claimIn(articleId);
    expect(claim?.verdicts.map(({ letStand }) => letStand)).toMatchObject([
      [{ wording: "undated", reason, by: "Edda Editor" }],
      [],
    ]);
  });

  test("says why a sentence needed no check, also when the sentence is gone", async () => {
    const { articleId } = await givenChecked();
    const reason = "Both gates can be seen from the road.";
    await waiveCheck(people.editor, { articleId, sentence: "Two mills closed.", reason, now });
    const unchecked = async () => (await findChecks(people.editor, articleId, asked))?.unchecked;
    expect(await unchecked()).toMatchObject([
      { sentence: "Two mills closed.", reason, by: "Edda Editor" },
    ]);
    await givenWords(people.reporter, articleId, {
      body: { type: "doc", content: [paragraph("Output fell by 40 percent in March.")] },
    });
    expect(await unchecked()).toMatchObject([{ sentence: null, reason }]);
  });

  test("says of a sealed source only that it is sealed, also to who knows it", async () => {
    const { articleId } = await givenChecked();
    const { claimId } = await newsroom.occurrence.findFirstOrThrow({
      where: { articleId, exact: "40 percent" },
    });
    const canary = randomUUID();
    await attachEvidence(people.editor, {
      ...{ claimId, relation: "supports", locator: canary, url: `https://${canary}.example/` },
      ...{ quote: canary, now },
      source: {
        ...{ kind: "person", visibility: "sealed", name: canary, description: canary },
        ...{ url: null, readers: [people.otherEditor.id] },
      },
    });
    const log = await findChecks(people.editor, articleId, asked);
    if (!log) throw new Error("There is no log.");
    for (const written of [logAsCsv(log), logAsJson(log)]) {
      expect(written).not.toContain(canary);
      expect(written).toContain("sealed");
    }
  });

  test("is nobody's where there is no story, and taking it is noted", async () => {
    expect(await findChecks(people.editor, randomUUID(), asked)).toBeNull();
    const { articleId } = await givenChecked();
    await recordExport(people.reporter, { articleId, format: "csv", now });
    const noted = await newsroom.auditEvent.findMany({
      where: { articleId, act: "export_checks" },
    });
    expect(noted.map(({ actorId, detail }) => [actorId, detail])).toEqual([
      [people.reporter.id, { format: "csv" }],
    ]);
  });
});
