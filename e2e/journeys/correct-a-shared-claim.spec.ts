import { listDeskClaims } from "@/lib/claims/claim-queries";
import { cardOf, openDesk, unfold } from "../fixtures/desk";
import { expect, givenChangeReady, givenLive, test, unique } from "../fixtures/test";

const WRONG = "The prison held 5,000 people since 2011, says the report.";
const RIGHT = "The prison held 5,000 people from 2011 to 2015, says the report.";
const WORDS = "5,000 people";
const WHY = "The report of 2017 covers the years to 2015 and says nothing of those after.";

test("a finding on a shared claim becomes a task in three stories; two are corrected, one stays open", async ({
  as,
  page: reader,
  people,
}) => {
  const given = async (name: string, claimId?: string) => {
    const headline = unique(name);
    const claims = [{ words: WORDS, verdict: "attributed" as const, ...(claimId && { claimId }) }];
    return { headline, ...(await givenLive(people, { headline, body: [WRONG], claims })) };
  };
  const first = await given("First");
  const marked = await listDeskClaims(people.checker, first.articleId);
  const claimId = marked.find(({ exact }) => exact === WORDS)?.claimId ?? "";
  const second = await given("Second", claimId);
  const third = await given("Third", claimId);

  await test.step("the checker finds that the figure misleads", async () => {
    const checker = await as(people.checker);
    await openDesk(checker, first.articleId);
    const card = cardOf(checker, WORDS);
    await unfold(card, "Give another verdict");
    await card.getByLabel("Verdict", { exact: true }).selectOption("Misleading");
    await card.getByLabel("Method").selectOption("Primary document");
    await card.getByLabel("How it is known").fill(WHY);
    await card.getByRole("checkbox").first().check();
    await card.getByRole("button", { name: "Give this verdict" }).click();
    await expect(card.getByText("Misleading").first()).toBeVisible();
  });

  const editor = await as(people.otherEditor);
  const tasksOf = (page: typeof editor) =>
    page.getByRole("list", { name: "Tasks" }).getByRole("listitem").filter({ hasText: WORDS });

  await test.step("three stories become a task, each with its words and a correction", async () => {
    await editor.goto(`/newsroom/tasks?claim=${claimId}`);
    await expect(tasksOf(editor)).toHaveCount(3);
    for (const { headline } of [first, second, third]) {
      const task = tasksOf(editor).filter({ hasText: headline });
      await expect(task).toContainText("Readers are told: attributed. Found: misleading.");
      await expect(task).toContainText("Uncorrected for");
      await task.getByText("Correction prepared").click();
      await expect(task.getByText(WHY)).toBeVisible();
    }
  });

  for (const story of [first, second]) {
    await test.step(`${story.headline} is corrected from what was prepared`, async () => {
      await givenChangeReady(people, story, [RIGHT]);
      const admin = await as(people.admin);
      await admin.goto(`/newsroom/tasks?claim=${claimId}`);
      await tasksOf(admin).getByRole("link", { name: story.headline }).click();
      const form = admin.getByRole("form", { name: "Correct" });
      await expect(form.getByLabel("What is right")).toHaveValue(WHY);
      await form.getByRole("button", { name: "Publish the correction" }).click();
      await expect(admin).toHaveURL(story.url);
      await reader.goto(story.url);
      await expect(reader.getByText(WHY).first()).toBeVisible();
    });
  }

  await test.step("the third is still told otherwise, and the list says for how long", async () => {
    await editor.goto(`/newsroom/tasks?claim=${claimId}`);
    await expect(tasksOf(editor)).toHaveCount(1);
    await expect(tasksOf(editor)).toContainText(third.headline);
  });

  await test.step("an editor may leave it as it is, with a reason that is kept", async () => {
    await tasksOf(editor).getByText("The story may stay as it is").click();
    const form = tasksOf(editor).getByRole("form", { name: "Close the task" });
    await form.getByLabel("Why it may stay").fill("The column quotes the report as it was.");
    await form.getByRole("button", { name: "Close the task" }).click();
    await expect(editor.getByText("No story tells readers anything")).toBeVisible();
    await editor.getByRole("link", { name: "Closed" }).click();
    await expect(editor.getByText("The column quotes the report as it was.")).toBeVisible();
  });
});
