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

test("an admin corrects an article; readers see what was wrong and what is right", async ({
  as,
  page: reader,
  people,
}) => {
  const headline = unique("Rye is short");
  const story = await givenLive(people, { headline });
  await givenChangeReady(people, story, [RIGHT]);
  const admin = await as(people.admin);
  await openDesk(admin, story.articleId);
  await expect(stateOf(admin)).toContainText("Ready");
  await turnTo(admin, "Correct");
  const form = admin.getByRole("form", { name: "Correct" });

  await form.getByLabel("What was wrong").fill("The story named the wrong month.");
  await form.getByRole("button", { name: "Publish the correction" }).click();
  await expect(form.getByText("Say what is right.")).toBeVisible();
  await expect(form.getByLabel("What was wrong")).toHaveValue("The story named the wrong month.");
  await form.getByLabel("What is right").fill("Output fell in April.");
  await form.getByLabel("The words before").fill("40 percent in March");
  await form.getByLabel("The words now").fill("40 percent in April");
  await form.getByLabel("Where it stands").selectOption("On top of the article");
  await form.getByRole("button", { name: "Publish the correction" }).click();
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

test("only an admin is offered to issue a correction", async ({ as, people }) => {
  const story = await givenLive(people, { headline: unique("Rye is short") });
  await givenChangeReady(people, story, [RIGHT]);
  const page = await as(people.otherEditor);
  await openDesk(page, story.articleId);
  await turnTo(page, "Correct");
  await expect(page.getByText("Issuing a correction is for admins.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish the correction" })).toHaveCount(0);
});

/** The public notice with these words, wherever it stands. */
function noticeIn(page: Page, words: string) {
  const kind = page.getByRole("heading", { name: /^Correction/ });
  return page.locator("section").filter({ has: kind }).filter({ hasText: words });
}
