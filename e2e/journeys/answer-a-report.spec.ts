import type { Page } from "@playwright/test";
import {
  type MailPorts,
  mailsTo,
  mailsToNewsroom,
  writeToNewsroom,
} from "@/lib/testing/mail-server";
import { expect, givenChangeReady, givenLive, test, unique } from "../fixtures/test";

const ports: MailPorts = JSON.parse(process.env.MAIL_PORTS ?? "{}");
const WRONG = "Output fell by 40 percent in March.";
const RIGHT = "Output fell by 40 percent in April.";

/** The newest of so many mails that have come to this mailbox. */
async function mailTo(address: string, count: number) {
  await expect
    .poll(async () => (await mailsTo(ports, address)).length, { timeout: 60_000 })
    .toBe(count);
  const mail = (await mailsTo(ports, address)).at(-1);
  if (!mail) throw new Error("The mail has gone.");
  return mail;
}

async function selectInStory(page: Page, words: string): Promise<void> {
  await page.getByText(words).evaluate((paragraph, wanted) => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start >= 0) getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
    }
  }, words);
}

test("a reader's words come to the desk, a question to the reader, the answer back, and the correction to their mailbox", async ({
  as,
  page,
  people,
}) => {
  test.setTimeout(240_000);
  const address = `${unique("reader").replace(" ", ".")}@readers.example`;
  const headline = unique("Flour is dear");
  const story = await givenLive(people, { headline });

  await page.goto(story.url);
  await selectInStory(page, " in March");
  await page
    .getByRole("group", { name: "The selected words" })
    .getByText("Something wrong here?")
    .click();
  await page
    .getByLabel("What kind of mistake is it?")
    .selectOption("A name, a place or a date is wrong");
  const what = unique("It was not March.");
  await page.getByLabel("What is wrong, and what is right?").fill(what);
  await page.getByLabel("Your e-mail address").fill(address);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you");

  const editor = await as(people.editor);
  await editor.goto("/newsroom/reports");
  const listed = editor
    .getByRole("list", { name: "Reports" })
    .getByRole("listitem")
    .filter({ hasText: what });
  await expect(listed).toContainText("in March");
  await listed.getByRole("link", { name: headline }).click();
  await expect(editor.getByRole("region", { name: "About" })).toContainText(
    "stand in the story as it is now",
  );
  expect(await editor.content()).not.toContain(address);
  await editor.getByText("Ask the reader").click();
  await editor.getByLabel("Question").fill("Which month was it, and where did you see it?");
  await editor.getByRole("button", { name: "Send the question" }).click();
  await expect(editor.getByText("Asked. The answer will stand here.")).toBeVisible();

  const question = await mailTo(address, 1);
  expect(question.text).toContain("Which month was it, and where did you see it?");
  expect(question.text).toContain(story.url);
  await writeToNewsroom(ports, {
    from: address,
    subject: `Re: ${question.subject}`,
    inReplyTo: question.messageId ?? "",
    references: [question.messageId ?? ""],
    text: `April. It stands on page 4.\n\nOn Thursday 26 November, Onrecord wrote:\n${(
      question.text ?? ""
    )
      .split("\n")
      .map((line) => `> ${line}`)
      .join("\n")}`,
  });

  const thread = editor.getByRole("region", { name: "Messages" }).getByRole("listitem");
  await expect(async () => {
    await editor.reload();
    await expect(thread).toHaveCount(3);
  }).toPass({ timeout: 90_000 });
  await expect(thread.last()).toContainText("April. It stands on page 4.");
  await expect(thread.last()).not.toContainText("Which month");
  expect(await mailsToNewsroom(ports)).toEqual([]);
  await editor.getByRole("button", { name: "The reader is right: accept" }).click();
  const open = editor.getByRole("link", { name: "Open a correction from this report" });
  await expect(open).toBeVisible();
  const desk = (await open.getAttribute("href")) ?? "";

  await givenChangeReady(people, story, [RIGHT]);
  const admin = await as(people.admin);
  await admin.goto(desk);
  const form = admin.getByRole("form", { name: "Correct" });
  await expect(form.getByLabel("Answers a reader’s report")).toHaveValue(/./u);
  await expect(form.getByLabel("What was wrong")).toHaveValue(new RegExp(WRONG));
  await expect(form.getByLabel("What is right")).toHaveValue(new RegExp(RIGHT));
  await form.getByRole("button", { name: "Publish the correction" }).click();
  await expect(admin).toHaveURL(story.url);

  const answer = await mailTo(address, 2);
  const [difference] = /http\S+\/history\?from=1&to=2/u.exec(answer.text ?? "") ?? [];
  expect(answer.text).toContain("You were right");
  await page.goto(difference ?? "about:blank");
  await expect(page.locator("main del").filter({ hasText: "March" }).first()).toBeVisible();
  await expect(page.locator("main ins").filter({ hasText: "April" }).first()).toBeVisible();

  await editor.reload();
  await expect(editor.getByRole("region", { name: "Decision" })).toContainText(
    "put right by version 2",
  );
  await turnToReports(editor, headline);
  await page.goto("/standards");
  await expect(page.getByText("from a reader’s report to its answer")).toBeVisible();
});

async function turnToReports(page: Page, headline: string): Promise<void> {
  await page.goto("/newsroom/reports?list=closed");
  await expect(page.getByRole("list", { name: "Reports" })).toContainText(headline);
}

test("a reader is told why nothing is changed", async ({ as, page, people }) => {
  const address = `${unique("reader").replace(" ", ".")}@readers.example`;
  const story = await givenLive(people, { headline: unique("Flour is dear") });
  await page.goto(`/report?article=${story.articleId}`);
  await page.getByLabel("What kind of mistake is it?").selectOption("Something else");
  const what = unique("I do not believe it.");
  await page.getByLabel("What is wrong, and what is right?").fill(what);
  await page.getByLabel("Your e-mail address").fill(address);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you");

  const editor = await as(people.editor);
  await editor.goto("/newsroom/reports");
  await editor.getByRole("listitem").filter({ hasText: what }).getByRole("link").first().click();
  await editor.getByText("Decline", { exact: true }).first().click();
  await editor.getByRole("button", { name: "Decline" }).click();
  await expect(editor.getByText("Tell the reader why nothing is changed.")).toBeVisible();
  await editor.getByLabel("Why nothing is changed").fill("The office of statistics says the same.");
  await editor.getByRole("button", { name: "Decline" }).click();
  await expect(editor.getByRole("region", { name: "Decision" })).toContainText(
    "office of statistics",
  );
  expect((await mailTo(address, 1)).text).toContain("The office of statistics says the same.");
});
