import { cardOf, openDesk, unfold } from "../fixtures/desk";
import { expect, givenDraft, test, unique } from "../fixtures/test";

const WORDS = "closed two mills";

test("a claim goes over the board: to somebody who looks into it, to somebody who must answer, and to its verdict", async ({
  as,
  people,
}) => {
  const { articleId } = await givenDraft({
    ...{ by: people.reporter, headline: unique("Mills"), claims: [{ words: WORDS }] },
    body: ["The company closed two mills in March."],
  });
  const editor = await as(people.editor);
  await openDesk(editor, articleId);
  await editor.getByRole("link", { name: "Claims board" }).click();
  const column = (name: string) => editor.getByRole("region", { name });
  const card = (name: string) => column(name).getByRole("listitem").filter({ hasText: WORDS });

  await test.step("an editor gives it to a checker", async () => {
    await unfold(card("To check"), "Assign");
    await card("To check").getByLabel("Who looks into it").selectOption(people.checker.name);
    await card("To check").getByRole("button", { name: "Assign" }).click();
    await expect(card("To check")).toContainText(`Assigned to ${people.checker.name}`);
  });

  await test.step("a time that has passed costs nothing that was typed", async () => {
    await unfold(card("To check"), "Ask for comment");
    const here = card("To check");
    await here.getByLabel("Whom you have asked, and how").fill("The company, by email");
    await here.getByLabel("What you have asked").fill("Why were they closed?");
    await here.getByLabel("They can answer until").fill("2020-01-01T09:00");
    await here.getByRole("button", { name: "Keep the request" }).click();
    await expect(here).toContainText("Leave them time to answer");
    await expect(here.getByLabel("What you have asked")).toHaveValue("Why were they closed?");
  });

  await test.step("while the company has not answered, it waits", async () => {
    const here = card("To check");
    await here.getByLabel("They can answer until").fill("2099-01-01T09:00");
    await here.getByRole("button", { name: "Keep the request" }).click();
    await expect(card("Waiting for an answer")).toContainText("An answer is due by");
  });

  await test.step("the checker records the answer at the desk", async () => {
    const checker = await as(people.checker);
    await openDesk(checker, articleId);
    const desk = cardOf(checker, WORDS);
    await unfold(desk, /^Asked for comment/u);
    await unfold(desk, "Record what came of it");
    await desk.getByLabel("The answer").fill("The spring was dry.");
    await desk.getByRole("button", { name: "Record it" }).click();
    await expect(desk).toContainText("The spring was dry.");
    await checker.goto(`/newsroom/articles/${articleId}/checks`);
    await expect(checker.getByRole("list", { name: "Asked for comment" })).toContainText(
      "Answered",
    );
  });

  await test.step("and then it is to be checked", async () => {
    await editor.reload();
    await expect(card("To check")).toContainText("Asked for comment");
  });
});
