import { expectSaved, lineOf, openDesk } from "../fixtures/desk";
import { expect, givenDraft, test, unique } from "../fixtures/test";

test("a reporter sees the draft as readers would, on a phone and on a desktop", async ({
  as,
  people,
}) => {
  const headline = unique("Barley is scarce");
  const { articleId } = await givenDraft({ by: people.reporter, headline });
  const page = await as(people.reporter);
  await openDesk(page, articleId);
  await lineOf(page, "Standfirst").fill("Typed a moment ago.");

  await page.getByRole("button", { name: "Preview" }).click();

  const dialog = page.getByRole("dialog", { name: "As readers would see it" });
  const shown = dialog.getByTitle(/^Preview/).contentFrame();
  await expect(shown.getByRole("heading", { level: 1 })).toContainText(headline);
  await expect(shown.getByText("Typed a moment ago.")).toBeVisible();
  const widthOfPage = () => shown.locator("html").evaluate(() => window.innerWidth);
  await dialog.getByRole("radio", { name: /^Phone/ }).check();
  await expect.poll(widthOfPage).toBe(390);
  await dialog.getByRole("radio", { name: /^Desktop/ }).check();
  await expect.poll(widthOfPage).toBe(1200);

  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expectSaved(page);
});
