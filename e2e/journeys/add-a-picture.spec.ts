import type { Page } from "@playwright/test";
import { bodyOf, expectSaved, openDesk, turnTo } from "../fixtures/desk";
import { PICTURE } from "../fixtures/picture";
import { expect, givenDraft, test, unique } from "../fixtures/test";

test("a reporter puts a picture into the text, and its caption must be covered", async ({
  as,
  people,
}) => {
  const { articleId } = await givenDraft({ by: people.reporter, headline: unique("Rice arrives") });
  const page = await as(people.reporter);
  await openDesk(page, articleId);
  const credit = unique("Photograph: Rana");

  await addPicture(page, { name: "rice.png", mimeType: "image/png", buffer: PICTURE }, credit);

  const figure = bodyOf(page).getByRole("region", { name: "Picture" });
  await expect(figure.getByRole("textbox", { name: "Credit" })).toHaveValue(credit);
  const source = await figure.getByRole("img").getAttribute("src");
  expect((await page.request.get(source ?? "")).headers()["content-type"]).toBe("image/webp");
  await figure.getByRole("textbox", { name: "Caption" }).fill("Ten ships carried rice.");
  await expectSaved(page);
  await turnTo(page, "Gate");
  const gate = page.getByRole("tabpanel", { name: /^Gate/ });
  await expect(gate).toContainText("This caption states something that no claim covers.");
  await page.reload();
  await expect(figure.getByRole("textbox", { name: "Caption" })).toHaveValue(
    "Ten ships carried rice.",
  );
});

test("what is no picture is refused with the reason, and the text stays", async ({
  as,
  people,
}) => {
  const { articleId } = await givenDraft({ by: people.reporter, headline: unique("Rice arrives") });
  const page = await as(people.reporter);
  await openDesk(page, articleId);
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');

  // It says that it is a picture; what counts is what it is.
  await addPicture(page, { name: "rice.png", mimeType: "image/png", buffer: drawing }, "Nobody");

  const dialog = page.getByRole("dialog", { name: "Picture" });
  await expect(dialog.getByRole("alert")).toContainText("Send a JPEG, PNG, WebP or GIF file.");
  await expect(dialog.getByLabel("Credit")).toHaveValue("Nobody");
  await page.keyboard.press("Escape");
  await expect(bodyOf(page)).toContainText("Output fell by 40 percent");
});

type File = { name: string; mimeType: string; buffer: Buffer };

async function addPicture(page: Page, file: File, credit: string): Promise<void> {
  await bodyOf(page).click();
  await page.keyboard.press("Control+End");
  await page
    .getByRole("toolbar", { name: "Text" })
    .getByRole("button", { name: "Picture" })
    .click();
  const form = page.getByRole("form", { name: "A new picture" });
  await form.getByLabel("File").setInputFiles(file);
  await form.getByLabel("What it shows").fill("Ships in a harbour");
  await form.getByLabel("Credit").fill(credit);
  await form.getByRole("button", { name: "Add and put into the text" }).click();
}
