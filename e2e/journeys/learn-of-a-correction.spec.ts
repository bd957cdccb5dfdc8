import type { Page, Request } from "@playwright/test";
import type { GivenArticle } from "@/lib/testing/newsroom";
import { expect, givenCorrection, givenLive, givenUpdate, test, unique } from "../fixtures/test";

const LINES = Array.from({ length: 30 }, (_, index) => `Paragraph ${index + 1} is about bread.`);
const WRONG = "Output fell by 40 percent in March.";
const RIGHT = "Output fell by 40 percent in April.";

const toldOn = (page: Page, name = "Corrected since you read it") =>
  page.getByRole("region", { name });

test("who has read what was wrong is told on the front page and in the story, and no request says so", async ({
  page,
  people,
  browser,
  baseURL,
}) => {
  const story = await givenLive(people, {
    headline: unique("Rye is short"),
    body: [WRONG, ...LINES],
  });
  await read(page, story.url);
  const whatWasWrong = unique("We named the wrong month.");
  await givenCorrection(people, story, {
    body: [RIGHT, ...LINES],
    ...{ whatWasWrong, whatIsRight: "It was April." },
    ...{ wordsBefore: "in March", wordsAfter: "in April" },
  });

  const stranger = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await stranger.goto("/corrections");
  const asked = { reader: requestsOf(page), stranger: requestsOf(stranger) };
  for (const path of ["/", story.url]) {
    await page.goto(path);
    await expect(toldOn(page)).toContainText(`${whatWasWrong} It was April.`);
    await stranger.goto(path);
    await expect(stranger.getByRole("main")).toBeVisible();
    await expect(toldOn(stranger)).toBeHidden();
  }
  // Whatever the reader's browser asked for, a stranger's asked for too, and nothing else went out.
  const others = new Set(asked.stranger.map((request) => request.url()));
  for (const request of asked.reader) {
    expect(others).toContain(request.url());
    expect(request.method()).toBe("GET");
    expect(request.postData()).toBeNull();
    expect(await request.headerValue("cookie")).toBeNull();
  }
  await stranger.context().close();

  await page.goto("/");
  const told = toldOn(page).getByRole("listitem").filter({ hasText: whatWasWrong });
  await expect(told.getByRole("link")).toHaveAttribute("href", story.url);
  const close = toldOn(page).getByRole("button", { name: "Close" });
  await close.focus();
  await page.keyboard.press("Enter");
  await expect(toldOn(page)).toBeHidden();
  await page.reload();
  await expect(toldOn(page)).toBeHidden();
});

test("who has read another version, or of what was no mistake, is told nothing", async ({
  page,
  people,
}) => {
  const headline = unique("Rye is short");
  const story = await givenLive(people, { headline, body: [WRONG, ...LINES] });
  await read(page, story.url);
  await givenUpdate(people, story, {
    body: [WRONG, ...LINES, "Bread costs 3 crowns."],
    note: "Prices are in.",
  });
  await givenCorrection(people, story, {
    body: [WRONG, ...LINES, "Bread costs 4 crowns."],
    ...{ whatWasWrong: unique("Bread does not cost 3 crowns."), whatIsRight: "It costs 4 crowns." },
    ...{ wordsBefore: "3 crowns", wordsAfter: "4 crowns" },
  });
  for (const path of ["/", story.url]) {
    await page.goto(path);
    await expect(page.getByRole("main")).toBeVisible();
    await expect(toldOn(page)).toBeHidden();
  }
});

test("of a correction that was corrected, a reader is told what is right today", async ({
  page,
  people,
}) => {
  const story = await givenLive(people, {
    headline: unique("Rye is short"),
    body: [WRONG, ...LINES],
  });
  await read(page, story.url);
  const first = unique("We named the wrong month.");
  for (const [whatWasWrong, before, after] of [
    [first, "in March", "in April"],
    ["Our correction was wrong too.", "in April", "in May"],
  ] as const) {
    await givenCorrection(people, story, {
      body: [`Output fell by 40 percent ${after}.`, ...LINES],
      ...{ whatWasWrong, whatIsRight: `It was ${after}.`, wordsBefore: before, wordsAfter: after },
    });
  }
  await page.goto("/");
  const told = toldOn(page).getByRole("listitem").filter({ hasText: first });
  await expect(told).toContainText("It was in May.");
  await expect(told).not.toContainText("April");
});

test("a reader of an Arabic story is told in Arabic, from right to left", async ({
  page,
  people,
}) => {
  const arabic: Partial<GivenArticle> = {
    language: "ar",
    headline: unique("تراجع الإنتاج"),
    standfirst: "",
    body: ["انخفض الإنتاج 40 في المئة في آذار.", ...LINES],
    claims: [{ words: "40 في المئة", verdict: "confirmed" }],
  };
  const story = await givenLive(people, arabic);
  await read(page, story.url);
  await givenCorrection(people, story, {
    body: ["انخفض الإنتاج 40 في المئة في نيسان.", ...LINES],
    ...{ whatWasWrong: "ذكرنا شهرا خاطئا.", whatIsRight: "الصحيح نيسان." },
    ...{ wordsBefore: "في آذار", wordsAfter: "في نيسان" },
  });
  await page.goto(story.url);
  const told = page.locator("reader-corrected");
  await expect(told).toContainText("ذكرنا شهرا خاطئا. الصحيح نيسان.");
  await expect(told).toHaveCSS("direction", "rtl");
  await page.goto("/");
  await expect(toldOn(page).getByRole("listitem").filter({ hasText: "نيسان" })).toHaveCSS(
    "direction",
    "rtl",
  );
});

/** Goes through a story to its middle, and leaves it. */
async function read(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByText("Paragraph 20 is").evaluate((line) => line.scrollIntoView());
  await page.goto("/corrections");
}

/** Every request of a page from now on. */
function requestsOf(page: Page): Request[] {
  const requests: Request[] = [];
  page.on("request", (request) => requests.push(request));
  return requests;
}
