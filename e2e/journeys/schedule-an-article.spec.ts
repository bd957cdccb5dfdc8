import { placeHold } from "@/lib/publishing/place-hold";
import { scheduleArticle } from "@/lib/publishing/schedule-article";
import type { People } from "@/lib/testing/newsroom";
import { openDesk, stateOf, turnTo, unfold } from "../fixtures/desk";
import { expect, givenReady, test, unique } from "../fixtures/test";

test("an editor schedules an article and takes it off the schedule again", async ({
  as,
  people,
}) => {
  const { articleId } = await givenReady(people, { headline: unique("Oats are up") });
  const page = await as(people.otherEditor);
  await openDesk(page, articleId);
  await turnTo(page, "Review");
  await unfold(page, /^Schedule/);
  const form = page.getByRole("form", { name: "Schedule", exact: true });

  await form.getByLabel("When").fill("2020-01-02T09:00");
  await form.getByRole("button", { name: "Schedule it" }).click();
  await expect(form).toContainText("Choose a time that is still to come.");
  await form.getByLabel("When").fill("2090-01-02T09:00");
  await form.getByRole("button", { name: "Schedule it" }).click();

  await expect(page.getByText(/^Will be published at .*2090/)).toBeVisible();
  await expect(stateOf(page)).toContainText("Scheduled");
  await page.getByRole("button", { name: "Take it off the schedule" }).click();
  await expect(page.getByText(/^Will be published at/)).toHaveCount(0);
  await expect(stateOf(page)).toContainText("Not published");
});

test("what is due comes out by itself, once, and not before", async ({ page, people }) => {
  const headline = unique("Oats are up");
  const dueAt = await givenScheduled(people, headline);
  await page.goto("/world");
  expect(await page.getByRole("link", { name: headline }).count()).toBe(0);

  const link = page.getByRole("link", { name: headline });
  await expect(async () => {
    await page.goto("/world");
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 40_000 });

  expect(Date.now()).toBeGreaterThanOrEqual(dueAt.getTime());
  await link.click();
  await expect(page.getByRole("main")).toContainText("Version 1 · published");
});

test("what the gate refuses when it is due stays unpublished, and the desk is told", async ({
  as,
  page: reader,
  people,
}) => {
  const headline = unique("Oats are up");
  const { articleId, revisionId } = await givenReady(people, { headline });
  const now = new Date();
  const hold = { articleId, kind: "legal", reason: "A letter came.", until: null, now } as const;
  await placeHold(people.editor, hold);
  const dueAt = new Date(Date.now() + 1000);
  await scheduleArticle(people.otherEditor, { revisionId, dueAt, note: "", now });

  const page = await as(people.otherEditor);
  const missed = page.getByText(/^Was to be published at/);
  await expect(async () => {
    await openDesk(page, articleId);
    await turnTo(page, "Review");
    await expect(missed).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 40_000 });

  await expect(missed).toContainText("A hold is on this article. It must be lifted first.");
  await reader.goto("/world");
  await expect(reader.getByRole("link", { name: headline })).toHaveCount(0);
});

async function givenScheduled(people: People, headline: string): Promise<Date> {
  const { revisionId } = await givenReady(people, { headline });
  const dueAt = new Date(Date.now() + 3000);
  const now = new Date();
  await scheduleArticle(people.otherEditor, { revisionId, dueAt, note: "", now });
  return dueAt;
}
