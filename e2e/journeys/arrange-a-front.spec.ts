import { randomBytes } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { arrangeFront } from "@/lib/front-page/arrange-front";
import { scheduleLayout } from "@/lib/front-page/schedule-layout";
import { newsroom } from "@/lib/platform/db";
import type { People } from "@/lib/testing/newsroom";
import { expect, givenLive, givenSection, givenWithdrawn, test, unique } from "../fixtures/test";

test("an editor arranges a front by keyboard and shows it; a retracted story leaves it", async ({
  as,
  page: reader,
  people,
}) => {
  const section = await givenOwnSection();
  const chosen = await givenStory(people, section, "A mill that never was");
  const newer = await givenStory(people, section, "Mills of the valley");
  const page = await as(people.editor);
  await page.goto(`/newsroom/front-page?front=${section}`);
  await expect(page.getByText("Nobody has arranged this front.")).toBeVisible();

  await page.getByRole("button", { name: "List", exact: true }).press("Enter");
  const list = page.getByRole("region", { name: "List", exact: true });
  await page.getByRole("searchbox", { name: "Stories" }).fill(chosen.headline);
  await page.getByRole("searchbox", { name: "Stories" }).press("Enter");
  await page.getByRole("combobox", { name: `Put “${chosen.headline}” into` }).press("ArrowDown");
  await expect(list.getByRole("article").first()).toContainText(chosen.headline);
  await expect(page.getByText(`${chosen.headline}: now in List, place 1.`)).toBeAttached();
  await page.getByRole("button", { name: "One slot less in List" }).press("Enter");
  await page.getByRole("button", { name: "One slot less in List" }).press("Enter");
  await expectSaved(page);
  await list.getByRole("combobox", { name: "Empty slots" }).selectOption(sectionName(section));
  await expect(list.getByRole("article").nth(1)).toContainText(newer.headline);

  await page.getByRole("button", { name: "Take List off the front" }).press("Enter");
  await expect(list).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(list.getByRole("article").first()).toContainText(chosen.headline);
  await expectSaved(page);

  await page.getByRole("button", { name: "Compare with live" }).press("Enter");
  await expect(page.getByRole("dialog")).toContainText("Enters");
  await expect(page.getByRole("dialog").getByRole("insertion").first()).toHaveText(chosen.headline);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Preview", exact: true }).press("Enter");
  const preview = page.frameLocator("iframe");
  await expect(preview.getByRole("article").first()).toContainText(chosen.headline);
  await page.keyboard.press("Escape");
  await reader.goto(`/${section}`);
  await expect(stories(reader).first()).toContainText(newer.headline);

  await page.getByRole("button", { name: "Show to readers" }).press("Enter");
  await expect(page.getByText("Readers have layout 1 now.")).toBeVisible();
  await reader.goto(`/${section}`);
  await expect(stories(reader)).toHaveCount(2);
  await expect(stories(reader).first()).toContainText(chosen.headline);

  await givenWithdrawn(people, chosen, { kind: "retraction", notice: "There is no such mill." });
  await reader.goto(`/${section}`);
  await expect(stories(reader)).toHaveCount(1);
  await expect(stories(reader).first()).toContainText(newer.headline);
  await page.reload();
  await expect(list).toContainText("has been withdrawn, so the slot fills itself");
});

test("a layout that was scheduled goes out by itself, and the one before can be brought back", async ({
  as,
  page: reader,
  people,
}) => {
  const section = await givenOwnSection();
  const chosen = await givenStory(people, section, "A mill that never was");
  await givenStory(people, section, "Mills of the valley");
  const page = await as(people.editor);
  await page.goto(`/newsroom/front-page?front=${section}`);
  await page.getByRole("button", { name: "Lead", exact: true }).click();
  await expectSaved(page);
  await page.getByRole("button", { name: "Show to readers" }).click();
  await expect(page.getByText("Readers have layout 1 now.")).toBeVisible();

  await givenScheduled(people, section, chosen.articleId);
  await expect(async () => {
    await reader.goto(`/${section}`);
    await expect(stories(reader).first()).toContainText(chosen.headline, { timeout: 500 });
  }).toPass({ timeout: 40_000 });

  await page.reload();
  const layouts = page.getByRole("list", { name: "Layouts" });
  await expect(layouts.getByRole("listitem").first()).toContainText("Layout 2 Live");
  await page.getByRole("button", { name: "Show layout 1 again" }).click();
  await expect(layouts.getByRole("listitem").first()).toContainText("Layout 3, 1 again Live");
  await reader.goto(`/${section}`);
  await expect(stories(reader).first()).not.toContainText(chosen.headline);
});

/** A section that no other journey has to do with. */
async function givenOwnSection(): Promise<string> {
  const slug = `quarter-${randomBytes(3).toString("hex")}`;
  await givenSection(slug);
  return slug;
}

function sectionName(slug: string): string {
  return slug.charAt(0).toUpperCase() + slug.slice(1);
}

async function givenStory(people: People, section: string, words: string) {
  const headline = unique(words);
  return { headline, ...(await givenLive(people, { headline, section })) };
}

async function givenScheduled(people: People, section: string, articleId: string): Promise<void> {
  const now = new Date();
  const { id: frontId, version: baseVersion } = await newsroom.front.findFirstOrThrow({
    where: { section: { slug: section } },
  });
  const blocks = [
    { id: "lead", kind: "lead" as const, fill: { rule: "newest" as const }, slots: [articleId] },
  ];
  const { version } = await arrangeFront(people.editor, { frontId, baseVersion, blocks, now });
  const dueAt = new Date(Date.now() + 2000);
  await scheduleLayout(people.editor, { frontId, version, dueAt, now });
}

async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: /^Saved/ })).toBeVisible();
}

function stories(page: Page): Locator {
  return page.getByRole("main").getByRole("article");
}
