import type { Page } from "@playwright/test";
import { givenPicture } from "@/lib/testing/newsroom";
import { bodyOf, cardOf, expectSaved, openDesk, stateOf, turnTo } from "../fixtures/desk";
import { expect, givenApproved, givenDraft, test, unique } from "../fixtures/test";

const CELLS = "Month\tOutput\nFebruary\t70\nMarch\t42";

test("a chart, a footnote and a gallery are put into a story, checked, and shown to its readers", async ({
  as,
  page: reader,
  people,
}) => {
  const [oven, loaf] = [unique("An oven"), unique("A loaf")];
  for (const alt of [oven, loaf]) await givenPicture(people.reporter, { alt });
  const headline = unique("Ovens go cold");
  const { articleId, claims } = await givenDraft({ by: people.reporter, headline });
  const page = await as(people.reporter);
  await openDesk(page, articleId);
  const body = bodyOf(page);

  await toEndOfText(page);
  await page.keyboard.press("Control+Alt+o");
  await page.keyboard.type("Counted without the smallest mill.");
  await page.keyboard.press("Enter");
  await expect(body.getByRole("region", { name: "Footnotes" })).toContainText("Counted without");

  await page.keyboard.press("Control+Alt+d");
  const table = page.getByRole("dialog", { name: "Table or chart" });
  await table.getByLabel("Caption").fill("Output by month");
  await table.getByLabel("Shown as").selectOption("Bar chart");
  await table.getByLabel("Cells").fill(CELLS);
  await table.getByRole("button", { name: "Put into the text" }).click();
  await expect(body.getByRole("cell", { name: "February" })).toBeVisible();

  await toEndOfText(page);
  await page.keyboard.press("Control+Alt+g");
  const gallery = page.getByRole("dialog", { name: "Gallery" });
  await gallery.getByRole("button", { name: oven }).click();
  await gallery.getByRole("button", { name: loaf }).click();
  await gallery.getByRole("button", { name: "Put 2 pictures into the text" }).click();
  const pictures = body.getByRole("region", { name: "Picture" });
  await pictures.nth(0).getByLabel("Caption").fill("The oven of March.");
  await pictures.nth(1).getByLabel("Caption").fill("The last loaf.");
  await pictures
    .nth(1)
    .getByLabel(/^Graphic/)
    .check();
  await expectSaved(page);
  await turnTo(page, "Gate");
  const gate = page.getByRole("tabpanel", { name: /^Gate/ });
  await expect(gate.getByText("This caption states something that no claim covers.")).toHaveCount(
    3,
  );

  await body.getByRole("cell", { name: "42" }).click();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+End");
  await mark(page, "Output was 42 in March");
  const chart = body.getByRole("region", { name: "Bar chart" });
  await markField(page, chart.getByLabel("Caption"), "Output is known by month");
  await markField(page, pictures.nth(0).getByLabel("Caption"), "It is the oven of March");
  await markField(page, pictures.nth(1).getByLabel("Caption"), "It is the last loaf");

  const words = ["42", "Output by month", "The oven of March.", "The last loaf."];
  const checked = words.map((each) => ({ words: each, verdict: "confirmed" as const }));
  await givenApproved(people, articleId, [...claims, ...checked]);
  const publisher = await as(people.otherEditor);
  await openDesk(publisher, articleId);
  await expect(stateOf(publisher)).toContainText("Gate: open");
  await turnTo(publisher, "Review");
  await publisher.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(publisher).toHaveURL(/\/world\//);

  await reader.goto(new URL(publisher.url()).pathname);
  const figure = reader.getByRole("figure", { name: /Output by month/ });
  await expect(figure.getByRole("img", { name: /^Bar chart\. Output: from 42/ })).toBeVisible();
  await expect(figure.getByRole("table")).toBeHidden();
  await figure.getByText("All figures as a table").click();
  const cell = figure.getByRole("row", { name: /^March/ }).getByRole("cell");
  await expect(cell.getByRole("link", { name: /42.*Confirmed/ })).toBeVisible();
  const pair = reader.getByRole("region", { name: "2 pictures" });
  await expect(pair.getByRole("img")).toHaveCount(1);
  await pair.getByText("This picture may be hard to look at.").click();
  await expect(pair.getByRole("img", { name: loaf })).toBeVisible();
  await reader.getByRole("link", { name: "Footnote 1", exact: true }).click();
  const note = reader.getByRole("region", { name: "Footnotes" }).getByRole("listitem");
  await expect(note).toContainText("Counted without the smallest mill.");
  await expect(note).toBeInViewport();
  await note.getByRole("link", { name: /^Back/ }).click();
  await expect(reader.getByRole("link", { name: "Footnote 1", exact: true })).toBeInViewport();
});

test("cells pasted from a spreadsheet or a page become a table, or go into the one that is there", async ({
  as,
  people,
}) => {
  const { articleId } = await givenDraft({
    by: people.reporter,
    headline: unique("Ovens go cold"),
  });
  const page = await as(people.reporter);
  await openDesk(page, articleId);
  const tables = bodyOf(page).getByRole("table");

  await toEndOfText(page);
  await page.keyboard.press("Enter");
  await paste(page, { "text/plain": "Month\tOutput\nMarch\t42" });
  await expect(tables.getByRole("row").nth(1)).toHaveText("March42");

  await tables.getByRole("cell", { name: "42" }).click();
  await paste(page, { "text/plain": "40\t9\n38\t8" });
  await expect(tables.getByRole("row")).toHaveText(["MonthOutput", "March409", "388"]);

  await toEndOfText(page);
  await page.keyboard.press("Enter");
  const cells =
    "<tr><th colspan=2>Mill</th><th>Open</th></tr><tr><td><p>First</p></td><td rowspan=2><b>no</b></td></tr>";
  await paste(page, { "text/html": `<table><caption>Mills</caption>${cells}</table>` });
  const first = bodyOf(page).getByRole("region", { name: "Table" }).first();
  await expect(first.getByLabel("Caption")).toHaveValue("Mills");
  await expect(first.getByRole("cell")).toHaveText(["Mill", "Open", "First", "no"]);
  await expectSaved(page);
  await page.reload();
  await expect(tables).toHaveCount(2);
});

async function paste(page: Page, types: Record<string, string>): Promise<void> {
  await bodyOf(page).evaluate((body, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, words] of Object.entries(given)) clipboardData.setData(type, words);
    const pasted = { clipboardData, bubbles: true, cancelable: true };
    body.dispatchEvent(new ClipboardEvent("paste", pasted));
  }, types);
}

async function toEndOfText(page: Page): Promise<void> {
  await bodyOf(page).getByText("Output fell by 40 percent").click();
  await page.keyboard.press("End");
}

async function markField(page: Page, field: ReturnType<Page["getByLabel"]>, statement: string) {
  await field.focus();
  await page.keyboard.press("Control+a");
  await mark(page, statement);
}

async function mark(page: Page, statement: string): Promise<void> {
  await page.keyboard.press("Control+Alt+m");
  const form = page.getByRole("form", { name: "Mark a claim" });
  await form.getByLabel("What is stated").fill(statement);
  await form.getByRole("button", { name: "Mark this claim" }).click();
  await expect(cardOf(page, statement)).toContainText("Unchecked");
}
