import { expect, test } from "../fixtures/test";

test("a reader finds a story by its words, narrows the search down, and follows it", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("navigation").getByRole("link", { name: "Search" }).click();
  const main = page.getByRole("main");
  await main.getByRole("searchbox", { name: "Look for" }).fill("prison");
  await main.getByRole("button", { name: "Search" }).click();

  await expect(page).toHaveURL(/\/search\?q=prison/);
  const lead = main.getByRole("link", { name: /^Saydnaya prison is opened/ });
  await expect(lead).toBeVisible();
  await expect(main.locator("mark").first()).toBeVisible();
  const result = main.getByRole("article").filter({ hasText: "Saydnaya prison is opened" });
  await expect(result).toContainText("Corrected");

  await main.getByText("Narrow it down").click();
  await main.getByLabel("Section").selectOption("politics");
  await main.getByRole("button", { name: "Search" }).click();
  await expect(main.getByRole("status")).toHaveText("Nothing was found.");
  await expect(main.getByRole("searchbox")).toHaveValue("prison");

  const feed = await page.request.get("/search/feed.xml?q=prison");
  expect(feed.headers()["content-type"]).toContain("application/rss+xml");
  expect(await feed.text()).toContain("Saydnaya prison is opened");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a mistyped word and a mistyped address both lead to the story", async ({ page }) => {
    const main = page.getByRole("main");
    await page.goto("/search");
    await main.getByRole("searchbox", { name: "Look for" }).fill("saydnya prisn");
    await main.getByRole("button", { name: "Search" }).click();
    await main.getByRole("link", { name: "saydnaya prison" }).click();
    await expect(main.getByRole("link", { name: /^Saydnaya prison is opened/ })).toBeVisible();

    const answer = await page.goto("/world/saydnaya-prison-opend-as-rebels-take-damscus");
    expect(answer?.status()).toBe(404);
    await main.getByRole("link", { name: /^Saydnaya prison is opened/ }).click();
    await expect(page).toHaveURL("/world/saydnaya-prison-opened-as-rebels-take-damascus");

    await page.goto("/archive");
    await main.getByRole("link", { name: "December 2024" }).click();
    await main.getByRole("link", { name: "8 December 2024" }).click();
    await expect(main.getByRole("link", { name: /^Saydnaya prison is opened/ })).toBeVisible();
  });
});
