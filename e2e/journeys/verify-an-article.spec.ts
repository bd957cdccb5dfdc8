import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { inProject } from "@/lib/platform/project";
import { expect, givenCorrection, givenLive, test, unique } from "../fixtures/test";

const run = promisify(execFile);
const baseURL = process.env.BASE_URL ?? "http://localhost:3000";

test("a reader has a story checked by their own browser, and a stranger checks the whole log", async ({
  people,
  page,
  request,
}) => {
  const headline = unique("The log takes it in");
  const story = await givenLive(people, { headline });
  const record = `/log/revision/${story.articleId}/1.json`;
  // The clock signs within ten seconds.
  await expect
    .poll(async () => (await request.get(record)).status(), { timeout: 30_000 })
    .toBe(200);

  await page.goto(story.url);
  const seal = page.getByRole("region", { name: "In the public log" });
  await expect(seal).toContainText(/This is version 1, entry [\d,]+ of the public log\./u);
  await seal.getByRole("button", { name: "Check it in this browser" }).click();
  await expect(seal.getByRole("status")).toContainText("It holds.");

  // A page whose words are others than those that were entered is found out.
  await page.locator("h1").evaluate((heading) => {
    heading.textContent = "Another headline";
  });
  await seal.getByRole("button", { name: "Check it in this browser" }).click();
  await expect(seal.getByRole("status")).toContainText("It does not hold");

  await givenCorrection(people, story, {
    body: ["Output fell by 40 percent in April."],
    wordsBefore: "40 percent in March",
    wordsAfter: "40 percent in April",
  });
  const corrected = record.replace("1.json", "2.json");
  await expect
    .poll(async () => (await request.get(corrected)).status(), { timeout: 30_000 })
    .toBe(200);
  await page.goto("/log");
  const entries = page.getByRole("main").getByRole("listitem").filter({ hasText: headline });
  await expect(entries).toHaveCount(2);
  await expect(entries.first()).toContainText("version 2, corrected");

  for (const path of [
    ...["tile/0/0", "tile/64/000", "tile/entries/999", "tile/0/000/0", "revision/1/1.json"],
    ...[`revision/${story.articleId}/3.json`, `revision/${story.articleId}/0.json`],
  ]) {
    expect((await request.get(`/log/${path}`)).status(), path).toBe(404);
  }
  expect(await (await request.get("/log/policy")).text()).toMatch(/^log \S+\n/u);

  const folder = await mkdtemp(join(tmpdir(), "onrecord-verify-"));
  const memory = join(folder, "memory");
  const verify = (...args: string[]) =>
    run(process.execPath, [inProject("bin/onrecord-verify.mjs"), ...args]);
  expect((await verify(baseURL, "--memory", memory)).stdout).toContain("VERIFIED");
  expect((await verify(baseURL, "--memory", memory)).stdout).toContain("It has only grown");
  await rm(folder, { recursive: true });
});

test("without script the seal explains itself and leads to the proof", async ({
  people,
  browser,
}) => {
  const story = await givenLive(people);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(story.url);
  const seal = page.getByRole("region", { name: "In the public log" });
  await expect(seal.getByRole("button")).toBeHidden();
  await expect(seal.getByRole("link", { name: "Save the proof" })).toHaveAttribute(
    "href",
    `/log/revision/${story.articleId}/1.json`,
  );
  await seal.getByRole("link", { name: "What that means" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The public log");
  await context.close();
});
