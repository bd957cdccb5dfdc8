import type { Page } from "@playwright/test";
import { expect, givenLive, givenWithdrawn, test, unique } from "../fixtures/test";

type Thing = { "@type": string | string[]; [property: string]: unknown };

test("a story tells machines what it is, and what became of it", async ({ people, page }) => {
  const headline = unique("Mills </script><b> stand still");
  const story = await givenLive(people, {
    headline,
    body: ["Output fell by 40 percent, and “the mills are gone” is wrong."],
    claims: [
      { words: "40 percent", verdict: "confirmed" },
      { words: "the mills are gone", verdict: "false", stance: "debunked" },
    ],
  });
  await page.goto(story.url);
  const things = await thingsOn(page);
  expect(things.map((thing) => thing["@type"])).toEqual([
    "NewsArticle",
    "BreadcrumbList",
    "ClaimReview",
  ]);
  expect(things[0]).toMatchObject({ headline, url: expect.stringContaining(story.url) });
  expect(things[2]).toMatchObject({
    claimReviewed: "the mills are gone",
    reviewRating: { ratingValue: 1 },
  });
  // The address of a fact check is that of its note on the page.
  await page.goto(String(things[2]?.url));
  await expect(page.locator(":target")).toContainText("False");
  await expectPicture(page, `${story.url}/share/1.png`);
});

test("a retracted story says so on its picture, one that was taken down has none", async ({
  people,
  page,
  request,
}) => {
  const retracted = await givenLive(people, { headline: unique("It never was") });
  await givenWithdrawn(people, retracted, { kind: "retraction", notice: unique("Made up.") });
  await page.goto(retracted.url);
  expect((await thingsOn(page))[0]).toMatchObject({ creativeWorkStatus: "Retracted" });
  await expectPicture(page, `${retracted.url}/share/2.png`);
  // Nobody gets the picture of a version that no longer stands.
  const old = await request.get(`${retracted.url}/share/1.png`, { maxRedirects: 0 });
  expect(old.status()).toBe(302);
  expect(old.headers().location).toContain(`${retracted.url}/share/2.png`);

  const gone = await givenLive(people, { headline: unique("Ferries never ran") });
  await givenWithdrawn(people, gone, { kind: "takedown", notice: unique("Forbidden.") });
  await page.goto(gone.url);
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0);
  for (const [path, status] of [
    [`${gone.url}/share/1.png`, 410],
    [`${gone.url}/share/2.png`, 410],
    [`${retracted.url}/share/3.png`, 404],
    [`${retracted.url}/share/0.png`, 404],
    [`${retracted.url}/share/1.gif`, 404],
    ["/world/there-is-no-such-story/share/1.png", 404],
  ] as const) {
    expect((await request.get(path)).status(), path).toBe(status);
  }
});

test("every policy that the newsroom names can be read", async ({ page }) => {
  await page.goto("/");
  const newsroom = (await thingsOn(page)).find(
    (thing) => thing["@type"] === "NewsMediaOrganization",
  );
  const policies = Object.values(newsroom ?? {}).filter((value) =>
    /\/standards\/[a-z-]+$/u.test(String(value)),
  );
  expect(policies).toHaveLength(10);
  for (const address of policies) {
    const answer = await page.goto(String(address));
    expect(answer?.status(), String(address)).toBe(200);
    await expect(page.getByRole("main")).toContainText(/(Written|Changed) on \d/u);
  }
});

async function thingsOn(page: Page): Promise<Thing[]> {
  const text = await page.locator('script[type="application/ld+json"]').textContent();
  return JSON.parse(text ?? "null")["@graph"];
}

/** The page names this picture, and a browser can show it. */
async function expectPicture(page: Page, path: string): Promise<void> {
  const named = page.locator('head meta[property="og:image"]');
  await expect(named).toHaveAttribute("content", new RegExp(`${path.replaceAll(".", "\\.")}$`));
  const answer = await page.request.get(path);
  expect(answer.headers()["content-type"]).toBe("image/png");
  expect(answer.headers()["cache-control"]).toContain("immutable");
  expect((await answer.body()).readUInt32BE(16)).toBe(1200);
}
