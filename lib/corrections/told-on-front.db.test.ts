import { beforeAll, expect, test } from "vitest";
import { newsroom } from "@/lib/platform/db";
import {
  givenApproved,
  givenCorrected,
  givenLive,
  givenPeople,
  givenTakenDown,
  givenWords,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { listToldOnFront } from "./correction-public";
import { proposeWithdrawal } from "./propose-withdrawal";
import { secondWithdrawal } from "./second-withdrawal";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

type Live = Awaited<ReturnType<typeof givenLive>>;

async function correct({ articleId, claims }: Live, from: string, to: string, said: object = {}) {
  await givenWords(people.reporter, articleId, {
    body: { type: "doc", content: [paragraph(`Output fell by 40 percent ${to}.`)] },
  });
  const { revisionId } = await givenApproved(people, articleId, claims);
  return givenCorrected(people, revisionId, {
    ...{ weight: "minor", whatWasWrong: `It was not ${from}.`, whatIsRight: `It was ${to}.` },
    ...{ wordsBefore: from, wordsAfter: to, ...said },
  });
}

const toldOf = async (articleId: string) =>
  (await listToldOnFront()).filter((told) => told.articleId === articleId);

test("names the story, the versions that were wrong, and what is right today", async () => {
  const live = await givenLive(people);
  await correct(live, "in March", "in April");
  await correct(live, "in April", "in May");
  expect(await toldOf(live.articleId)).toMatchObject([
    { from: 2, until: 2, whatWasWrong: "It was not in April.", whatIsRight: "It was in May." },
    { from: 1, until: 1, whatWasWrong: "It was not in March.", whatIsRight: "It was in May." },
  ]);
  expect((await toldOf(live.articleId))[0]).toMatchObject({
    ...{ headline: "Output falls", url: live.url, language: "en" },
  });
});

test("what was left out was left out from the first version on", async () => {
  const live = await givenLive(people);
  await correct(live, "", "in March and in all mills", { whatWasWrong: "We left out where." });
  expect(await toldOf(live.articleId)).toMatchObject([{ from: 1, until: 1 }]);
});

test("a retraction is told to all who have read the story, a takedown to nobody, a draft's words never", async () => {
  const live = await givenLive(people, { headline: "Output falls" });
  const headline = "A headline that nobody has published";
  await givenWords(people.reporter, live.articleId, { headline });
  const now = new Date();
  const { withdrawalId } = await proposeWithdrawal(people.editor, {
    ...{ articleId: live.articleId, kind: "retraction", notice: "Forged.", reason: "So.", now },
  });
  await secondWithdrawal(people.admin, { withdrawalId, now });
  expect(await toldOf(live.articleId)).toMatchObject([
    { from: 1, until: 1, whatWasWrong: "Forged.", whatIsRight: "" },
  ]);
  const gone = await givenTakenDown(people);
  expect(await toldOf(gone.articleId)).toEqual([]);
  expect(JSON.stringify(await listToldOnFront())).not.toContain(headline);
  expect(await newsroom.draft.count({ where: { headline } })).toBe(1);
});
