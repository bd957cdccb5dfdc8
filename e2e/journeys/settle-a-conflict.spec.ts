import type { Page } from "@playwright/test";
import type { Staff } from "@/lib/staff/rules/capabilities";
import { bodyOf, expectSaved, lineOf, openDesk, stateOf } from "../fixtures/desk";
import { expect, givenDraft, test, unique } from "../fixtures/test";

const THEIRS = "Bread went up in the east.";
const MINE = "Bread went up in the west.";

for (const { choice, kept, left } of [
  { choice: "Take my words", kept: MINE, left: THEIRS },
  { choice: "Keep the saved words", kept: THEIRS, left: MINE },
]) {
  test(`of two who write at once nobody loses words, until somebody chooses: ${choice}`, async ({
    as,
    people,
  }) => {
    const { articleId } = await givenDraft({
      by: people.reporter,
      headline: unique("Bread goes up"),
    });
    const first = await as(people.reporter);
    const second = await as(people.otherReporter);
    await openDesk(first, articleId);
    await openDesk(second, articleId);

    await lineOf(first, "Standfirst").fill(THEIRS);
    await expectSaved(first);
    await lineOf(second, "Standfirst").fill(MINE);

    await expect(stateOf(second).getByRole("status")).toContainText("Someone else saved first");
    await expectBoth(second, people.otherReporter);
    await expect(second.getByText("Someone else saved first").first()).toBeVisible();
    await first.reload();
    await expectBoth(first, people.otherReporter);

    await second.getByRole("button", { name: choice }).click();

    await expectSaved(second);
    await expect(keptBeside(second)).toHaveCount(0);
    await expect(lineOf(second, "Standfirst")).toHaveValue(kept);
    await openDesk(first, articleId);
    await expect(lineOf(first, "Standfirst")).toHaveValue(kept);
    await expect(lineOf(first, "Standfirst")).not.toHaveValue(left);
  });
}

test("after a conflict writing goes on, and the next words are saved", async ({ as, people }) => {
  const { articleId } = await givenDraft({
    by: people.reporter,
    headline: unique("Bread goes up"),
  });
  const first = await as(people.reporter);
  const second = await as(people.otherReporter);
  await openDesk(first, articleId);
  await openDesk(second, articleId);
  await lineOf(first, "Standfirst").fill(THEIRS);
  await expectSaved(first);
  await bodyOf(second).click();
  await second.keyboard.press("Control+End");
  await second.keyboard.type(" Mills closed.");
  await expect(stateOf(second).getByRole("status")).toContainText("Someone else saved first");
  await second.getByRole("button", { name: "Take my words" }).click();
  await expectSaved(second);

  await bodyOf(second).click();
  await second.keyboard.press("Control+End");
  await second.keyboard.type(" Ovens too.");

  await expectSaved(second);
  await second.reload();
  await expect(bodyOf(second)).toContainText("Mills closed. Ovens too.");
});

function keptBeside(page: Page) {
  return page.getByRole("region", { name: "Words kept beside the draft" });
}

/** Both texts stand there, side by side. */
async function expectBoth(page: Page, writer: Staff): Promise<void> {
  const fork = page.getByRole("article", { name: `Words of ${writer.name}` });
  const row = fork.getByRole("row").filter({ hasText: "Standfirst" });
  await expect(row.getByRole("cell").first()).toContainText(THEIRS);
  await expect(row.getByRole("cell").last()).toContainText(MINE);
}
