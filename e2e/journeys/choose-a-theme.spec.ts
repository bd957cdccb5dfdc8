import { expect, test } from "../fixtures/test";

const DARK = "rgb(23, 22, 19)";
const LIGHT = "rgb(251, 250, 246)";

/** The paper of every frame that the page shows from its first one on. */
const watchPaper = () => {
  const shown: string[] = [];
  Object.assign(window, { shown });
  const note = () => {
    if (document.body) shown.push(getComputedStyle(document.documentElement).backgroundColor);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
};

test("a chosen theme holds on every page, and no frame shows another", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator("html")).toHaveCSS("background-color", LIGHT);
  await page.getByRole("radio", { name: "Dark" }).check();
  await expect(page.locator("html")).toHaveCSS("background-color", DARK);

  // However late the script comes, nothing is painted before it.
  await page.route("/reader/*", async (route) => {
    const answer = await route.fetch();
    await page.waitForTimeout(400);
    await route.fulfill({ response: answer });
  });
  await page.addInitScript(watchPaper);
  await page.goto("/corrections");

  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
  const papers = await page.evaluate(() => (window as unknown as { shown: string[] }).shown);
  expect(papers.length).toBeGreaterThan(0);
  expect(new Set(papers)).toEqual(new Set([DARK]));

  await page.getByRole("radio", { name: "As your device" }).check();
  await expect(page.locator("html")).toHaveCSS("background-color", LIGHT);
});

test("the theme of the device is the page's, until a reader chooses", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/");
  await expect(page.locator("html")).toHaveCSS("background-color", DARK);
  await page.getByRole("radio", { name: "Light" }).check();
  await page.goto("/standards");
  await expect(page.locator("html")).toHaveCSS("background-color", LIGHT);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("there is no choice that would do nothing", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("contentinfo")).toBeVisible();
    await expect(page.getByText("As your device")).toBeHidden();
  });
});
