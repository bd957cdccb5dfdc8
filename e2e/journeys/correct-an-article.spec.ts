import type { Page } from "@playwright/test";
import { openDesk, stateOf, turnTo } from "../fixtures/desk";
import {
  expect,
  givenChangeReady,
  givenCorrection,
  givenLive,
  test,
  unique,
} from "../fixtures/test";

const WRONG = "Output fell by 40 percent in March.";
const RIGHT = "Output fell by 40 percent in April.";

test("two people correct an article on top; readers see what was wrong and what is right", async ({
  as,
  page: reader,
  people,
}) => {
  const headline = unique("Rye is short");
  const story = await givenLive(people, { headline });
  await givenChangeReady(people, story, [RIGHT]);
  const editor = await as(people.otherEditor);
  await openDesk(editor, story.articleId);
  await expect(stateOf(editor)).toContainText("Ready");
  await turnTo(editor, "Correct");
  const form = editor.getByRole("form", { name: "Correct" });
  const changes = editor.getByRole("list", { name: "Changes" }).last();
  await expect(changes).toContainText("facts: a date or time");

  await form.getByLabel("What was wrong").fill("The story named the wrong month.");
  await form.getByLabel("The words before").fill("40 percent in March");
  await form.getByLabel("The words now").fill("40 percent in April");
  await form.getByLabel("What is right").fill("Another month.");
  await form.getByRole("button", { name: "Propose the correction" }).click();
  await expect(form.getByText("Say the right figure, name or date here as well.")).toBeVisible();
  await expect(form.getByLabel("What was wrong")).toHaveValue("The story named the wrong month.");
  await form.getByLabel("What is right").fill("Output fell in April.");
  await form.getByRole("button", { name: "Propose the correction" }).click();
  await expect(editor.getByText("Correction proposed")).toBeVisible();
  await expect(editor.getByRole("button", { name: "Second it and publish" })).toBeDisabled();

  const admin = await as(people.admin);
  await openDesk(admin, story.articleId);
  await turnTo(admin, "Correct");
  await expect(admin.getByText("The story named the wrong month.")).toBeVisible();
  await admin.getByRole("button", { name: "Second it and publish" }).click();
  await expect(admin).toHaveURL(story.url);

  await reader.goto(story.url);
  const notice = noticeIn(reader, "The story named the wrong month.");
  await expect(notice).toContainText("Output fell in April.");
  await expect(notice.getByRole("deletion")).toHaveText("40 percent in March");
  await expect(notice.getByRole("insertion")).toHaveText("40 percent in April");
  await expect(reader.getByRole("main")).toContainText("Version 2 · corrected");

  await reader.getByRole("link", { name: "History of this story" }).first().click();
  const differences = reader.getByRole("region", { name: "Differences" });
  await expect(differences.getByRole("deletion").last()).toContainText("March");
  await expect(differences.getByRole("insertion").last()).toContainText("April");

  await reader.goto("/corrections");
  const listed = noticeIn(reader, "The story named the wrong month.").filter({ hasText: headline });
  await expect(listed.getByRole("deletion")).toHaveText("40 percent in March");
  await listed.getByRole("link", { name: headline }).click();
  await expect(reader).toHaveURL(story.url);
});

test("a wrong correction is itself corrected, and stays readable", async ({
  as,
  page: reader,
  people,
}) => {
  const story = await givenLive(people, { headline: unique("Rye is short"), body: [WRONG] });
  const wrongNotice = unique("The month was not March.");
  await givenCorrection(people, story, {
    body: [RIGHT],
    whatWasWrong: wrongNotice,
    wordsBefore: WRONG,
    wordsAfter: RIGHT,
  });
  await givenChangeReady(people, story, ["Output fell by 40 percent in May."]);
  const admin = await as(people.admin);
  await openDesk(admin, story.articleId);
  await turnTo(admin, "Correct");
  const notices = admin.getByRole("list", { name: "Notices" });
  await expect(notices).toContainText(wrongNotice);
  await expect(notices.getByRole("button")).toHaveCount(0);
  await expect(notices.getByRole("textbox")).toHaveCount(0);

  const form = admin.getByRole("form", { name: "Correct" });
  const rightNotice = unique("Our correction was wrong too.");
  await form.getByLabel("What was wrong").fill(rightNotice);
  await form.getByLabel("What is right").fill("It was May.");
  const earlier = form.getByLabel("Corrects an earlier notice");
  await earlier.selectOption({ index: 1 });
  await form.getByRole("button", { name: "Publish the correction" }).click();
  await expect(admin).toHaveURL(story.url);

  await reader.goto(story.url);
  await expect(noticeIn(reader, wrongNotice)).toBeVisible();
  const second = noticeIn(reader, rightNotice);
  await second.getByRole("link", { name: "This notice corrects an earlier one." }).click();
  await expect(noticeIn(reader, wrongNotice)).toBeInViewport();
  const later = noticeIn(reader, wrongNotice).getByRole("link", {
    name: "A later notice corrects this one.",
  });
  await later.click();
  await expect(second.last()).toBeInViewport();
});

test("a correction that quotes words readers never read is refused", async ({ as, people }) => {
  const story = await givenLive(people, { headline: unique("Rye is short") });
  await givenChangeReady(people, story, [RIGHT]);
  const page = await as(people.admin);
  await openDesk(page, story.articleId);
  await turnTo(page, "Correct");
  const form = page.getByRole("form", { name: "Correct" });

  await form.getByLabel("What was wrong").fill("The figure.");
  await form.getByLabel("What is right").fill("Another figure.");
  await form.getByLabel("The words before").fill("50 percent");
  await form.getByRole("button", { name: "Publish the correction" }).click();

  await expect(form).toContainText("These words are not in the version that readers see now.");
  await expect(form.getByLabel("The words before")).toHaveValue("50 percent");
});

test("only an admin is offered to issue a correction alone", async ({ as, people }) => {
  const story = await givenLive(people, { headline: unique("Rye is short") });
  await givenChangeReady(people, story, [RIGHT]);
  const page = await as(people.reporter);
  await openDesk(page, story.articleId);
  await turnTo(page, "Correct");
  await expect(page.getByText("Issuing a correction is for admins.")).toBeVisible();
  await expect(page.getByRole("button", { name: /the correction$/ })).toHaveCount(0);
});

test("a changed fact is not offered as an update, nor as typography", async ({ as, people }) => {
  const story = await givenLive(people, { headline: unique("Rye is short"), body: [WRONG] });
  await givenChangeReady(people, story, [RIGHT]);
  const page = await as(people.otherEditor);
  await openDesk(page, story.articleId);
  await turnTo(page, "Review");
  const form = page.getByRole("form", { name: "Publish" });
  const publish = form.getByRole("button", { name: "Publish" });
  await expect(form).toContainText("If it was wrong, issue a correction");
  await expect(publish).toBeDisabled();
  await form.getByLabel("Kind of change").selectOption({ label: "Refiled: typography only" });
  await expect(form).toContainText("More than typography has changed.");
  await expect(publish).toBeDisabled();
});

test("an editor’s note is published on a story whose words stay", async ({
  as,
  page: reader,
  people,
}) => {
  const story = await givenLive(people, { headline: unique("Rye is short"), body: [WRONG] });
  const admin = await as(people.admin);
  await openDesk(admin, story.articleId);
  await turnTo(admin, "Correct");
  await admin.getByText("Add a note without changing the text").click();
  const form = admin.getByRole("form", { name: "Add an editor’s note" });
  const note = unique("We are asking how the figure was counted.");
  await form.getByLabel("The note").fill(note);
  await form.getByRole("button", { name: "Publish the note" }).click();
  await expect(form).toContainText("Published.");

  await reader.goto(story.url);
  await expect(reader.getByRole("main")).toContainText(note);
  await expect(reader.getByText(WRONG)).toBeVisible();
});

/** The public notice with these words, wherever it stands. */
function noticeIn(page: Page, words: string) {
  const kind = page.getByRole("heading", { name: /^Correction/ });
  return page.locator("section").filter({ has: kind }).filter({ hasText: words });
}
