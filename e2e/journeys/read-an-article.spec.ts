import { expect, givenCorrection, givenLive, givenUpdate, test, unique } from "../fixtures/test";

const PHONE = { width: 390, height: 800 };

test("a reader opens the note on a claim with a tap", async ({ page, people }) => {
  const story = await givenLive(people, { headline: unique("Bread becomes rare") });
  await page.setViewportSize(PHONE);
  await page.goto(story.url);
  const note = page.getByRole("note", { name: /Note 3/ });
  await expect(note).toBeHidden();

  await page.getByRole("link", { name: "40 percent" }).click();

  await expect(note).toBeVisible();
  await expect(note).toContainText("Confirmed");
  await expect(note).toContainText("Compared with the record.");
  await expect(note).toContainText(`Checked by ${people.checker.name}`);
  await expect(note).toContainText("official record");
});

test("a reader goes from a note to everything that is said of its claim", async ({
  page,
  people,
}) => {
  const headline = unique("Bread becomes rare");
  const story = await givenLive(people, { headline });
  await page.setViewportSize(PHONE);
  await page.goto(story.url);
  await page.getByRole("link", { name: "40 percent" }).click();
  await page
    .getByRole("note", { name: /Note 3/ })
    .getByRole("link", { name: "Confirmed: this claim in every story" })
    .click();

  await expect(page).toHaveURL(/\/claims\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { name: "What we found: Confirmed" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Compared with the record.");
  await page.getByRole("link", { name: headline }).click();
  await expect(page).toHaveURL(story.url);
});

test("a claim that no story states has no page", async ({ page }) => {
  for (const name of ["0193a9ad-6d0c-7a59-b3fb-f2b5eae3c6a4", "not-a-claim"]) {
    const answer = await page.goto(`/claims/${name}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("a reader opens the note on a claim with the keyboard", async ({ page, people }) => {
  const story = await givenLive(people, { headline: unique("Bread becomes rare") });
  await page.setViewportSize(PHONE);
  await page.goto(story.url);
  const claim = page.getByRole("link", { name: "40 percent" });

  for (let stops = 0; stops < 30; stops++) {
    await page.keyboard.press("Tab");
    if (await claim.evaluate((link) => link === document.activeElement)) break;
  }

  await expect(claim).toBeFocused();
  await expect(page.getByRole("note", { name: /Note 3/ })).toBeVisible();
});

test("on a wide screen the notes stand beside their words", async ({ page, people }) => {
  const story = await givenLive(people, { headline: unique("Bread becomes rare") });
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.goto(story.url);

  const words = await page.getByRole("link", { name: "40 percent" }).boundingBox();
  const note = await page.getByRole("note", { name: /Note 3/ }).boundingBox();

  if (!words || !note) throw new Error("The words and their note are not on the page.");
  expect(note.x).toBeGreaterThan(words.x + words.width);
  expect(Math.abs(note.y - words.y)).toBeLessThan(40);
});

const IN_BOTH_ZONES =
  /Published \d+ \w+ \d{4} at \d\d:\d\d (GMT|BST) \((\d+ \w+ at )?\d\d:\d\d your time\)/;

test.describe("far from the newsroom", () => {
  test.use({ timezoneId: "Asia/Tokyo" });

  test("a reader sees when it was by both clocks", async ({ page, people }) => {
    const story = await givenLive(people, { headline: unique("Bread becomes rare") });
    await page.goto(story.url);
    await expect(page.getByRole("main")).toContainText(IN_BOTH_ZONES);
  });
});

test("a reader in the newsroom's zone sees one clock", async ({ page, people }) => {
  const story = await givenLive(people, { headline: unique("Bread becomes rare") });
  await page.goto(story.url);
  await expect(page.getByRole("button", { name: "Save" })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("your time");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader sees every note of an article", async ({ page, people }) => {
    const story = await givenLive(people, { headline: unique("Bread becomes rare") });
    await page.setViewportSize(PHONE);
    await page.goto(story.url);

    await page.getByRole("link", { name: "Show every note" }).click();

    const notes = page.getByRole("note");
    await expect(notes).toHaveCount(3);
    for (const note of await notes.all()) await expect(note).toBeVisible();
  });

  test("a reader compares two versions of an article", async ({ page, people }) => {
    const story = await givenLive(people, { headline: unique("Bread becomes rare") });
    await givenUpdate(people, story, {
      body: ["Output fell by 40 percent in March.", "April was no better."],
      note: "The figures for April are in.",
    });
    await givenCorrection(people, story, {
      body: ["Output fell by 40 percent in May.", "April was no better."],
      whatWasWrong: "The figures were not those of March.",
      whatIsRight: "They were those of May.",
      wordsBefore: "40 percent in March",
      wordsAfter: "40 percent in May",
    });
    await page.goto(story.url);

    await page.getByRole("link", { name: "History of this story" }).first().click();
    await expect(page.getByRole("heading", { name: "Version 3 corrected" })).toBeVisible();
    await expect(page.getByText("The figures for April are in.")).toBeVisible();
    await page.getByRole("combobox", { name: "From" }).selectOption("1");
    await page.getByRole("combobox", { name: "to", exact: true }).selectOption("3");
    await page.getByRole("button", { name: "Compare" }).click();

    await expect(page).toHaveURL(/\/history\?from=1&to=3/);
    const differences = page.getByRole("region", { name: "Differences" });
    await expect(differences.getByRole("deletion").last()).toContainText("March");
    await expect(
      differences.getByRole("insertion").filter({ hasText: "May" }).first(),
    ).toBeVisible();
    await page.getByRole("link", { name: "Version 1", exact: true }).click();
    await expect(page.getByText("It has been replaced.")).toBeVisible();
    await expect(page.getByText("in March").first()).toBeVisible();
  });
});
