import { bodyOf, expectSaved, openDesk, selectWords } from "../fixtures/desk";
import { expect, givenDraft, givenLive, test, unique } from "../fixtures/test";

test("words that another story states are offered, and the claim is shared", async ({
  as,
  people,
}) => {
  const place = unique("Quillhaven");
  const statement = `The lighthouse of ${place} was built in 1871`;
  await givenLive(people, {
    ...{ headline: unique("Lights"), body: [`${statement}.`] },
    claims: [{ words: statement, verdict: "confirmed" }],
  });
  const text = `Since 1871 ships have steered by the lighthouse of ${place}.`;
  const { articleId } = await givenDraft({ by: people.reporter, body: [text], claims: [] });
  const page = await as(people.reporter);
  await openDesk(page, articleId);
  await selectWords(bodyOf(page), text, "1871");
  await page.keyboard.press("Control+Alt+m");

  const offered = page.getByRole("group", { name: "Stated in other stories, perhaps the same" });
  await offered.getByRole("button", { name: `${statement} Confirmed · in 1 story` }).click();
  await page.getByRole("button", { name: "Mark this claim" }).click();
  const claims = page.getByRole("list", { name: "Claims" });
  await expect(claims.getByText("in 1 other story")).toBeVisible();
});

test("who writes what was found to be false is told so, until the story says it is wrong", async ({
  as,
  people,
}) => {
  const place = unique("Quillhaven");
  const hoax = `The mayor of ${place} sold the town hall to a film company`;
  await givenLive(people, {
    ...{ headline: unique("Not sold"), body: [`It is not true that this happened: ${hoax}.`] },
    claims: [{ words: hoax, verdict: "false", stance: "debunked", reason: "The deed is hers." }],
  });
  const { articleId } = await givenDraft({ by: people.reporter, body: ["Soon."], claims: [] });
  const page = await as(people.reporter);
  await openDesk(page, articleId);
  const warning = page.getByRole("region", { name: "Much like what was found to be false" });
  await expect(warning).toBeHidden();

  const told = `The town hall was sold to a film company by the mayor of ${place}.`;
  await bodyOf(page).fill(told);
  await expectSaved(page);
  await expect(warning).toContainText(told);
  await expect(warning).toContainText("The deed is hers.");
  await expect(warning.getByRole("link", { name: "The story that told readers so" })).toBeVisible();

  await selectWords(bodyOf(page), told, "sold to a film company");
  await page.keyboard.press("Control+Alt+m");
  await page.getByRole("button", { name: new RegExp(`^${hoax}`) }).click();
  await page.getByLabel("How the story stands to it").selectOption("The story says it is wrong");
  await page.getByRole("button", { name: "Mark this claim" }).click();
  await expect(warning).toBeHidden();
});
