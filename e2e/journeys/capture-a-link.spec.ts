import type { Page } from "@playwright/test";
import { openSite } from "@/lib/testing/site";
import { cardOf, openDesk, unfold } from "../fixtures/desk";
import { expect, givenDraft, test, unique } from "../fixtures/test";

const SAID = "Output fell by 40 percent in March, the mill says.";
const PAGE = `<!doctype html><title>The mill</title><h1>Spring</h1><p>${SAID}</p>`;

const evidenceOf = (page: Page) =>
  cardOf(page, "40 percent").getByRole("list", { name: "Evidence" });

async function addEvidence(
  page: Page,
  fill: (form: ReturnType<Page["getByRole"]>) => Promise<void>,
) {
  await unfold(cardOf(page, "40 percent"), /^Evidence/);
  await unfold(cardOf(page, "40 percent"), "Add evidence");
  const form = cardOf(page, "40 percent").getByRole("form", { name: "Add evidence" });
  await form.getByLabel("Name", { exact: true }).fill("The mill");
  await form.getByLabel("What it says there").fill(SAID);
  await fill(form);
  await form.getByRole("button", { name: "Add this evidence" }).click();
}

/** The clock looks at what is due every five seconds; the page is loaded again until it has. */
async function expectSoon(page: Page, look: () => Promise<void>) {
  await expect(async () => {
    await page.reload();
    await look();
  }).toPass({ timeout: 90_000 });
}

test("a link given as evidence is kept, looked at again, and missed when its words are gone", async ({
  as,
  people,
}) => {
  test.slow();
  const site = await openSite();
  site.pages["/spring"] = { body: PAGE };
  const { articleId } = await givenDraft({
    ...{ by: people.otherReporter, headline: unique("The mill stops") },
    claims: [{ words: "40 percent" }],
  });
  const page = await as(people.checker);
  await openDesk(page, articleId);
  await addEvidence(page, async (form) => {
    await form.getByLabel("Address of this place").fill(`${site.address}/spring`);
  });
  await expect(evidenceOf(page)).toContainText("The mill");
  await expectSoon(page, async () => {
    await unfold(cardOf(page, "40 percent"), /^Evidence/);
    await expect(evidenceOf(page)).toContainText("It stands there", { timeout: 2_000 });
  });

  const card = cardOf(page, "40 percent");
  await unfold(card, "Give a verdict");
  const verdict = card.getByRole("form", { name: /^Verdict/ });
  await verdict.getByLabel("Verdict", { exact: true }).selectOption("confirmed");
  await verdict.getByLabel("Method").selectOption("primary_document");
  await verdict.getByLabel("How it is known").fill("The mill says so itself.");
  await verdict.getByLabel(/The mill/).check();
  await verdict.getByRole("button", { name: "Give this verdict" }).click();
  await expect(card).toContainText("Current");

  await evidenceOf(page).getByRole("link", { name: "What was kept" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The mill");
  for (const kept of ["The file as it was sent", "Its text", "WARC"])
    await expect(page.getByRole("link", { name: kept, exact: true })).toBeVisible();
  // Whatever a stranger wrote is never a page of ours.
  const link = page.getByRole("link", { name: "The file as it was sent" });
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(await answer.text()).toBe(PAGE);
  expect(answer.headers()).toMatchObject({
    "content-type": "application/octet-stream",
    "content-disposition": expect.stringMatching(/^attachment/u),
    "content-security-policy": "default-src 'none'; sandbox",
  });
  const drawn = page.getByRole("img", { name: "The page as a browser showed it" });
  await expect(drawn).toBeVisible();
  expect(await drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1280);

  site.pages["/spring"] = { body: PAGE.replace("40", "14") };
  const seen = page.getByRole("region", { name: "Looks" });
  for (const looks of [1, 2]) {
    await page.getByRole("button", { name: "Look at it now" }).click();
    await expectSoon(page, () =>
      expect(seen.getByText("Something else stands there")).toHaveCount(looks, { timeout: 2_000 }),
    );
  }
  await expect(page.getByText("It does not stand there any more")).toBeVisible();
  await expect(page.getByText("Output fell by 14 percent in March").first()).toBeVisible();
  await openDesk(page, articleId);
  await expect(cardOf(page, "40 percent")).toContainText(
    "Stale: its source has changed or is gone",
  );
  site.close();
});

test("a document is sent in as evidence, and what cannot be taken is told beside the form", async ({
  as,
  people,
}) => {
  test.slow();
  const { articleId } = await givenDraft({
    ...{ by: people.otherReporter, headline: unique("The mill stops") },
    claims: [{ words: "40 percent" }],
  });
  const page = await as(people.checker);
  await openDesk(page, articleId);
  await addEvidence(page, (form) =>
    form.getByLabel("The document itself").setInputFiles({
      ...{ name: "tool.exe", mimeType: "text/plain", buffer: Buffer.from("MZ\0\0") },
    }),
  );
  const form = cardOf(page, "40 percent").getByRole("form", { name: "Add evidence" });
  await expect(form).toContainText("Send a PDF, a picture, plain text");
  // What was typed is still there.
  await expect(form.getByLabel("What it says there")).toHaveValue(SAID);
  await form.getByLabel("The document itself").setInputFiles({
    ...{ name: "spring.txt", mimeType: "text/plain", buffer: Buffer.from(`Spring\n\n${SAID}\n`) },
  });
  await form.getByRole("button", { name: "Add this evidence" }).click();
  await expect(evidenceOf(page)).toContainText("The mill");
  await expectSoon(page, async () => {
    await unfold(cardOf(page, "40 percent"), /^Evidence/);
    await expect(evidenceOf(page)).toContainText("It stands there", { timeout: 2_000 });
  });
  await evidenceOf(page).getByRole("link", { name: "spring.txt" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The mill");
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "spring.txt" }).click();
  expect((await saved).suggestedFilename()).toBe("spring.txt");
});
