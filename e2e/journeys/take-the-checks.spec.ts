import { readFile } from "node:fs/promises";
import { openDesk, turnTo } from "../fixtures/desk";
import { expect, givenLive, test, unique } from "../fixtures/test";

test("who must show how a story is known reads its checker's log, and takes it along", async ({
  as,
  people,
}) => {
  const headline = unique("Ovens go cold");
  const { articleId } = await givenLive(people, { headline });
  const page = await as(people.editor);
  await openDesk(page, articleId);
  await turnTo(page, "History");
  await page.getByRole("link", { name: "Checker’s log" }).click();

  await expect(page.getByRole("heading", { name: "Checker’s log" })).toBeVisible();
  const claim = page
    .getByRole("list", { name: "Claims" })
    .getByRole("listitem")
    .filter({ hasText: "40 percent" })
    .first();
  await expect(claim.getByRole("list", { name: "Findings" })).toContainText(people.checker.name);
  await expect(claim.getByRole("list", { name: "Evidence" })).toContainText("Supports: Record 1");

  for (const format of ["CSV", "JSON"]) {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: format, exact: true }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`checks-${articleId}.${format.toLowerCase()}`);
    const text = await readFile(await file.path(), "utf8");
    expect(text).toContain("40 percent");
    expect(text).toContain(people.checker.name);
  }
});
