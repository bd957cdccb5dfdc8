import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { newsroom } from "@/lib/platform/db";
import type { People } from "@/lib/testing/newsroom";
import { expect, givenCorrection, givenDraft, givenLive, test, unique } from "../fixtures/test";

type Story = Awaited<ReturnType<typeof givenStory>>;

const READERS_PAGES: { name: string; path: (story: Story) => string }[] = [
  { name: "front page", path: () => "/" },
  { name: "section", path: () => "/world" },
  { name: "article", path: ({ url }) => url },
  { name: "history", path: ({ url }) => `${url}/history` },
  { name: "old version", path: ({ url }) => `${url}/v/1` },
  { name: "claim", path: ({ claimId }) => `/claims/${claimId}` },
  { name: "corrections", path: () => "/corrections" },
  { name: "public log", path: () => "/log" },
  { name: "standards", path: () => "/standards" },
  { name: "policy", path: () => "/standards/corrections" },
  { name: "criteria of others", path: () => "/standards/criteria" },
  { name: "form for errors", path: ({ articleId }) => `/report?article=${articleId}` },
  { name: "sign-in", path: () => "/sign-in" },
  { name: "nothing here", path: () => "/world/there-is-no-such-story" },
];

test.describe("of the site", () => {
  let story: Story;

  test.beforeAll(async ({ people }) => {
    story = await givenStory(people);
  });

  for (const { name, path } of READERS_PAGES) {
    test(`everybody can use the ${name}`, async ({ page }) => {
      await page.goto(path(story));
      await expectUsable(page);
    });
  }
});

test("everybody of the staff can use the list of articles", async ({ as, people }) => {
  await givenDraft({ by: people.reporter, headline: unique("Mills stand still") });
  const page = await as(people.editor);
  await page.goto("/newsroom");
  await expectUsable(page, 768);
});

test("everybody of the staff can use the table of edits", async ({ as, people }) => {
  await givenStory(people);
  const page = await as(people.reporter);
  await page.goto("/newsroom/edits");
  await expectUsable(page, 768);
});

test("everybody of the staff can use the desk of an article", async ({ as, people }) => {
  const story = await givenStory(people);
  const page = await as(people.editor);
  await page.goto(`/newsroom/articles/${story.articleId}`);
  await expect(page.getByRole("textbox", { name: "Text" })).toBeVisible();
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await expectUsable(page, 768);
  }
});

async function givenStory(people: People) {
  const story = await givenLive(people, { headline: unique("Mills stand still") });
  await givenCorrection(people, story, {
    body: ["Output fell by 40 percent in April."],
    wordsBefore: "40 percent in March",
    wordsAfter: "40 percent in April",
  });
  const { claimId } = await newsroom.occurrence.findFirstOrThrow({
    where: { articleId: story.articleId, channel: "headline" },
  });
  return { ...story, claimId };
}

/** By day and by night no rule of WCAG 2.2 AA is broken, and nothing has to be scrolled sideways. */
async function expectUsable(page: Page, narrowest = 320): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    const serious = violations.filter(
      ({ impact }) => impact === "serious" || impact === "critical",
    );
    expect(
      serious.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map((node) => node.html)}`),
    ).toEqual([]);
  }
  const before = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.setViewportSize({ ...before, width: narrowest });
  const width = () => document.documentElement.scrollWidth;
  expect(await page.evaluate(width)).toBeLessThanOrEqual(narrowest);
  await page.setViewportSize(before);
}
