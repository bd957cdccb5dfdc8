import type { Locator, Page } from "@playwright/test";
import {
  attachDocument,
  bodyOf,
  cardOf,
  openDesk,
  stateOf,
  turnTo,
  unfold,
} from "../fixtures/desk";
import { expect, givenDraft, givenOwnPeople, test, unique } from "../fixtures/test";

type Found = {
  sentence: string;
  verdict: "Confirmed" | "Attributed" | "Unconfirmed" | "False";
  method?: string;
  source: string;
};

/** The thirteen claims of the founding story, each in a sentence of its own. */
const CLAIMS: Found[] = [
  {
    sentence: "The military prison at Saydnaya was opened on 8 December 2024.",
    ...{ verdict: "Confirmed", method: "Two independent sources", source: "Reports from the gate" },
  },
  {
    sentence: "A recording appears to show a small child walking out of a cell.",
    ...{ verdict: "Unconfirmed", source: "The recording" },
  },
  {
    sentence: "Amnesty International estimates that 5,000 to 13,000 people were hanged there.",
    ...{ verdict: "Attributed", method: "Primary document", source: "Amnesty International" },
  },
  {
    sentence: "Women and children were held there with political prisoners.",
    ...{ verdict: "Confirmed", method: "Two independent sources", source: "Former detainees" },
  },
  {
    sentence: "The rebel offensive began on 27 November 2024.",
    ...{ verdict: "Confirmed", method: "Data analysis", source: "A chronology of agency reports" },
  },
  {
    sentence: "It is rumoured that men are still locked in a Red Prison below ground.",
    ...{ verdict: "Unconfirmed", source: "Statements of 8 December" },
  },
  {
    sentence: "Bashar al-Assad left Damascus by aircraft, Syrian officers said.",
    ...{ verdict: "Attributed", method: "Named witness", source: "Syrian officers" },
  },
  {
    sentence: "Russian state media reported that he was in Moscow.",
    ...{ verdict: "Attributed", method: "Official record", source: "Russian state media" },
  },
  {
    sentence: "A report that his aircraft had crashed was false.",
    ...{ verdict: "False", method: "Earlier fact-check", source: "A centre in Kyiv" },
  },
  {
    sentence: "His government had ruled for 24 years.",
    ...{ verdict: "Confirmed", method: "Official record", source: "The inauguration of 2000" },
  },
  {
    sentence: "About half a million people were killed in the war, the United Nations says.",
    ...{ verdict: "Attributed", method: "Data analysis", source: "United Nations" },
  },
  {
    sentence: "The Iranian embassy in Damascus was broken into on Sunday.",
    ...{ verdict: "Confirmed", method: "Geolocation", source: "Pictures of the building" },
  },
  {
    sentence: "Donald Trump said that his country should stay out of it.",
    ...{ verdict: "Confirmed", method: "Primary document", source: "His post of 7 December" },
  },
];

const RUMOUR = "It is rumoured that men are still locked in a Red Prison below ground.";

/** Marks a paragraph, which is one sentence, as a claim of its own. */
async function mark(page: Page, { sentence, verdict }: Found): Promise<void> {
  await bodyOf(page).getByText(sentence).click({ clickCount: 3 });
  await page.keyboard.press("Control+Alt+m");
  const form = page.getByRole("region", { name: "Mark a claim" });
  await expect(form).toContainText(sentence);
  if (verdict === "False")
    await form.getByLabel("How the story stands to it").selectOption("The story says it is wrong");
  await form.getByRole("button", { name: "Mark this claim" }).click();
  await expect(cardOf(page, sentence)).toBeVisible();
}

async function check(card: Locator, { verdict, method, source }: Found): Promise<void> {
  await attachDocument(card, source);
  await unfold(card, "Give a verdict");
  const form = card.getByRole("form", { name: /^Verdict/u });
  await form.getByLabel("Verdict", { exact: true }).selectOption(verdict);
  if (method) await form.getByLabel("Method").selectOption(method);
  else await form.getByLabel("Checked again by").fill("2090-01-02T09:00");
  await form.getByLabel("How it is known").fill(`It rests on this: ${source}.`);
  await form.getByRole("checkbox", { name: source }).check();
  await form.getByRole("button", { name: "Give this verdict" }).click();
  await expect(card.locator(".card-standing")).toContainText("Current");
}

test("the thirteen claims of the founding story go from a bare draft to their readers", async ({
  as,
  page: reader,
  people,
}) => {
  test.setTimeout(600_000);
  const headline = unique("A prison is opened");
  const { articleId } = await givenDraft({
    ...{ by: people.reporter, headline, standfirst: "Thirteen things are told of it.", claims: [] },
    body: CLAIMS.map(({ sentence }) => sentence),
  });
  const lines = [headline, "Thirteen things are told of it"].map(
    (sentence): Found => ({
      sentence,
      ...{ verdict: "Confirmed", method: "Official record", source: "The whole story" },
    }),
  );

  await test.step("the writer is told what looks checkable, and of a hoax that is known", async () => {
    const writer = await as(people.reporter);
    await openDesk(writer, articleId);
    await expect(writer.getByRole("region", { name: "Not marked yet" })).toContainText("13,000");
    await expect(
      writer.getByRole("region", { name: "Much like what was found to be false" }),
    ).toContainText(RUMOUR);
    for (const claim of CLAIMS) await mark(writer, claim);
    await expect(writer.getByRole("region", { name: "Not marked yet" })).toHaveCount(0);
    await turnTo(writer, "Review");
    await writer.getByRole("button", { name: /^Send/u }).click();
    await expect(stateOf(writer)).toContainText("In checking");
  });

  await test.step("a checker finds something about each, and calls the rumour grave", async () => {
    const checker = await as(people.checker);
    await openDesk(checker, articleId);
    for (const claim of [...lines, ...CLAIMS]) await check(cardOf(checker, claim.sentence), claim);
    const rumour = cardOf(checker, RUMOUR);
    await unfold(rumour, "Grave");
    await rumour.getByLabel("Whom it could harm").fill("Families who dig for their sons.");
    await rumour.getByRole("button", { name: "It is grave" }).click();
    await expect(rumour).toContainText("Families who dig");
    await checker.goto(`/newsroom/articles/${articleId}/board`);
    const done = checker.getByRole("region", { name: "Checked" });
    await expect(done.getByRole("heading", { level: 3 })).toHaveCount(15);
  });

  await test.step("a second one agrees, and the gate is open but for people", async () => {
    const { checker: second } = await givenOwnPeople();
    const other = await as(second);
    await openDesk(other, articleId);
    await other.getByRole("button", { name: "I have checked it too, and agree" }).click();
    await expect(other.getByRole("button", { name: "I have checked it too" })).toHaveCount(0);
    await turnTo(other, "Gate");
    const gate = other.getByRole("tabpanel", { name: /^Gate/u });
    await expect(gate.getByRole("listitem")).toHaveText([/approval of an editor/u]);
  });

  await test.step("two editors bring it to its readers", async () => {
    const writer = await as(people.reporter);
    await openDesk(writer, articleId);
    await turnTo(writer, "Review");
    await writer.getByRole("button", { name: /^Send/u }).click();
    await expect(stateOf(writer)).toContainText("In review");
    const approver = await as(people.editor);
    await openDesk(approver, articleId);
    await turnTo(approver, "Review");
    await approver.getByRole("button", { name: /^Approve revision/u }).click();
    await expect(stateOf(approver)).toContainText("Ready");
    const publisher = await as(people.otherEditor);
    await openDesk(publisher, articleId);
    await turnTo(publisher, "Review");
    await publisher.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(publisher).toHaveURL(/\/world\//u);
    await reader.goto(new URL(publisher.url()).pathname);
  });

  await test.step("and each tells its readers how it is known", async () => {
    for (const { verdict, source } of CLAIMS) {
      const note = reader.locator(".note").filter({ hasText: `It rests on this: ${source}.` });
      await expect(note).toContainText(
        verdict === "Unconfirmed" ? "Not independently verified" : verdict,
      );
    }
    await expect(reader.locator(".note").filter({ hasText: "It rests on this" })).toHaveCount(
      lines.length + CLAIMS.length,
    );
  });
});
