import { attachDocument, cardOf, openDesk, turnTo, unfold } from "../fixtures/desk";
import { expect, givenDraft, givenSubmitted, test, unique } from "../fixtures/test";

test("a checker gives a verdict on what somebody else wrote", async ({ as, people }) => {
  const { articleId } = await givenDraft({
    by: people.reporter,
    headline: unique("Ovens go cold"),
  });
  await givenSubmitted(people.reporter, articleId);
  const page = await as(people.checker);
  await openDesk(page, articleId);
  const card = cardOf(page, "40 percent");
  await expect(card).toContainText("Unchecked");
  const register = unique("Register of mills");
  await attachDocument(card, register);

  await unfold(card, "Give a verdict");
  const form = card.getByRole("form", { name: "Verdict: 40 percent" });
  await expect(form).toContainText("Output fell by 40 percent in March.");
  await form.getByLabel("Method").selectOption("Official record");
  await form.getByLabel("How it is known").fill("Added up from the register.");
  await form.getByRole("button", { name: "Give this verdict" }).click();
  await expect(form).toContainText("Choose the evidence that this rests on.");
  await expect(form.getByLabel("How it is known")).toHaveValue("Added up from the register.");
  await form.getByRole("checkbox", { name: register }).check();
  await form.getByRole("button", { name: "Give this verdict" }).click();

  await expect(card).toContainText("Confirmed");
  await expect(card).toContainText("Current");
  await expect(card).toContainText("Added up from the register.");
  await expect(card).toContainText(people.checker.name);
});

test("a verdict without any evidence is refused with the reason", async ({ as, people }) => {
  const { articleId } = await givenDraft({
    by: people.reporter,
    headline: unique("Ovens go cold"),
  });
  const page = await as(people.checker);
  await openDesk(page, articleId);
  const card = cardOf(page, "40 percent");

  await unfold(card, "Give a verdict");
  await card.getByLabel("Method").selectOption("Expert");
  await card.getByLabel("How it is known").fill("A miller says so.");
  await card.getByRole("button", { name: "Give this verdict" }).click();

  await expect(card.getByText("Choose the evidence that this rests on.").first()).toBeVisible();
  await expect(card).toContainText("Unchecked");
});

test("an open question gets somebody who follows it up", async ({ as, people }) => {
  const { articleId } = await givenDraft({
    by: people.reporter,
    headline: unique("Ovens go cold"),
  });
  const page = await as(people.checker);
  await openDesk(page, articleId);
  const card = cardOf(page, "40 percent");

  await unfold(card, "Give a verdict");
  await card.getByLabel("Verdict", { exact: true }).selectOption("Unconfirmed");
  await card.getByLabel("How it is known").fill("Two mills have not answered.");
  await card.getByRole("button", { name: "Give this verdict" }).click();
  await expect(card.getByText("Say when it is checked again.")).toBeVisible();
  await card.getByLabel("Checked again by").fill("2090-01-02T09:00");
  await card.getByLabel("Who follows it up").selectOption(people.editor.name);
  await card.getByRole("button", { name: "Give this verdict" }).click();

  await expect(card).toContainText(`${people.editor.name} checks it again by`);
});

test("nobody gives a verdict on own words", async ({ as, people }) => {
  const { articleId } = await givenDraft({ by: people.editor, headline: unique("Ovens go cold") });
  const writer = await as(people.editor);
  await openDesk(writer, articleId);
  const card = cardOf(writer, "40 percent");
  await expect(card).toContainText("You wrote this sentence; somebody else must check it.");
  await expect(card.getByText("Give a verdict")).toBeHidden();

  const other = await as(people.otherEditor);
  await openDesk(other, articleId);
  await expect(cardOf(other, "40 percent").getByText("Give a verdict")).toBeVisible();
});

test("a reporter is offered neither verdict nor approval", async ({ as, people }) => {
  const { articleId } = await givenDraft({ by: people.editor, headline: unique("Ovens go cold") });
  await givenSubmitted(people.editor, articleId);
  const page = await as(people.reporter);
  await openDesk(page, articleId);
  await expect(cardOf(page, "40 percent")).toBeVisible();
  await expect(page.getByText("Give a verdict")).toHaveCount(0);
  await turnTo(page, "Review");
  await expect(page.getByRole("button", { name: /^Approve/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Publish", exact: true })).toHaveCount(0);
});

test("a claim is withdrawn by somebody who did not write its sentence", async ({ as, people }) => {
  const { articleId } = await givenDraft({
    by: people.reporter,
    headline: unique("Ovens go cold"),
  });
  const page = await as(people.checker);
  await openDesk(page, articleId);
  const card = cardOf(page, "40 percent");

  await unfold(card, "Withdraw");
  await card.getByRole("button", { name: "Withdraw this claim" }).click();

  await expect(card).toHaveCount(0);
});
