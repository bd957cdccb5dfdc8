import {
  bodyOf,
  cardOf,
  expectSaved,
  openDesk,
  selectWords,
  stateOf,
  turnTo,
} from "../fixtures/desk";
import { expect, givenLive, test, unique } from "../fixtures/test";

const TEXT = "Output fell by 40 percent in March.";

test("a changed sentence loses its verdict, and the gate closes again", async ({
  as,
  page: reader,
  people,
}) => {
  const story = await givenLive(people, { headline: unique("Grain is dear") });
  const page = await as(people.reporter);
  await openDesk(page, story.articleId);
  const card = cardOf(page, "40 percent");
  await expect(card).toContainText("Current");

  await selectWords(bodyOf(page), TEXT, "March");
  await page.keyboard.type("April");
  await expectSaved(page);

  await expect(card).toContainText("Stale: the sentence has changed");
  await expect(stateOf(page)).not.toContainText("Gate: open");
  await turnTo(page, "Gate");
  const reason = page.getByRole("button", { name: /40 percent.*has changed since it was checked/ });
  await expect(reason).toBeVisible();
  await reason.click();
  await expect(card).toBeVisible();
  await reader.goto(story.url);
  await expect(reader.getByRole("main")).toContainText("in March.");
  await expect(reader.getByRole("main")).not.toContainText("April");
});

test("a sentence that says again what was checked has its verdict again", async ({
  as,
  people,
}) => {
  const story = await givenLive(people, { headline: unique("Grain is dear") });
  const page = await as(people.reporter);
  await openDesk(page, story.articleId);
  const card = cardOf(page, "40 percent");
  await selectWords(bodyOf(page), TEXT, "March");
  await page.keyboard.type("April");
  await expect(card).toContainText("Stale");

  await selectWords(bodyOf(page), TEXT.replace("March", "April"), "April");
  await page.keyboard.type("March");

  await expectSaved(page);
  await expect(card).toContainText("Current");
});

test("words that a claim was about and that are gone close the gate too", async ({
  as,
  people,
}) => {
  const story = await givenLive(people, { headline: unique("Grain is dear") });
  const page = await as(people.reporter);
  await openDesk(page, story.articleId);

  await selectWords(bodyOf(page), TEXT, "40 percent");
  await page.keyboard.type("half");
  await expectSaved(page);

  await expect(cardOf(page, "40 percent")).toContainText("Words gone from the text");
  await turnTo(page, "Gate");
  await expect(page.getByText("The words of this claim are no longer in the text.")).toBeVisible();
});
