import { expect, givenLive, test, unique } from "../fixtures/test";

test("a checker makes one of two claims that say the same, and readers find both stories", async ({
  as,
  people,
  page: reader,
}) => {
  const place = unique("Quillhaven");
  const [one, other] = [
    `The lighthouse of ${place} was built in 1871`,
    `The lighthouse of ${place} dates from 1871`,
  ];
  const headlines = [unique("Lights"), unique("Ships")];
  for (const [at, words] of [one, other].entries()) {
    await givenLive(people, {
      ...{ headline: headlines[at] ?? "", body: [`${words}.`] },
      claims: [{ words, verdict: "confirmed" }],
    });
  }
  const page = await as(people.checker);
  await page.goto(`/newsroom/claims?q=${encodeURIComponent(one)}`);
  await page.getByRole("link", { name: one }).click();
  await page.getByText("Merge it", { exact: true }).first().click();
  const form = page.getByRole("form", { name: "Merge this claim" });
  await form.getByRole("radio", { name: other }).check();
  await form.getByLabel("Why").fill("Both say when the lighthouse was built.");
  const merged = page.url().split("/").at(-1);
  await form.getByRole("button", { name: "Merge it" }).click();
  await expect(page.getByRole("note")).toContainText(`Merged into ${other}`);

  await reader.goto(`/claims/${merged}`);
  await expect(reader).not.toHaveURL(new RegExp(`${merged}`));
  for (const headline of headlines) {
    await expect(reader.getByRole("link", { name: headline })).toBeVisible();
  }

  await page.getByText("Undo it", { exact: true }).first().click();
  const undo = page.getByRole("form", { name: "Undo this change" });
  await undo.getByLabel("Why").fill("They are two lighthouses.");
  await undo.getByRole("button", { name: "Undo it" }).click();
  await expect(page.getByRole("note")).toBeHidden();
  await reader.goto(`/claims/${merged}`);
  await expect(reader).toHaveURL(new RegExp(`${merged}`));
});
