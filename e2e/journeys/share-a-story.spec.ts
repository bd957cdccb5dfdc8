import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, givenLive, test, unique } from "../fixtures/test";

const LINES = Array.from({ length: 30 }, (_, index) => `Paragraph ${index + 1} is about bread.`);
const BODY = [...LINES, "Output fell by 40 percent in March, said nobody at all."];

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
});

test("a reader copies the link of a story", async ({ page, people, baseURL }) => {
  const story = await givenLive(people, { headline: unique("Bread becomes rare") });
  await page.goto(`${story.url}?from=a-newsletter`);

  const tools = page.getByRole("region", { name: "Tools" });
  await tools.getByText("Share", { exact: true }).click();
  await tools.getByRole("button", { name: "Copy the link" }).click();

  await expect(tools.getByRole("status")).toHaveText("Copied.");
  expect(await clipboard(page)).toBe(`${baseURL}${story.url}`);
  await page.keyboard.press("Escape");
  await expect(tools.getByRole("button", { name: "Copy the link" })).toBeHidden();
});

test("a reader copies words of a story with a link that leads to them", async ({
  page,
  people,
}) => {
  const headline = unique("Bread becomes rare");
  const story = await givenLive(people, { headline, body: BODY });
  await page.goto(story.url);

  // A triple click selects the paragraph.
  await page.getByText("Output fell by").click({ clickCount: 3, position: { x: 4, y: 8 } });
  await page.getByRole("button", { name: "Copy with link" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Copied." })).toBeVisible();
  const [words, title, address] = (await clipboard(page)).split("\n");

  expect(words).toBe("“Output fell by 40 percent in March, said nobody at all.”");
  expect(title).toBe(headline);
  expect(address).toContain("#:~:text=");
  await page.goto("about:blank");
  await page.goto(address ?? "");
  await expect(page.getByText("Output fell by")).toBeInViewport();
  await expect(page.getByRole("heading", { level: 1 })).not.toBeInViewport();
});

/** A device with a voice: it says at once what it is given. */
const giveVoice = () => {
  const said: string[] = [];
  let queue: SpeechSynthesisUtterance[] = [];
  const speechSynthesis = Object.assign(new EventTarget(), {
    getVoices: () => [{ lang: "en-GB", localService: true, default: true, name: "Test" }],
    speak: (utterance: SpeechSynthesisUtterance) => queue.push(utterance),
    cancel: () => {
      queue = [];
    },
  });
  class SpeechSynthesisUtterance extends EventTarget {
    constructor(readonly text: string) {
      super();
    }
  }
  const finish = () => {
    const spoken = queue.shift();
    if (spoken) said.push(spoken.text);
    spoken?.dispatchEvent(new Event("end"));
  };
  for (const [name, value] of Object.entries({ speechSynthesis, SpeechSynthesisUtterance })) {
    Object.defineProperty(window, name, { value });
  }
  Object.assign(window, { said, finish });
};

test("a reader listens to a story, sentence by sentence", async ({ page, people }) => {
  await page.addInitScript(giveVoice);
  const headline = unique("Bread becomes rare");
  const story = await givenLive(people, { headline, standfirst: "Why it is." });
  await page.goto(story.url);
  const finish = () => page.evaluate("finish()");

  await page.getByRole("button", { name: "Listen" }).click();
  const player = page.getByRole("group", { name: "Reading aloud" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveAttribute("data-read-aloud");
  await finish();
  await finish();
  await expect(page.getByText("Output fell by")).toHaveAttribute("data-read-aloud");
  await player.getByRole("button", { name: "Pause" }).click();
  await finish();
  await player.getByRole("button", { name: "Go on" }).click();
  await player.getByRole("button", { name: "Speed" }).click();
  await expect(player.getByRole("button", { name: "Speed 1.25×" })).toBeVisible();
  await finish();

  expect(await page.evaluate("said")).toEqual([
    headline,
    "Why it is.",
    "Output fell by 40 percent in March.",
  ]);
  await expect(player).toBeHidden();
  await expect(page.getByRole("button", { name: "Listen" })).toBeFocused();
});

test("there is no voice, and no button for it, where the device has none", async ({
  page,
  people,
}) => {
  const story = await givenLive(people, { headline: unique("Bread becomes rare") });
  await page.goto(story.url);
  await expect(page.getByRole("button", { name: "Print" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Listen" })).toBeHidden();
});

test("the tools are reached by keyboard and read well by others", async ({ page, people }) => {
  const story = await givenLive(people, { headline: unique("Bread becomes rare") });
  await page.goto(story.url);
  const tools = page.getByRole("region", { name: "Tools" });
  await tools.getByRole("button", { name: "Save" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(tools.getByRole("button", { name: "Copy the link" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await expect(tools.getByRole("radio", { name: "Large", exact: true })).toBeChecked();
  await expect(page.locator("html")).toHaveAttribute("data-text", "large");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader sends a story by e-mail, and sees no tool that does nothing", async ({
    page,
    people,
    baseURL,
  }) => {
    const headline = unique("Bread becomes rare");
    const story = await givenLive(people, { headline });
    await page.goto(story.url);
    const tools = page.getByRole("region", { name: "Tools" });
    await tools.getByText("Share", { exact: true }).click();
    const link = tools.getByRole("link", { name: "Send by e-mail" });
    const letter = new URL((await link.getAttribute("href")) ?? "");
    expect(letter.searchParams.get("subject")).toBe(headline);
    expect(letter.searchParams.get("body")).toBe(`${headline}\n${baseURL}${story.url}`);
    await expect(tools.getByRole("button")).toHaveCount(0);
  });
});
