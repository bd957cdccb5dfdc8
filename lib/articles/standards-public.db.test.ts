import { beforeAll, expect, test } from "vitest";
import { correctArticle } from "@/lib/corrections/correct-article";
import { proposeWithdrawal } from "@/lib/corrections/propose-withdrawal";
import { secondWithdrawal } from "@/lib/corrections/second-withdrawal";
import { publishArticle } from "@/lib/publishing/publish-article";
import { asApp, asOwner, asReader } from "@/lib/testing/database";
import {
  givenApproved,
  givenLive,
  givenPeople,
  givenTakenDown,
  givenWords,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { countStandards } from "./standards-public";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

const now = () => new Date();

/** An update or a correction of a live story that says this instead. */
async function changed(live: Awaited<ReturnType<typeof givenLive>>, words: string) {
  const body = { type: "doc" as const, content: [paragraph(words)] };
  await givenWords(people.reporter, live.articleId, { body });
  return givenApproved(people, live.articleId, live.claims);
}

test("what was counted as it happened is what counting anew finds", async () => {
  const verdict = "confirmed" as const;
  const story = await givenLive(people, {
    body: ["Output fell by 40 percent in March.", "The mill stood still."],
    claims: [{ words: "Output fell by 40 percent in March", verdict }],
  });
  const update = await changed(story, "Output fell by 40 percent in March. The mill runs again.");
  const note = "The mill runs again.";
  await publishArticle(people.otherEditor, { ...update, kind: "updated", note, now: now() });
  const second = await givenLive(people);
  const correction = await changed(second, "Output fell by 40 percent in March, not in April.");
  await correctArticle(people.admin, {
    revisionId: correction.revisionId,
    kind: "corrected",
    notice: {
      ...{ weight: "minor", whatWasWrong: "The month.", whatIsRight: "Not in April." },
      ...{ wordsBefore: "in March", wordsAfter: "not in April", correctsId: null, delayReason: "" },
    },
    now: now(),
  });
  const third = await givenLive(people);
  const { withdrawalId } = await proposeWithdrawal(people.editor, {
    ...{ articleId: third.articleId, kind: "retraction", notice: "Forged.", reason: "Forged." },
    now: now(),
  });
  await secondWithdrawal(people.admin, { withdrawalId, now: now() });
  await givenTakenDown(people);

  const asItHappened = await countStandards();
  expect(asItHappened).toMatchObject({
    articles: 2,
    corrections: [
      { kind: "correction", count: 1 },
      { kind: "retraction", count: 1 },
      { kind: "takedown", count: 1 },
    ],
  });
  expect(asItHappened.medianHoursToCorrection).toBeGreaterThan(0);
  await asOwner("select count_everything_anew()");
  expect(await countStandards()).toEqual(asItHappened);
});

test("nobody but the database counts", async () => {
  for (const as of [asApp, asReader]) {
    await expect(as("update figures set count = 1000")).rejects.toThrow("permission denied");
    await expect(as("insert into figures values ('articles', 7)")).rejects.toThrow(
      "permission denied",
    );
    await expect(as("select count_everything_anew()")).rejects.toThrow("permission denied");
  }
});
