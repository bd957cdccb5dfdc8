import { expect, givenCorrection, givenLive, givenUpdate, test, unique } from "../fixtures/test";

const LINES = Array.from({ length: 40 }, (_, index) => `Paragraph ${index + 1} is about bread.`);
const BODY = ["Output fell by 40 percent in March.", ...LINES];

test("a reader saves a story on the device and takes it out again", async ({ page, people }) => {
  const headline = unique("Bread becomes rare");
  const story = await givenLive(people, { headline });
  await page.goto("/saved");
  await expect(page.getByText("Nothing is saved yet.")).toBeVisible();
  await page.goto(story.url);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Saved" })).toHaveAttribute("aria-pressed", "true");

  await page.getByRole("link", { name: "Saved" }).click();
  const list = page.getByRole("list", { name: "Saved stories" });
  await list.getByRole("link", { name: headline }).click();
  await expect(page).toHaveURL(story.url);
  await page.goto("/saved");
  await list.getByRole("button", { name: `Remove: ${headline}` }).click();

  await expect(page.getByText("Nothing is saved yet.")).toBeVisible();
  await page.goto(story.url);
  await expect(page.getByRole("button", { name: "Save", exact: true })).toBeVisible();
});

test("a reader who comes back goes on reading where it was left", async ({ page, people }) => {
  const story = await givenLive(people, { headline: unique("Bread becomes rare"), body: BODY });
  await page.goto(story.url);
  const back = page.getByRole("region", { name: "Since your last visit" });
  await expect(back).toBeHidden();
  await page.getByText("Paragraph 20 is").evaluate((line) => line.scrollIntoView());
  await page.goto("/corrections");

  await page.goto(story.url);
  await back.getByRole("link", { name: "Continue where you were" }).click();
  await expect(page.getByText("Paragraph 20 is")).toBeInViewport();
  await expect(back).toBeHidden();
});

test("a reader who comes back learns what was changed since", async ({ page, people }) => {
  const story = await givenLive(people, { headline: unique("Bread becomes rare"), body: BODY });
  await page.goto(story.url);
  await page.getByText("Paragraph 40 is").evaluate((line) => line.scrollIntoView());
  await page.goto("/corrections");
  await givenUpdate(people, story, { body: [...BODY, "Prices rose."], note: "Prices are in." });
  await givenCorrection(people, story, {
    body: [...BODY, "Prices fell."],
    whatWasWrong: "Prices did not rise.",
    whatIsRight: "They fell.",
    wordsBefore: "Prices rose.",
    wordsAfter: "Prices fell.",
  });

  await page.goto(story.url);
  await page.getByRole("link", { name: "Updated since you read it" }).click();

  await expect(page).toHaveURL(`${story.url}/history`);
  await expect(page.getByRole("region", { name: "Differences" })).toContainText("Prices fell.");
});
