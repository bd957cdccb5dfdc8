import { expect, givenCorrection, givenLive, givenUpdate, test, unique } from "../fixtures/test";

test("of every edit the desk sees what it changed, and how readers were told", async ({
  as,
  people,
}) => {
  const headline = unique("Ovens cool");
  const story = await givenLive(people, { headline });
  const first = "Output fell by 40 percent in March.";
  await givenUpdate(people, story, { body: [first, "Mills wait."], note: "A line on mills." });
  await givenCorrection(people, story, {
    body: ["Output fell by 40 percent in April.", "Mills wait."],
    ...{ wordsBefore: "in March", wordsAfter: "in April" },
  });

  const page = await as(people.reporter);
  await page.goto("/newsroom/corrections");
  await page.getByRole("link", { name: "Every edit, and what explains it" }).click();
  const rows = page.getByRole("row").filter({ hasText: headline });
  await expect(rows).toHaveCount(2);
  const [corrected, updated] = [rows.first(), rows.last()];
  await expect(updated).toContainText("1 to 2");
  await expect(updated).toContainText("Updated A line on mills.");
  await expect(corrected).toContainText("facts");
  await expect(corrected).toContainText("Corrected");
  await corrected.getByRole("link", { name: "2 to 3" }).click();
  await expect(page.locator("#compare del", { hasText: "] March" })).toBeVisible();
  await expect(page.locator("#compare ins", { hasText: "] April" })).toBeVisible();
});
