import type { Page } from "@playwright/test";
import type { Block } from "@/lib/articles/rules/document";
import { attachEvidence } from "@/lib/claims/attach-evidence";
import { listDeskClaims } from "@/lib/claims/claim-queries";
import { giveVerdict } from "@/lib/claims/give-verdict";
import { publishArticle } from "@/lib/publishing/publish-article";
import type { People } from "@/lib/testing/newsroom";
import {
  expect,
  givenApproved,
  givenCorrection,
  givenDraft,
  givenUpdate,
  givenWithdrawn,
  test,
  unique,
} from "../fixtures/test";

// Would open a dialog, which fails the test, or leave an element behind.
const EVIL = `<img src=x onerror="alert(1)"><script>alert(2)</script>"'</p><svg onload=alert(3)>`;

const FILM: Block = {
  type: "embed",
  attrs: { url: "https://films.example/1?a=<b>", label: `Film ${EVIL}`, footage: true },
};

test("HTML in any field that readers see is shown to them as text", async ({ page, people }) => {
  const headline = unique("Vinegar");
  const story = await givenStory(people, headline);
  await givenUpdate(people, story, {
    body: ["Output fell by 40 percent in March.", "April was no better.", FILM],
    note: `Note ${EVIL}`,
  });
  await givenCorrection(people, story, {
    body: [`Output fell by 40 percent in May. ${EVIL}`, FILM],
    whatWasWrong: `Wrong ${EVIL}`,
    whatIsRight: `Right ${EVIL}`,
    wordsBefore: "in March.",
    wordsAfter: EVIL,
  });

  await page.goto(`${story.url}/v/1`);
  for (const field of ["Reason", "Background", "Place", "Quote", "Film"]) {
    await expect(page.getByText(`${field} ${EVIL}`).first()).toBeAttached();
  }
  await expectNothingRan(page);
  await page.goto(story.url);
  await expect(page.getByText(`Wrong ${EVIL} Right ${EVIL}`).first()).toBeVisible();
  await expectNothingRan(page);
  await page.goto(`${story.url}/history`);
  await expect(page.getByText(`Note ${EVIL}`)).toBeVisible();
  await expect(page.getByRole("region", { name: "Differences" })).toContainText("<script>");
  await expectNothingRan(page);

  await givenWithdrawn(people, story, { kind: "takedown", notice: `Notice ${EVIL}` });
  for (const path of [story.url, "/corrections", "/"]) {
    await page.goto(path);
    await expect(page.getByText(`Notice ${EVIL}`).first()).toBeVisible();
    await expectNothingRan(page);
  }
});

/** A live story whose claim, evidence and blocks all say the same. */
async function givenStory(people: People, headline: string) {
  const { articleId, claims } = await givenDraft({
    by: people.reporter,
    headline,
    body: ["Output fell by 40 percent in March.", FILM],
    claims: [
      { words: "40 percent", verdict: "confirmed" },
      { words: `Film ${EVIL}`, channel: "caption", verdict: "confirmed" },
    ],
  });
  await givenEvilVerdict(people, articleId);
  const { revisionId } = await givenApproved(people, articleId, claims);
  const now = new Date();
  const publication = { revisionId, kind: "published", note: "", now } as const;
  const { url } = await publishArticle(people.otherEditor, publication);
  return { articleId, claims, url };
}

async function givenEvilVerdict(people: People, articleId: string): Promise<void> {
  const now = new Date();
  const marked = await listDeskClaims(people.checker, articleId);
  const claim = marked.find(({ exact }) => exact === "40 percent");
  if (!claim?.sentenceHash) throw new Error("The claim of the draft is gone.");
  const { evidenceId } = await attachEvidence(people.checker, {
    claimId: claim.claimId,
    relation: "supports",
    source: {
      kind: "person",
      visibility: "background",
      name: "Somebody",
      description: `Background ${EVIL}`,
      url: null,
    },
    locator: `Place ${EVIL}`,
    url: `https://source.example/"><script>alert(4)</script>`,
    quote: `Quote ${EVIL}`,
    now,
  });
  await giveVerdict(people.checker, {
    occurrenceId: claim.occurrenceId,
    sentenceHash: claim.sentenceHash,
    verdict: "confirmed",
    method: "named_witness",
    reason: `Reason ${EVIL}`,
    evidenceIds: [evidenceId],
    ownerId: null,
    recheckAt: null,
    now,
  });
}

async function expectNothingRan(page: Page): Promise<void> {
  await expect(page.locator("img[src=x], svg[onload], [onerror]")).toHaveCount(0);
}
