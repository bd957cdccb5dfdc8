import {
  attachDocument,
  bodyOf,
  cardOf,
  expectSaved,
  lineOf,
  openDesk,
  selectWords,
  stateOf,
  turnTo,
} from "../fixtures/desk";
import { expect, givenDraft, givenSection, test, unique } from "../fixtures/test";

const TEXT = "Output fell by 40 percent in March.";

test("a reporter writes a draft, marks its claims and sends it to checking", async ({
  as,
  people,
}) => {
  await givenSection();
  const headline = unique("Bakeries close");
  const page = await as(people.reporter);
  await page.goto("/newsroom");

  await page.getByRole("link", { name: "New article" }).click();
  await page.getByLabel("Working headline").fill(headline);
  await page.getByLabel("Section").selectOption("World");
  await page.getByRole("button", { name: "Begin the article" }).click();

  await expect(lineOf(page, "Headline")).toHaveValue(headline);
  await lineOf(page, "Standfirst").fill("Fewer loaves left the valley this spring.");
  await bodyOf(page).click();
  await page.keyboard.type(TEXT);
  await expectSaved(page);

  await selectWords(bodyOf(page), TEXT, "40 percent");
  await page.keyboard.press("Control+Alt+m");
  const marking = page.getByRole("form", { name: "Mark a claim" });
  await expect(marking.getByLabel("What is stated")).toHaveValue(TEXT);
  await marking.getByLabel("Kind").selectOption("Figure");
  await marking.getByRole("button", { name: "Mark this claim" }).click();
  const card = cardOf(page, TEXT);
  await expect(card).toContainText("Unchecked");
  await attachDocument(card, unique("Register of mills"));

  await lineOf(page, "Headline").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+Alt+m");
  await marking.getByRole("button", { name: "Mark this claim" }).click();
  await expect(cardOf(page, headline)).toContainText("Headline");

  await turnTo(page, "Review");
  await page.getByRole("button", { name: "Send to checking" }).click();
  await expect(stateOf(page)).toContainText("In checking");

  await page.reload();
  await expect(lineOf(page, "Standfirst")).toHaveValue("Fewer loaves left the valley this spring.");
  await expect(bodyOf(page)).toHaveText(TEXT);
  await page.goto(`/newsroom/articles?q=${encodeURIComponent(headline)}`);
  const row = page.getByRole("row").filter({ hasText: headline });
  await expect(row).toContainText("In checking");
  await expect(row).toContainText("Not published");
  await expect(row).toContainText("2 of 2");
});

test("from the margin a reporter comes to the words of a claim, and from the words to it", async ({
  as,
  people,
}) => {
  const { articleId } = await givenDraft({
    by: people.reporter,
    headline: unique("Bakeries close"),
  });
  const page = await as(people.reporter);
  await openDesk(page, articleId);
  const toWords = page.getByRole("button", { name: "Show the words of: 40 percent" });

  await toWords.click();
  await expect
    .poll(() => page.evaluate(() => document.getSelection()?.toString()))
    .toBe("40 percent");

  await lineOf(page, "Headline").focus();
  await page.keyboard.press("Home");
  await expect(toWords).not.toHaveAttribute("aria-current");
  await selectWords(bodyOf(page), TEXT, "percent");
  await expect(toWords).toHaveAttribute("aria-current", "true");
});

test("words that cannot be saved stay in the text, with the reason", async ({ as, people }) => {
  const { articleId } = await givenDraft({
    by: people.reporter,
    headline: unique("Bakeries close"),
  });
  const page = await as(people.reporter);
  await openDesk(page, articleId);

  await lineOf(page, "Headline").fill("o".repeat(301));

  await expect(stateOf(page).getByRole("status")).toContainText("Not saved");
  await expect(page.getByText("Keep the headline under 300 characters.")).toBeVisible();
  await expect(lineOf(page, "Headline")).toHaveValue("o".repeat(301));
});

test("words typed while the server is away are saved when it is back", async ({ as, people }) => {
  const { articleId } = await givenDraft({
    by: people.reporter,
    headline: unique("Bakeries close"),
  });
  const page = await as(people.reporter);
  await openDesk(page, articleId);

  await page.context().setOffline(true);
  await lineOf(page, "Standfirst").fill("Typed on a train.");
  await expect(stateOf(page).getByRole("status")).toContainText("no answer from the server");
  await page.context().setOffline(false);

  await expectSaved(page);
  await page.reload();
  await expect(lineOf(page, "Standfirst")).toHaveValue("Typed on a train.");
});
