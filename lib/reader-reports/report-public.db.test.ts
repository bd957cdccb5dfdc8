import { beforeAll, expect, test } from "vitest";
import { asOwner, asReader } from "@/lib/testing/database";
import { givenLive, givenPeople, type People } from "@/lib/testing/newsroom";
import { givenReport } from "@/lib/testing/reader-reports";
import { closeReport } from "./close-report";
import { findAnswerTimes } from "./report-public";

let people: People;
beforeAll(async () => {
  people = await givenPeople();
});

test("readers learn how long answers take, and nothing else about reports", async () => {
  expect(await findAnswerTimes()).toEqual({
    answered: 0,
    dismissed: 0,
    medianHours: null,
    worstHours: null,
  });
  const { articleId } = await givenLive(people);
  const [edition] = await asReader<{ edition: string }>("select edition from settings");
  const after = async (hours: number, resolution: "declined" | "dismissed", closed = "0 hours") => {
    const reportId = await givenReport(articleId, { words: "40 percent" });
    const reason = { reason: "It is right." };
    await closeReport(people.editor, {
      ...(resolution === "declined" ? { resolution, ...reason } : { resolution }),
      reportId,
      now: new Date(),
    });
    await asOwner("alter table reports disable trigger reports_are_triaged");
    await asOwner(
      `update reports set closed_at = now() - $2::interval, received_at = now() - $2::interval - make_interval(hours => $3) where id = $1`,
      [reportId, closed, hours],
    );
    await asOwner("alter table reports enable trigger reports_are_triaged");
  };
  await after(1, "declined");
  await after(5, "declined");
  await after(30, "declined");
  await after(500, "dismissed");
  await after(900, "declined", "370 days");
  await givenReport(articleId);

  const times = await findAnswerTimes();
  expect(times).toMatchObject({ answered: 3, dismissed: 1 });
  expect(times.medianHours).toBeCloseTo(5, 3);
  expect(times.worstHours).toBeCloseTo(30, 3);
  // Each end of a report shows on pages that are kept: they are made anew.
  const [risen] = await asReader<{ edition: string }>("select edition from settings");
  expect(Number(risen?.edition)).toBe(Number(edition?.edition) + 5);
});
