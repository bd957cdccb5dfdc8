import { openDesk, turnTo, unfold } from "../fixtures/desk";
import { expect, givenDraft, test, unique } from "../fixtures/test";

const DAM = "The dam is 80 metres high.";
const DOORS = "The hall has two doors.";

test("what looks checkable is underlined and listed, until it is marked or an editor says that it needs no check", async ({
  as,
  people,
}) => {
  const { articleId } = await givenDraft({
    ...{ by: people.reporter, headline: unique("Dam"), claims: [] },
    body: [`Nobody knows why. ${DOORS}`, `${DAM} Its keeper is asleep.`],
  });
  const reporter = await as(people.reporter);
  await openDesk(reporter, articleId);
  const list = reporter.getByRole("region", { name: "Not marked yet" });

  await test.step("what is worth checking most stands first", async () => {
    await expect(list.getByRole("listitem")).toHaveText([/80 metres.*Figure/u, /doors.*Figure/u]);
    await expect(reporter.locator('.claim[data-verdict="unmarked"]')).toHaveText([DOORS, DAM]);
    await expect(list.getByText("It needs no check")).toHaveCount(0);
  });

  await test.step("the writer marks the one", async () => {
    await list.getByRole("listitem").first().getByRole("button", { name: "Mark it" }).click();
    const form = reporter.getByRole("region", { name: "Mark a claim" });
    await expect(form).toContainText(DAM);
    await form.getByRole("button", { name: "Mark this claim" }).click();
    await expect(list.getByRole("listitem")).toHaveText([/doors/u]);
  });

  await test.step("an editor says why the other needs no check", async () => {
    const editor = await as(people.editor);
    await openDesk(editor, articleId);
    await turnTo(editor, "Gate");
    await expect(editor.getByRole("region", { name: /^Not marked/u })).toContainText(DOORS);
    await turnTo(editor, "Claims");
    const sentence = editor.getByRole("region", { name: "Not marked yet" }).getByRole("listitem");
    await unfold(sentence, "It needs no check");
    await sentence.getByLabel("Why nothing in it").fill("Anybody can count them.");
    await sentence.getByRole("button", { name: "It needs no check" }).click();
    await expect(editor.getByRole("region", { name: "Not marked yet" })).toHaveCount(0);
    await expect(editor.locator('.claim[data-verdict="unmarked"]')).toHaveCount(0);
  });
});
