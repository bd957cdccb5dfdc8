import { crawlSite } from "@/bin/validate/site";
import { newsroom } from "@/lib/platform/db";
import type { Staff } from "@/lib/staff/rules/capabilities";
import { bodyOf, stateOf, turnTo } from "../fixtures/desk";
import { expect, test } from "../fixtures/test";

const LEAD = "/world/saydnaya-prison-opened-as-rebels-take-damascus";

test("a newcomer finds the story of Saydnaya on top, and what became of it since", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("main").getByRole("article").first().getByRole("heading").click();

  await expect(page).toHaveURL(LEAD);
  const main = page.getByRole("main");
  await expect(main).toContainText("Version 4 · refiled");
  await expect(page.getByRole("heading", { name: /^Correction/ })).toBeVisible();
  await expect(main.getByRole("deletion").first()).toBeVisible();
  await expect(main.getByRole("insertion").first()).toBeVisible();
  for (const verdict of ["Confirmed", "Attributed", "Not independently verified", "False"]) {
    await expect(main.getByRole("list").filter({ hasText: verdict }).first()).toBeVisible();
  }

  await page.getByRole("link", { name: "History of this story" }).first().click();
  await expect(page.getByText("It has 4 versions.")).toBeVisible();
  for (const [number, kind] of ["published", "updated", "corrected", "refiled"].entries()) {
    const heading = page.getByRole("heading", { name: `Version ${number + 1} ${kind}` });
    await expect(heading).toBeVisible();
  }
  await page.getByRole("combobox", { name: "From" }).selectOption("2");
  await page.getByRole("combobox", { name: "to", exact: true }).selectOption("3");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("region", { name: "Differences" })).toContainText("December 2015");
});

test("bylines of the edition say that nobody stands behind them", async ({ page }) => {
  await page.goto(LEAD);
  await page.getByRole("link", { name: "Ines Okafor" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ines Okafor");
  await expect(page.getByText(/^Demo byline: no such person exists/)).toBeVisible();
});

test("the Arabic edition reads from right to left and leads to its original", async ({ page }) => {
  await page.goto(LEAD);
  await page.getByRole("link", { name: /صيدنايا/ }).click();
  const story = page.getByRole("article");
  await expect(story).toHaveAttribute("lang", "ar");
  const direction = await story.evaluate((element) => getComputedStyle(element).direction);
  expect(direction).toBe("rtl");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("صيدنايا");
  await page
    .getByRole("link", { name: /^Saydnaya prison is opened/ })
    .first()
    .click();
  await expect(page).toHaveURL(LEAD);
});

test("what was withdrawn says so at its address, and what moved leads on", async ({ page }) => {
  const album = await page.goto("/local/a-stamp-album-turns-up-in-a-loft");
  expect(album?.status()).toBe(410);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("taken down");
  expect(await page.content()).not.toContain("loft in Weir Lane");

  const signal = await page.goto(
    "/science/radio-telescope-on-hallin-moor-hears-a-repeating-signal",
  );
  expect(signal?.status()).toBe(200);
  await expect(page.getByRole("heading", { name: /^Retraction/ })).toBeVisible();

  await page.goto("/local/footbridge-over-the-eller-to-open-on-sunday");
  await expect(page).toHaveURL("/local/footbridge-joins-quay-row-and-sandholt");
  await page.goto("/local/footbridge-over-the-eller-to-open-on-sunday/history");
  await expect(page).toHaveURL("/local/footbridge-joins-quay-row-and-sandholt/history");
});

test("what is not published is nowhere to be found", async ({ page }) => {
  for (const address of [
    "/culture/what-the-lantern-theatre-paid-for-its-silence",
    "/politics/quay-contract-was-extended-twice-without-a-tender",
    "/science/seagrass-returns-to-the-outer-estuary",
    "/local/sandholt-ferry-adds-a-boat-before-school",
    "/local/river-board-plans-a-second-gauge-above-the-weir",
  ]) {
    for (const rest of ["", "/history", "/v/1"]) {
      const answer = await page.goto(`${address}${rest}`);
      expect(answer?.status(), `${address}${rest}`).toBe(404);
    }
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing here");
  }
});

test("the feed tells the stories", async ({ request }) => {
  const answer = await request.get("/feed.xml");
  expect(answer.headers()["content-type"]).toContain("application/rss+xml");
  expect(await answer.text()).toContain("Saydnaya prison is opened");
});

test("at the desk a newcomer sees every state that work can be in", async ({ as }) => {
  const page = await as(await demoPerson("nadia.verhoeven@onrecord.example"));
  const rowOf = (headline: string) => page.getByRole("row").filter({ hasText: headline });
  await page.goto("/newsroom/articles?q=quay+contract");
  await expect(rowOf("Quay contract")).toContainText("Legal");
  await page.goto("/newsroom/articles?q=seagrass");
  await expect(rowOf("Seagrass returns")).toContainText("Embargo");
  await page.goto("/newsroom/articles?q=second+gauge");
  await expect(rowOf("second gauge")).toContainText("In checking");
  await page.goto("/newsroom/articles?publication=scheduled");
  await expect(rowOf("Sandholt ferry adds a boat")).toBeVisible();
  await page.goto("/newsroom/articles?publication=taken_down");
  await expect(page.getByRole("row").filter({ hasText: "Taken down" }).first()).toBeVisible();
});

test("at the desk the lead story shows its claims, their verdicts and its versions", async ({
  as,
}) => {
  const page = await as(await demoPerson("ruth.adeyemi@onrecord.example"));
  await page.goto("/newsroom/articles?q=saydnaya+prison");
  await page.getByRole("link", { name: /^Saydnaya prison is opened/ }).click();
  await expect(bodyOf(page)).toBeVisible();
  await expect(stateOf(page)).toContainText("Live, version 4");
  const claims = page.getByRole("list", { name: "Claims" });
  await expect(claims).toContainText("Attributed");
  await expect(claims).toContainText("Confirmed");
  await turnTo(page, "History");
  const versions = page.getByRole("list", { name: "Publications" }).getByRole("listitem");
  await expect(versions).toHaveCount(4);
});

async function demoPerson(email: string): Promise<Staff> {
  return newsroom.user.findUniqueOrThrow({
    where: { email },
    select: { id: true, name: true, email: true, role: true },
  });
}

test("every link that a visitor comes by leads somewhere", async ({ baseURL, request }) => {
  const found = await crawlSite(baseURL ?? "", ["/", "/corrections", "/standards", "/sitemap.xml"]);
  expect(found.length).toBeGreaterThan(80);
  const dead = found.filter(({ status }) => status >= 400 && status !== 410);
  // What another journey has just published has its proof when the log is signed, which is within ten seconds.
  const isUnsigned = ({ path }: { path: string }) => path.startsWith("/log/revision/");
  for (const { path } of dead.filter(isUnsigned)) {
    await expect
      .poll(async () => (await request.get(path)).status(), { message: path, timeout: 20_000 })
      .toBe(200);
  }
  const others = dead.filter((each) => !isUnsigned(each));
  expect(others.map(({ path, status }) => `${path} answers ${status}`)).toEqual([]);
});
