import { expect, test, unique } from "../fixtures/test";

test("an admin changes a policy, and readers find what holds and what held before", async ({
  as,
  people,
  page,
}) => {
  await page.goto("/standards/bylines");
  const before = (await page.getByRole("main").locator("section p").first().textContent()) ?? "";

  const desk = await as(people.admin);
  await desk.goto("/newsroom/standards");
  await desk.getByText(/^Bylines version/u).click();
  const form = desk.getByRole("form", { name: "Bylines" });
  await form.getByLabel("Text").fill("  \n ");
  await form.getByRole("button", { name: "Show it to readers" }).click();
  await expect(form.getByText("Write the policy.")).toBeVisible();
  const words = unique("We sign <b>what</b> we write.");
  await form.getByLabel("Text").fill(`${words}\n\n## Why\n\n- So that you know.\n- So that we do.`);
  await form.getByRole("button", { name: "Show it to readers" }).click();
  await expect(form.getByText("Readers have it now, with today’s date.")).toBeVisible();

  await page.goto("/standards");
  await page.getByRole("link", { name: "Bylines", exact: true }).click();
  const main = page.getByRole("main");
  await expect(main).toContainText(words);
  await expect(main.getByRole("heading", { name: "Why" })).toBeVisible();
  await expect(main.getByRole("listitem").filter({ hasText: "So that we do." })).toBeVisible();
  await expect(main).toContainText(/Changed on \d/u);
  await main.locator("#versions").getByRole("link").last().click();
  await expect(main).toContainText("It does not hold any more");
  await expect(main).toContainText(before);
  await main.getByRole("link", { name: "read what does" }).click();
  await expect(main).toContainText(words);

  const editors = await as(people.editor);
  await editors.goto("/newsroom/standards");
  await expect(editors.getByRole("main")).toContainText("Changing a policy is for admins.");
});

test("a reader sees which criteria are answered, by what, and which are not met", async ({
  page,
}) => {
  await page.goto("/standards");
  await page.getByRole("link", { name: "what of ours answers it" }).click();
  const main = page.getByRole("main");
  await expect(main).toContainText("self-reported");
  const news = main.locator("#newsguard");
  await expect(news).toContainText("9 of 9 are answered");
  await expect(news).toContainText(/\d+ of \d+ headlines state something that was checked\./u);
  await expect(main.locator("#jti")).toContainText("Not met.");
  await news.getByRole("link", { name: "Who owns and pays us" }).first().click();
  await expect(main.getByRole("heading", { level: 1 })).toHaveText("Who owns and pays us");
});
