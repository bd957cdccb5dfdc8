import type { Page } from "@playwright/test";
import type { People } from "@/lib/testing/newsroom";
import { expect, givenCorrection, givenLive, givenWithdrawn, test, unique } from "../fixtures/test";

const LEAD = "/world/saydnaya-prison-opened-as-rebels-take-damascus";

type Stories = Awaited<ReturnType<typeof givenStories>>;

/** Every kind of page that readers can come to, and its status where that is not 200. */
const KINDS: [name: string, path: (stories: Stories) => string, status?: number][] = [
  ["front page", () => "/"],
  ["section", () => "/world"],
  ["place that no list has", () => "/world?after=nowhere"],
  ["topic", ({ topic }) => topic],
  ["author", ({ author }) => author],
  ["article", () => LEAD],
  ["article in Arabic", () => "/world/fath-sijn-saydnaya"],
  ["history", () => `${LEAD}/history`],
  ["comparison", () => `${LEAD}/history?from=2&to=3`],
  ["old version", ({ corrected }) => `${corrected}/v/1`],
  ["corrected article", ({ corrected }) => corrected],
  ["retracted article", ({ retracted }) => retracted],
  ["article that was taken down", ({ takenDown }) => takenDown, 410],
  ["list of corrections", () => "/corrections"],
  ["standards", () => "/standards"],
  ["policy", () => "/standards/corrections"],
  ["earlier version of a policy", () => "/standards/corrections/v/1"],
  ["criteria", () => "/standards/criteria"],
  ["page for nothing", () => "/world/there-is-no-such-story", 404],
  ["page for a question that cannot be read", () => "/world?after=%ff", 400],
];

test("no kind of page needs a framework, or breaks its own policy", async ({ page, people }) => {
  // Many pages, and stories that many people have worked on before.
  test.slow();
  await page.goto(LEAD);
  const stories = await givenStories(people, page);
  const seen = watch(page);
  for (const [name, path, status = 200] of KINDS) {
    seen.requests.length = 0;
    const answer = await page.goto(path(stories));
    expect(answer?.status(), name).toBe(status);
    expect(await answer?.headerValue("content-security-policy"), name).toContain(
      "script-src 'self';",
    );
    await expect(page.getByRole("heading", { level: 1 }), name).not.toHaveCount(0);
    expect(seen.requests.filter(isFrameworks), name).toEqual([]);
    expect(seen.complaints, name).toEqual([]);
    // Nothing is left of what a framework would need, and the styles came along.
    expect(await answer?.text(), name).not.toMatch(/__next_f|<script(?![^>]*\b(src|type)=)|<!--/);
    const paper = await page.evaluate(() =>
      [document.documentElement, document.body].map(
        (each) => getComputedStyle(each).backgroundColor,
      ),
    );
    expect(paper, name).toContain("rgb(251, 250, 246)");
  }
});

test("an article is few files, and nothing in it moves while they come", async ({ page }) => {
  const { requests } = watch(page);
  await page.goto(LEAD, { waitUntil: "networkidle" });
  // Beside these a browser fetches, once, its icon and what it may fetch ahead of time.
  const needed = requests.filter((url) => !/\/(icon\.svg|speculation-rules\.json)$/.test(url));
  expect(needed.length, needed.join("\n")).toBeLessThanOrEqual(6);
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
          resolve(shifts.reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: "layout-shift", buffered: true });
        // Nobody calls when there was none.
        requestAnimationFrame(() => setTimeout(() => resolve(0), 200));
      }),
  );
  expect(shift).toBe(0);
});

test("the page whose link a reader turns to is fetched before it is asked for", async ({
  page,
}) => {
  const browser = await page.context().newCDPSession(page);
  const fetched: string[] = [];
  browser.on("Preload.prefetchStatusUpdated", ({ status, prefetchUrl }) => {
    if (status === "Ready") fetched.push(new URL(prefetchUrl).pathname);
  });
  await browser.send("Preload.enable");
  await page.goto("/");
  await page.getByRole("link", { name: "Corrections" }).first().hover();
  await expect.poll(() => fetched).toContain("/corrections");
});

async function givenStories(people: People, page: Page) {
  const linked = async (to: string) =>
    (await page.locator(`a[href^="${to}"]`).first().getAttribute("href")) ?? "";
  const [corrected, retracted, takenDown] = [
    await givenLive(people, { headline: unique("Mills stand still") }),
    await givenLive(people, { headline: unique("Mills never stood still") }),
    await givenLive(people, { headline: unique("Mills stood elsewhere") }),
  ];
  await givenCorrection(people, corrected, {
    body: ["Output fell by 40 percent in April."],
    wordsBefore: "40 percent in March",
    wordsAfter: "40 percent in April",
  });
  await givenWithdrawn(people, retracted, { kind: "retraction", notice: "It was made up." });
  await givenWithdrawn(people, takenDown, { kind: "takedown", notice: "It was made up." });
  return {
    topic: await linked("/topics/"),
    author: await linked("/authors/"),
    corrected: corrected.url,
    retracted: retracted.url,
    takenDown: takenDown.url,
  };
}

/** What the browser fetches from now on, and what it complains about. */
function watch(page: Page): { requests: string[]; complaints: string[] } {
  const seen: { requests: string[]; complaints: string[] } = { requests: [], complaints: [] };
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("console", (message) => {
    // That a page is not there is said in the console too; it is what was asked for.
    const isStatus = /Failed to load resource.*status of 4\d\d/.test(message.text());
    if (message.type() === "error" && !isStatus) seen.complaints.push(message.text());
  });
  page.on("pageerror", (error) => seen.complaints.push(error.message));
  return seen;
}

function isFrameworks(url: string): boolean {
  return url.includes("/_next/static/chunks");
}
