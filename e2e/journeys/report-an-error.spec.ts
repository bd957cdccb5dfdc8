import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import type { Page } from "@playwright/test";
import { newsroom } from "@/lib/platform/db";
import { findReport, listReports } from "@/lib/reader-reports/report-queries";
import { withSecondServer } from "../fixtures/second-server";
import { asOwner, expect, givenLive, givenSection, test, unique } from "../fixtures/test";

const WORDS = "40 percent";

// An address of this machine that nothing else here uses, so that whatever holds it has it from the reader.
const READER = "127.83.6.41";

async function reportsOf(articleId: string) {
  return newsroom.report.findMany({ where: { articleId }, orderBy: { receivedAt: "asc" } });
}

/** Selects words in the story as the keyboard does it: with a selection, and nothing that points. */
async function selectInStory(page: Page, words: string): Promise<void> {
  await page.locator(".story").evaluate((story, wanted) => {
    const walker = document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0 || node.parentElement?.closest(".notes")) continue;
      getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
      return;
    }
  }, words);
}

test("a reader selects words and says, by keyboard alone, what is wrong with them", async ({
  page,
  people,
}) => {
  const story = await givenLive(people, { headline: unique("Rye is short") });
  await page.goto(story.url);
  await selectInStory(page, WORDS);
  const tools = page.getByRole("group", { name: "The selected words" });
  const link = tools.getByRole("link", { name: "Something wrong here?" });
  await expect(link).toBeVisible();
  await tools.getByRole("button", { name: "Copy with link" }).focus();
  await page.keyboard.press("Tab");
  await expect(link).toBeFocused();
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Something wrong here?");
  await expect(page.getByLabel("The words that are wrong")).toHaveValue(WORDS);
  await page.getByLabel("What kind of mistake is it?").focus();
  await page.keyboard.type("A figure");
  await page.keyboard.press("Tab");
  const what = unique("It was 14 percent.");
  await page.keyboard.type(what);
  for (const typed of ["https://example.org/figures", "reader@example.org"]) {
    await page.keyboard.press("Tab");
    await page.keyboard.type(typed);
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you");

  const [kept] = await reportsOf(story.articleId);
  expect(kept).toMatchObject({ category: "figure", exact: WORDS, proven: true, version: 1 });
  const found = await findReport(people.editor, kept?.id ?? "");
  expect(found).toMatchObject({
    evidence: "https://example.org/figures",
    wantsAnswer: true,
    standing: "there",
  });
  expect(found?.messages[0]?.words).toBe(what);
  await page.getByRole("link", { name: "Back to the story" }).click();
  await expect(page).toHaveURL(story.url);
});

test.describe("without script, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("a reader reports an error, and a mistake in the form costs nothing that was typed", async ({
    page,
    people,
  }) => {
    const story = await givenLive(people, { headline: unique("Rye is short") });
    await page.goto(story.url);
    await page.getByRole("link", { name: "Something wrong here?" }).click();
    await page.getByLabel("The words that are wrong").fill("these words are nowhere");
    await page.getByLabel("What kind of mistake is it?").selectOption("A fact is wrong");
    const what = unique("<b>It</b> was & is “wrong”.");
    await page.getByLabel("What is wrong, and what is right?").fill(what);
    await page.getByLabel("Your e-mail address").fill("reader@example.org");
    await page.getByRole("button", { name: "Send" }).click();

    await expect(page.getByRole("alert")).toContainText("Nothing is lost.");
    await expect(page.getByText("These words are not in the story.")).toBeVisible();
    await expect(page.getByLabel("What is wrong, and what is right?")).toHaveValue(what);
    await expect(page.getByLabel("What kind of mistake is it?")).toHaveValue("fact");
    await expect(page.getByLabel("Your e-mail address")).toHaveValue("reader@example.org");
    expect(await reportsOf(story.articleId)).toEqual([]);

    await page.getByLabel("The words that are wrong").fill(WORDS);
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you");
    expect(await reportsOf(story.articleId)).toMatchObject([{ proven: false, exact: WORDS }]);
  });

  test("who reads Arabic is asked in Arabic", async ({ page, people }) => {
    const story = await givenLive(people, {
      headline: unique("نقص في القمح"),
      language: "ar",
      standfirst: "",
      body: ["انخفض الإنتاج بنسبة 40 بالمئة."],
      claims: [{ words: "40 بالمئة", verdict: "confirmed" }],
    });
    await page.goto(story.url);
    await page.getByRole("link", { name: "هل هناك خطأ؟" }).click();
    await expect(page.locator("main [dir=rtl]").first()).toBeVisible();
    await page.getByLabel("الكلمات الخاطئة").fill("غير موجود");
    await page.getByLabel("ما نوع الخطأ؟").selectOption({ index: 1 });
    await page.getByLabel("ما الخطأ، وما الصواب؟").fill("الرقم خطأ.");
    await page.getByRole("button", { name: "أرسل" }).click();
    await expect(page.getByText("هذه الكلمات ليست في الخبر.")).toBeVisible();
  });
});

test("a form from elsewhere, of another kind or too long is turned away and keeps nothing", async ({
  knock,
  people,
}) => {
  const { articleId } = await givenLive(people, { headline: unique("Rye is short") });
  const form = new URLSearchParams({
    ...{ article: articleId, version: "", words: "", before: "", after: "" },
    ...{ category: "fact", what: "Wrong.", evidence: "", email: "" },
  });
  const type = { "content-type": "application/x-www-form-urlencoded" };
  const send = (body: string, headers: Record<string, string> = type, ours = true) =>
    knock("/report/send", { method: "POST", body, headers, ours });

  for (const origin of ["https://evil.example", "null", ""]) {
    expect((await send(form.toString(), { ...type, origin }, false)).status).toBe(403);
  }
  expect((await knock("/report/send")).status).toBe(405);
  expect((await knock("/report/task")).status).toBe(405);
  const json = { "content-type": "application/json" };
  for (const [body, headers, status] of [
    ["{}", json, 400],
    ["", type, 400],
    ["x".repeat(70_000), type, 413],
    [`${form}&what=twice`, type, 400],
    [`${form}&state=closed`, type, 400],
    [form.toString().replace(articleId, "x"), type, 400],
    [form.toString().replace("fact", "nonsense"), type, 400],
    [`${form}`.replace("email=", "email=a%40b.example%2Cc%40d.example"), type, 400],
    [`${form}`.replace("email=", "email=a%40b.example%0d%0aBcc%3Ac%40d.example"), type, 400],
  ] as const) {
    const answer = await send(body, headers);
    expect(answer.status, body.slice(0, 200)).toBe(status);
    expect(answer.headers["cache-control"]).toBe("private, no-store");
  }
  expect(await reportsOf(articleId)).toEqual([]);
  expect((await send(form.toString())).status).toBe(303);
  expect(await reportsOf(articleId)).toHaveLength(1);
});

test("markup that a reader sends runs nowhere on the desk", async ({ as, people, page }) => {
  const story = await givenLive(people, { headline: unique("Rye is short") });
  const attacks = [
    `<script>alert(1)</script>`,
    `<img src=x onerror=alert(2)>`,
    `"><svg onload=alert(3)>`,
    `javascript:alert(4)`,
    `{{constructor.constructor('alert(5)')()}}`,
  ];
  await page.goto(
    `/report?article=${story.articleId}&words=${encodeURIComponent(attacks.join(" "))}`,
  );
  await expect(page.getByLabel("The words that are wrong")).toHaveValue(attacks.join(" "));
  await page.getByLabel("The words that are wrong").fill("");
  await page.getByLabel("What kind of mistake is it?").selectOption("Something else");
  const what = `${unique("Attack")} ${attacks.join(" ")}`;
  await page.getByLabel("What is wrong, and what is right?").fill(what);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you");

  const desk = await as(people.editor);
  const [kept] = await reportsOf(story.articleId);
  for (const path of ["/newsroom/reports", `/newsroom/reports/${kept?.id}`]) {
    await desk.goto(path);
    await expect(desk.getByText(what)).toBeVisible();
    expect(await desk.locator("main :is(svg[onload], img[onerror], script)").count()).toBe(0);
  }
});

test("reporters and checkers see no report", async ({ as, people }) => {
  const section = await givenSection();
  expect(section).not.toBe("");
  for (const person of [people.reporter, people.checker]) {
    const page = await as(person);
    await page.goto("/newsroom/reports");
    await expect(page.getByText("Dealing with readers’ reports is for")).toBeVisible();
    await expect(page.getByRole("link", { name: "Reports", exact: true })).toHaveCount(0);
    const { reports } = await listReports(people.editor, "undecided");
    const answer = await page.goto(`/newsroom/reports/${reports[0]?.id}`);
    expect(answer?.status()).toBe(404);
  }
});

test("where a report came from is written down nowhere: in no table, and in no log", async ({
  people,
}) => {
  const story = await givenLive(people, { headline: unique("Rye is short") });
  const canary = unique("canary").replace(" ", "");
  await withSecondServer(async (address, said) => {
    const origin = new URL(address).origin;
    const body = new URLSearchParams({
      ...{ article: story.articleId, version: "1", words: WORDS, before: "", after: "" },
      ...{ category: "fact", what: `I am ${canary}.`, evidence: `https://${canary}.example/` },
      email: `${canary}@example.org`,
    });
    const headers = {
      origin,
      referer: `${origin}/${canary}`,
      "user-agent": `Browser ${canary}`,
      "x-forwarded-for": "203.0.113.77",
      "accept-language": `x-${canary}`,
      cookie: `a=${canary}`,
    };
    const sent = () => sendFrom(READER, new URL(`${address}/report/send`), headers, `${body}`);
    expect(await sent()).toBe(303);
    body.set("words", `nowhere ${canary}`);
    expect(await sent()).toBe(400);
    expect(await reportsOf(story.articleId)).toHaveLength(1);
    expect(said()).not.toContain(canary);
    expect(said()).not.toContain("203.0.113.77");
    expect(said()).not.toContain(READER);
  });
  const tables = await asOwner<{ name: string }>(
    "select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public'",
  );
  for (const { name } of tables) {
    const rows = JSON.stringify(
      await asOwner(`select to_jsonb(each)::text as row from ${name} each`),
    );
    for (const secret of [canary, "203.0.113.77", READER]) {
      expect(rows.includes(secret), `${secret} in ${name}`).toBe(false);
    }
  }
});

/** The status of a form's answer, sent from an address of this machine. */
async function sendFrom(
  localAddress: string,
  to: URL,
  headers: Record<string, string>,
  body: string,
): Promise<number | undefined> {
  const type = { "content-type": "application/x-www-form-urlencoded" };
  const from = { localAddress, family: 4 };
  const sending = request(to, { ...from, method: "POST", headers: { ...headers, ...type } });
  sending.end(body);
  const [answer] = (await once(sending, "response")) as [IncomingMessage];
  answer.resume();
  return answer.statusCode;
}
