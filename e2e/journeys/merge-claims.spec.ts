import { listDeskClaims } from "@/lib/claims/claim-queries";
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
  await expect(form.getByRole("radio", { name: other })).toBeVisible();
  // As if it were none of those that are most like it.
  await form.getByLabel("None of these").fill("dates from 1871");
  await form.getByRole("button", { name: "Search" }).click();
  await form.getByRole("button", { name: other }).click();
  await expect(form.getByRole("radio", { name: other })).toBeChecked();
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

test("a checker splits a claim that says two things", async ({ as, people }) => {
  const place = unique("Quillhaven");
  const statement = `The lighthouse of ${place} was built in 1871`;
  const headlines = [unique("Lights"), unique("Towers")];
  const first = await givenLive(people, {
    ...{ headline: headlines[0] ?? "", body: [`${statement}.`] },
    claims: [{ words: statement, verdict: "confirmed" }],
  });
  const listed = await listDeskClaims(people.checker, first.articleId);
  const claimId = listed.find(({ exact }) => exact === statement)?.claimId ?? "";
  const words = `The tower of ${place} was built in 1871`;
  await givenLive(people, {
    ...{ headline: headlines[1] ?? "", body: [`${words}.`] },
    claims: [{ words, verdict: "confirmed", claimId }],
  });
  const page = await as(people.checker);
  await page.goto(`/newsroom/claims/${claimId}`);
  await page.getByText("Split it", { exact: true }).first().click();
  const form = page.getByRole("form", { name: "Split this claim" });
  await form.getByLabel("The new claim").fill(words);
  await form.getByLabel("Why").fill("The tower is no lighthouse.");
  await form.getByRole("button", { name: "Split it" }).click();
  await expect(form).toContainText("Choose what the new claim is about.");
  await form.getByRole("checkbox", { name: new RegExp(`${words}.*${headlines[1]}`) }).check();
  await form.getByRole("button", { name: "Split it" }).click();
  const history = page.getByRole("region", { name: "What became of it" });
  await expect(history).toContainText(`Split: this claim → ${words}`);
  await history.getByRole("link", { name: words }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words);
  await expect(page.getByRole("link", { name: headlines[1] ?? "" })).toBeVisible();
  await expect(page.getByRole("link", { name: headlines[0] ?? "" })).toBeHidden();
});
