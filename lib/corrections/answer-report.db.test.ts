import { beforeAll, beforeEach, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import { unseal } from "@/lib/platform/sealed";
import { acceptReport } from "@/lib/reader-reports/accept-report";
import { closeReport } from "@/lib/reader-reports/close-report";
import { markDuplicate } from "@/lib/reader-reports/mark-duplicate";
import { findReport } from "@/lib/reader-reports/report-queries";
import {
  givenApproved,
  givenLive,
  givenPeople,
  givenWords,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { givenReport } from "@/lib/testing/reader-reports";
import { correctArticle } from "./correct-article";
import { proposeCorrection } from "./propose-correction";
import { secondCorrection } from "./second-correction";

let people: People;
let story: Awaited<ReturnType<typeof givenLive>>;
let reportId: string;
let revisionId: string;
beforeAll(async () => {
  people = await givenPeople();
});
beforeEach(async () => {
  story = await givenLive(people);
  reportId = await given("reader@example.org");
  await givenWords(people.reporter, story.articleId, {
    body: { type: "doc", content: [paragraph("Output fell by 40 percent in April.")] },
  });
  ({ revisionId } = await givenApproved(people, story.articleId, story.claims));
});

const given = (email: string, articleId = story.articleId) =>
  givenReport(articleId, { words: "in March", email });

const NOTICE = {
  whatWasWrong: "We named the wrong month.",
  whatIsRight: "It was April.",
  wordsBefore: "in March",
  wordsAfter: "in April",
  correctsId: null,
  delayReason: "",
};

function correct(answered: string) {
  return correctArticle(people.admin, {
    revisionId,
    kind: "corrected",
    reportId: answered,
    notice: { weight: "minor", ...NOTICE },
    now: new Date(),
  });
}

function propose(answered: string) {
  const now = new Date();
  return proposeCorrection(people.otherEditor, {
    revisionId,
    reportId: answered,
    notice: NOTICE,
    now,
  });
}

const rowOf = (id: string) => newsroom.report.findUniqueOrThrow({ where: { id } });

async function lettersAbout(id: string): Promise<{ to: string; text: string }[]> {
  const mails = await newsroom.mail.findMany({ where: { key: { contains: id } } });
  return mails.map((mail) =>
    JSON.parse(unseal(mail.sealed ?? Buffer.alloc(0), `mail ${mail.id}`) ?? ""),
  );
}

test("a correction closes the report that it answers, and its duplicates, and tells each reader once", async () => {
  const second = await given("second@example.org");
  await markDuplicate(people.editor, { reportId: second, ofId: reportId, now: new Date() });
  await acceptReport(people.editor, { reportId, now: new Date() });
  const { publicationId, url } = await correct(reportId);

  for (const [id, to] of [
    [reportId, "reader@example.org"],
    [second, "second@example.org"],
  ] as const) {
    expect(await rowOf(id)).toMatchObject({
      state: "closed",
      resolution: "corrected",
      publicationId,
      closedById: people.admin.id,
    });
    const [letter, ...others] = await lettersAbout(id);
    expect(others).toEqual([]);
    expect(letter?.to).toBe(to);
    expect(letter?.text).toContain("We named the wrong month.");
    expect(letter?.text).toContain(`http://localhost:3000${url}/history?from=1&to=2`);
  }
  const found = await findReport(people.editor, reportId);
  expect(found).toMatchObject({ standing: "gone", correctedBy: 2 });
});

test("a correction that two people sign closes its report when the second has signed", async () => {
  const { proposalId } = await propose(reportId);
  expect(await rowOf(reportId)).toMatchObject({ state: "open", proposalId });
  expect(await lettersAbout(reportId)).toEqual([]);
  const { publicationId } = await secondCorrection(people.admin, { proposalId, now: new Date() });
  expect(await rowOf(reportId)).toMatchObject({ state: "closed", publicationId });
  expect(await lettersAbout(reportId)).toHaveLength(1);
});

test("a report that was closed before the second signed stays as it was closed", async () => {
  const { proposalId } = await propose(reportId);
  await closeReport(people.editor, { reportId, resolution: "dismissed", now: new Date() });
  await secondCorrection(people.admin, { proposalId, now: new Date() });
  expect(await rowOf(reportId)).toMatchObject({ resolution: "dismissed", publicationId: null });
  await expect(propose(reportId)).rejects.toMatchObject({ name: "Refusal" });
});

test("a correction and its report stand or fall together", async () => {
  const elsewhere = await given("x@example.org", (await givenLive(people)).articleId);
  await expect(correct(elsewhere)).rejects.toMatchObject({ code: "conflict" });
  await closeReport(people.editor, {
    reportId,
    resolution: "declined",
    reason: "It was March.",
    now: new Date(),
  });
  await expect(correct(reportId)).rejects.toMatchObject({ code: "conflict" });

  expect(await newsroom.publication.count({ where: { articleId: story.articleId } })).toBe(1);
  expect(await newsroom.correction.count({ where: { articleId: story.articleId } })).toBe(0);
  expect(await rowOf(elsewhere)).toMatchObject({ state: "open" });
  expect(await lettersAbout(reportId)).toHaveLength(1);
});

test("a report that is declined while its correction is published ends once", async () => {
  const settled = await Promise.allSettled([
    correct(reportId),
    closeReport(people.editor, {
      reportId,
      resolution: "declined",
      reason: "It was March.",
      now: new Date(),
    }),
  ]);
  expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await rowOf(reportId)).toMatchObject({ state: "closed" });
  expect(await lettersAbout(reportId)).toHaveLength(1);
});
