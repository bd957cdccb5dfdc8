import type { Page } from "@playwright/test";
import { parseRssFeed } from "feedsmith";
import { publishArticle } from "@/lib/publishing/publish-article";
import { bodyOf, cardOf, expectSaved, lineOf, openDesk, turnTo, unfold } from "../fixtures/desk";
import { expect, givenApproved, givenDraft, givenSection, test, unique } from "../fixtures/test";

// Each would be seen: by a dialog, which fails the test, or by a mark on the page.
const EVIL = `<img src=x onerror="alert(1)"><script>alert(2)</script>"'><svg onload=alert(3)>`;

test("HTML typed at the desk stays the text it is, for everybody", async ({
  as,
  page: reader,
  people,
}) => {
  await givenSection();
  const mark = unique("Sugar");
  const evil = `${mark} ${EVIL}`;
  const page = await as(people.reporter);
  await page.goto("/newsroom/articles/new");
  await page.getByLabel("Working headline").fill(evil);
  await page.getByLabel("Section").selectOption("World");
  await page.getByRole("button", { name: "Begin the article" }).click();
  await expect(lineOf(page, "Headline")).toHaveValue(evil);
  await lineOf(page, "Standfirst").fill(evil);
  await bodyOf(page).click();
  await page.keyboard.insertText(evil);
  await expectSaved(page);
  await expect(bodyOf(page)).toHaveText(evil);
  const articleId = new URL(page.url()).pathname.split("/").at(-1) ?? "";

  await selectAllAndMark(page, "Headline", evil);
  await selectAllAndMark(page, "Standfirst", evil);
  const card = cardOf(page, `Standfirst ${evil}`);
  await unfold(card, /^Evidence/);
  await unfold(card, "Add evidence");
  const evidence = card.getByRole("form", { name: "Add evidence" });
  await evidence.getByLabel("Name", { exact: true }).fill(evil);
  await evidence.getByLabel("Where in it").fill(evil);
  await evidence.getByLabel("What it says there").fill(evil);
  await evidence.getByLabel("Address of the source").fill("javascript:alert(4)");
  await evidence.getByRole("button", { name: "Add this evidence" }).click();
  await expect(evidence).toContainText("Write a whole address that begins with https://");
  await expect(evidence.getByLabel("Name", { exact: true })).toHaveValue(evil);
  await evidence.getByLabel("Address of the source").fill("");
  await evidence.getByRole("button", { name: "Add this evidence" }).click();
  await expect(card.getByRole("list", { name: "Evidence" })).toContainText(evil);
  await turnTo(page, "Review");
  await page.getByLabel("A comment").fill(evil);
  await page.getByRole("button", { name: "Add the comment" }).click();
  await expect(page.getByRole("list", { name: "Comments" })).toContainText(evil);

  await page.goto(`/newsroom/articles?q=${encodeURIComponent(evil)}`);
  await expect(page.getByRole("searchbox", { name: "Words" })).toHaveValue(evil);
  await expect(page.getByRole("row").filter({ hasText: mark })).toContainText(evil);
  await expectNothingRan(page);

  const claims = ["Headline", "Standfirst"].map((channel) => ({
    words: evil,
    channel: channel.toLowerCase() as "headline" | "standfirst",
    verdict: "confirmed" as const,
  }));
  const { revisionId } = await givenApproved(people, articleId, claims);
  const { url } = await publishArticle(people.otherEditor, {
    revisionId,
    kind: "published",
    note: "",
    now: new Date(),
  });
  for (const path of [url, `${url}/history`, `${url}/v/1`, "/world", "/"]) {
    await reader.goto(path);
    await expect(reader.getByText(mark).first()).toBeVisible();
    await expectNothingRan(reader);
  }
  await reader.goto(url);
  await expect(reader.getByRole("main")).toContainText(EVIL);
  const feed = parseRssFeed(await (await reader.request.get("/feed.xml")).text());
  const entry = feed.items?.find(({ title }) => title?.startsWith(mark));
  // To the programs that show it a description is HTML, so it must have none.
  expect(entry?.description).toContain("&lt;img src=x");
  expect(entry?.description).not.toContain("<img");
});

test("HTML pasted into the text leaves only what a story can have", async ({
  as,
  people,
  troubles,
}) => {
  const { articleId } = await givenDraft({
    by: people.reporter,
    headline: unique("Sugar is sweet"),
  });
  const page = await as(people.reporter);
  await openDesk(page, articleId);
  await bodyOf(page).click();
  await page.keyboard.press("Control+End");

  await bodyOf(page).evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      "text/html",
      `<p>Pasted.</p><h2 style="color:red" onclick="alert(5)">Part</h2><p>A\u202E word` +
        `<script>alert(6)</script> <a href="javascript:alert(7)">link</a>` +
        `<iframe src="https://elsewhere.example"></iframe><img src=x onerror="alert(8)"></p>`,
    );
    const pasting = { clipboardData, bubbles: true, cancelable: true };
    field.dispatchEvent(new ClipboardEvent("paste", pasting));
  });

  await expect(bodyOf(page).getByRole("heading", { name: "Part" })).toBeVisible();
  await expectSaved(page);
  await page.reload();
  await expect(bodyOf(page)).toContainText("A word link");
  await expect(bodyOf(page).getByRole("link")).toHaveCount(0);
  await expect(bodyOf(page).locator("script, iframe, img, [style], [onclick]")).toHaveCount(0);
  // The browser says of the handlers that it did not let them run.
  const told = troubles.splice(0);
  expect(told.filter((trouble) => !/inline event handler/i.test(trouble))).toEqual([]);
});

test("an address that a browser would run is no address", async ({ as, people }) => {
  const { articleId } = await givenDraft({
    by: people.reporter,
    headline: unique("Sugar is sweet"),
  });
  const page = await as(people.reporter);
  await openDesk(page, articleId);
  const tools = page.getByRole("toolbar", { name: "Text" });
  for (const [tool, refusal] of [
    ["Link", "Write a web address, a mail address, or a path on this site."],
    ["Link card", "Write a whole address that begins with https://"],
  ] as const) {
    for (const address of ["javascript:alert(1)", "data:text/html,<b>", " jAvAscript:alert(1)"]) {
      await bodyOf(page).click();
      await tools.getByRole("button", { name: tool, exact: true }).click();
      const dialog = page.getByRole("dialog", { name: tool, exact: true });
      await dialog.getByLabel("Address").fill(address);
      if (tool === "Link card") await dialog.getByLabel("What it shows").fill(EVIL);
      await page.keyboard.press("Enter");
      await expect(dialog.getByRole("alert")).toContainText(refusal);
      await expect(dialog.getByLabel("Address")).toHaveValue(address);
      await page.keyboard.press("Escape");
    }
  }
  await expect(bodyOf(page).getByRole("link")).toHaveCount(0);
});

test("HTML typed into the forms of the margin comes back as typed", async ({ as, people }) => {
  const { articleId } = await givenDraft({
    by: people.reporter,
    headline: unique("Sugar is sweet"),
  });
  const page = await as(people.editor);
  await openDesk(page, articleId);
  await turnTo(page, "Review");
  await unfold(page, "Place a hold");
  const hold = page.getByRole("form", { name: "Place a hold" });
  await hold.getByLabel("Kind of hold").selectOption("Embargo");
  await hold.getByLabel("Why").fill(EVIL);
  await hold.getByRole("button", { name: "Place this hold" }).click();
  await expect(hold).toContainText("Say when the embargo ends.");
  await expect(hold.getByLabel("Why")).toHaveValue(EVIL);
  await hold.getByLabel("Ends at").fill("2090-01-02T09:00");
  await hold.getByRole("button", { name: "Place this hold" }).click();
  await expect(page.getByRole("list", { name: "Holds" })).toContainText(EVIL);
  await turnTo(page, "Gate");
  await expect(page.getByRole("tabpanel", { name: /^Gate/ })).toContainText(EVIL);
  await expectNothingRan(page);
});

test("HTML typed at the sign-in page comes back as typed", async ({ page }) => {
  await page.goto(`/sign-in?next=${encodeURIComponent(`/newsroom/${EVIL}`)}`);
  await page.getByLabel("E-mail address").fill(EVIL);
  await page.getByLabel("Password").fill(EVIL);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("Write your e-mail address.")).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toHaveValue(EVIL);
  await expectNothingRan(page);
});

/** Marks all of a line as a claim whose statement is this too. */
async function selectAllAndMark(page: Page, name: "Headline" | "Standfirst", statement: string) {
  await lineOf(page, name).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+Alt+m");
  const form = page.getByRole("form", { name: "Mark a claim" });
  await form.getByLabel("What is stated").fill(`${name} ${statement}`);
  await form.getByRole("button", { name: "Mark this claim" }).click();
  await expect(cardOf(page, `${name} ${statement}`)).toBeVisible();
}

/** No element came of what was typed; had one, it would have opened a dialog as well. */
async function expectNothingRan(page: Page): Promise<void> {
  await expect(page.locator("img[src=x], svg[onload], [onerror]")).toHaveCount(0);
}
