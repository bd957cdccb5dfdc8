import { cardOf, openDesk, turnTo, unfold } from "../fixtures/desk";
import { expect, givenReady, test, unique } from "../fixtures/test";

const WORDS = "two cellars";

test("a rumour told as a fact is shown at the gate, and an editor lets it stand with a reason", async ({
  as,
  people,
}) => {
  const { articleId } = await givenReady(people, {
    ...{ headline: unique("Cellars"), body: ["There are two cellars below the mill."] },
    claims: [{ words: WORDS, verdict: "unconfirmed" }],
  });
  const editor = await as(people.otherEditor);
  await openDesk(editor, articleId);

  await test.step("the gate says what is wrong with which words", async () => {
    await turnTo(editor, "Gate");
    await expect(editor.getByRole("region", { name: /^Wording/ })).toContainText(
      "the sentence tells it as a fact",
    );
  });

  await test.step("a reason lets it stand", async () => {
    await turnTo(editor, "Claims");
    const card = cardOf(editor, WORDS);
    await expect(card).toContainText("the sentence tells it as a fact");
    await unfold(card, "Let it stand");
    await card
      .getByLabel("Why the sentence is right as it is")
      .fill("The story is about this rumour.");
    await card.getByRole("button", { name: "Let it stand" }).click();
    await expect(card).not.toContainText("the sentence tells it as a fact");
  });
});
