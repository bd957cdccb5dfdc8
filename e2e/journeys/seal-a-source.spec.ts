import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { listDeskClaims } from "@/lib/claims/claim-queries";
import { giveVerdict } from "@/lib/claims/give-verdict";
import { publishArticle } from "@/lib/publishing/publish-article";
import type { Staff } from "@/lib/staff/rules/capabilities";
import type { People } from "@/lib/testing/newsroom";
import type { Found } from "../fixtures/crawl";
import { cardOf, openDesk, unfold } from "../fixtures/desk";
import { withSecondServer } from "../fixtures/second-server";
import { expect, givenApproved, givenDraft, test, unique } from "../fixtures/test";

test("a source is known to the people it names; readers are told how many editors that is", async ({
  as,
  page: reader,
  people,
}) => {
  const canary = newCanary();
  const story = await givenDraft({ by: people.otherReporter, headline: unique("Ovens go cold") });
  const sealer = await as(people.reporter);
  await openDesk(sealer, story.articleId);
  const form = await sealForm(sealer, canary);
  await form.getByRole("button", { name: "Add this evidence" }).click();
  await expect(form).toContainText("Name at least one person besides yourself who may read it.");
  await name(form, people.editor, people.otherEditor, people.checker);
  await form.getByRole("button", { name: "Add this evidence" }).click();
  await expect(evidenceOf(sealer)).toContainText("Sealed: known to you");

  const editor = await as(people.editor);
  await openDesk(editor, story.articleId);
  await unfold(cardOf(editor, "40 percent"), /^Evidence/);
  await expect(evidenceOf(editor)).toContainText(people.reporter.name);
  await expect(evidenceOf(editor)).not.toContainText(canary);
  await editor.getByRole("button", { name: "Read what is sealed" }).click();
  for (const words of ["Name", "Described", "Page", "Quoted"])
    await expect(evidenceOf(editor)).toContainText(`${words} ${canary}`);
  const file = editor.waitForEvent("download");
  await evidenceOf(editor).getByRole("link", { name: "Its file" }).click();
  expect((await file).suggestedFilename()).toBe(`${canary}.txt`);
  expect(await readFile(await (await file).path(), "utf8")).toBe(`Filed ${canary}`);
  await expect(editor.getByText("Who may read it")).toBeHidden();

  const admin = await as(people.admin);
  await openDesk(admin, story.articleId);
  await unfold(cardOf(admin, "40 percent"), /^Evidence/);
  await expect(evidenceOf(admin)).toContainText("A sealed source, known to two editors");
  await expect(evidenceOf(admin)).not.toContainText(people.editor.name);
  await expect(admin.getByRole("button", { name: "Read what is sealed" })).toBeHidden();

  await confirm(await as(people.checker), story.articleId);
  const url = await publish(people, story);
  await reader.goto(url);
  await expect(reader.getByText("A source known to two editors").first()).toBeAttached();
  expect(await reader.content()).not.toContain(canary);

  // Taken off, it is gone for them.
  await unfold(evidenceOf(sealer), "Who may read it");
  await sealer.getByRole("button", { name: `Take ${people.otherEditor.name} off` }).click();
  await expect(
    sealer.getByRole("button", { name: `Take ${people.otherEditor.name} off` }),
  ).toBeHidden();
  const former = await as(people.otherEditor);
  await openDesk(former, story.articleId);
  await unfold(cardOf(former, "40 percent"), /^Evidence/);
  await expect(evidenceOf(former)).toContainText("A sealed source, known to one editor");
});

test("no word that is sealed is in any page, feed, answer or log line for somebody who is not named", async ({
  as,
  people,
  request,
}) => {
  test.slow();
  const canary = newCanary();
  const story = await givenDraft({ by: people.otherReporter, headline: unique("Ovens go cold") });
  await withSecondServer(async (address, said) => {
    const sealer = await as(people.reporter);
    await sealer.goto(`${address}/newsroom/articles/${story.articleId}`);
    const form = await sealForm(sealer, canary);
    // Refused first: that, too, is nothing to put into a log.
    await form.getByRole("button", { name: "Add this evidence" }).click();
    await expect(form).toContainText("Name at least one person");
    await name(form, people.editor, people.checker);
    await form.getByRole("button", { name: "Add this evidence" }).click();
    await expect(evidenceOf(sealer)).toContainText("Sealed: known to you");
    await sealer.getByRole("button", { name: "Read what is sealed" }).click();
    await expect(evidenceOf(sealer)).toContainText(`Quoted ${canary}`);
    await checkBySealed(people, story.articleId);
    const url = await publish(people, story);
    expect(said()).not.toContain(canary);
    expect(said()).toContain("Application");

    // Searched for as a whole, it would stand in the field again.
    const part = canary.slice(0, 12);
    const stranger = await as(people.admin);
    const desk = `/newsroom/articles/${story.articleId}`;
    const seen = await everyAnswer(stranger.request, [
      ...["", "/preview", "/checks", "/checks/csv", "/checks/json"].map((view) => desk + view),
      ...[
        "",
        "articles",
        "tasks",
        "corrections",
        "edits",
        "reports",
        "deliveries",
        "standards",
      ].map((page) => `/newsroom/${page}`),
      ...["settings", "topics", "authors", "front-page", "front-page/preview"].map(
        (page) => `/newsroom/${page}`,
      ),
      ...[`/newsroom/articles?q=${part}`, `/newsroom/${part}`],
    ]);
    expect(seen.filter(({ text }) => text.includes(canary)).map((one) => one.address)).toEqual([]);
    expect(seen.some(({ type }) => type.startsWith("text/x-component"))).toBe(true);
    const found = seen.filter(({ text }) => text.includes("known to one editor"));
    expect(found.length).toBeGreaterThan(0);

    const read = await everyAnswer(request, [
      ...[url, `${url}/history`, `${url}/v/1`],
      ...["/feed.xml", "/atom.xml", "/feed.json", "/world/feed.xml", "/sitemap.xml"],
      ...[`/search?q=${part}`, `/search/feed.xml?q=${part}`, "/corrections", "/standards"],
      ...["", "?format=ninjs"].flatMap((rest) => [
        `/api/v1/articles${rest}`,
        `/api/v1/articles/${story.articleId}${rest}`,
      ]),
      ...[`/log/revision/${story.articleId}/1.json`, "/log", "/log/checkpoint"],
    ]);
    expect(read.filter(({ text }) => text.includes(canary)).map((one) => one.address)).toEqual([]);
    for (const place of [url, `/api/v1/articles/${story.articleId}`]) {
      const pages = read.filter((one) => one.address.startsWith(`${place} `));
      expect(pages.some(({ text }) => /known to one editor|"knownTo":1/.test(text))).toBe(true);
    }
    expect(said()).not.toContain(canary);
  });
});

/** What these places answer, each as a page and as the payload that Next fetches instead of one. */
async function everyAnswer(request: APIRequestContext, paths: string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const path of paths) {
    for (const headers of [{}, { RSC: "1" }]) {
      const answer = await request.get(path, { headers });
      const type = answer.headers()["content-type"] ?? "";
      found.push({ address: `${path} (${type})`, type, text: await answer.text() });
    }
  }
  return found;
}

function newCanary(): string {
  return `qz${randomBytes(12).toString("hex")}`;
}

/** The form for evidence, with a sealed source and these words in every field that is secret. */
async function sealForm(page: Page, canary: string): Promise<Locator> {
  const card = cardOf(page, "40 percent");
  await unfold(card, /^Evidence/);
  await unfold(card, "Add evidence");
  const form = card.getByRole("form", { name: "Add evidence" });
  await form.getByLabel("What readers see of it").selectOption("sealed");
  await form.getByLabel("Name", { exact: true }).fill(`Name ${canary}`);
  await form.getByLabel("How those who may read it know it").fill(`Described ${canary}`);
  await form.getByLabel("Address of the source").fill(`https://${canary}.example/source`);
  await form.getByLabel("Where in it").fill(`Page ${canary}`);
  await form.getByLabel("Address of this place").fill(`https://${canary}.example/page`);
  await form.getByLabel("What it says there").fill(`Quoted ${canary}`);
  await form.getByLabel("The document itself").setInputFiles({
    ...{ name: `${canary}.txt`, mimeType: "text/plain", buffer: Buffer.from(`Filed ${canary}`) },
  });
  return form;
}

async function name(form: Locator, ...readers: Staff[]): Promise<void> {
  for (const reader of readers)
    await form.getByRole("checkbox", { name: new RegExp(`^${reader.name} `) }).check();
}

function evidenceOf(page: Page): Locator {
  return cardOf(page, "40 percent").getByRole("list", { name: "Evidence" });
}

/** The checker's finding, by what was sealed to them. */
async function confirm(page: Page, articleId: string): Promise<void> {
  await openDesk(page, articleId);
  const card = cardOf(page, "40 percent");
  await unfold(card, "Give a verdict");
  const form = card.getByRole("form", { name: "Verdict: 40 percent" });
  await form.getByLabel("Method").selectOption("Named witness");
  await form.getByLabel("How it is known").fill("Heard from somebody who was there.");
  await form.getByRole("checkbox", { name: /^Sealed: known to you/ }).check();
  await form.getByRole("button", { name: "Give this verdict" }).click();
  await expect(card).toContainText("Heard from somebody who was there.");
}

/** The same finding, without a browser. */
async function checkBySealed({ checker }: People, articleId: string): Promise<void> {
  const claims = await listDeskClaims(checker, articleId);
  const claim = claims.find(({ exact }) => exact === "40 percent");
  await giveVerdict(checker, {
    ...{ occurrenceId: claim?.occurrenceId ?? "", sentenceHash: claim?.sentenceHash ?? "" },
    ...{ verdict: "confirmed", method: "named_witness", reason: "Heard from a witness." },
    evidenceIds: claim?.evidence.map(({ id }) => id) ?? [],
    ...{ ownerId: null, recheckAt: null, now: new Date() },
  });
}

async function publish(
  people: People,
  { articleId, claims }: Awaited<ReturnType<typeof givenDraft>>,
): Promise<string> {
  const { revisionId } = await givenApproved(people, articleId, claims, {
    by: people.otherReporter,
  });
  const { url } = await publishArticle(people.otherEditor, {
    ...{ revisionId, kind: "published", note: "", now: new Date() },
  });
  return url;
}
