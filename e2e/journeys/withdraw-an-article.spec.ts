import type { Page } from "@playwright/test";
import { newsroom } from "@/lib/platform/db";
import { openDesk, stateOf, turnTo, unfold } from "../fixtures/desk";
import { withSecondServer } from "../fixtures/second-server";
import {
  expect,
  givenCorrection,
  givenLive,
  givenUpdate,
  givenWithdrawn,
  test,
  unique,
} from "../fixtures/test";

test("two people retract an article; readers see why on top of it", async ({
  as,
  page: reader,
  people,
}) => {
  const headline = unique("A mill that never was");
  const story = await givenLive(people, { headline });
  const editor = await as(people.editor);
  await openDesk(editor, story.articleId);
  await propose(editor, "Retraction: the page stays, with a notice on top");
  await expect(editor.getByText("Retraction proposed")).toBeVisible();
  const second = editor.getByRole("button", { name: "Second it and retract" });
  await expect(second).toBeDisabled();
  await reader.goto(story.url);
  await expect(reader.getByRole("main")).toContainText("Output fell by 40 percent");

  const admin = await as(people.admin);
  await openDesk(admin, story.articleId);
  await turnTo(admin, "Correct");
  await expect(admin.getByText("The register was made up.")).toBeVisible();
  await admin.getByRole("button", { name: "Second it and retract" }).click();
  await expect(stateOf(admin)).toContainText("Retracted");

  const answer = await reader.goto(story.url);
  expect(answer?.status()).toBe(200);
  await expect(reader.getByRole("heading", { level: 1 })).toContainText(headline);
  await expect(reader.getByText("There is no such mill.").first()).toBeVisible();
  await expect(reader.getByText("Output fell by")).toBeHidden();
  await reader.getByText("Read the retracted text").click();
  await expect(reader.getByText("Output fell by")).toBeVisible();
  await expect(reader.getByRole("main")).not.toContainText("The register was made up.");
  await reader.goto("/corrections");
  await expect(reader.getByRole("main")).toContainText("There is no such mill.");
});

test("what is withdrawn through one server is gone from another within a second", async ({
  people,
  request,
}) => {
  const headline = unique("A mill in two places");
  const story = await givenLive(people, { headline });
  await withSecondServer(async (address) => {
    const places = [story.url, `${address}${story.url}`, `${address}/`, `${address}/feed.xml`];
    for (const place of [...places, ...places]) {
      expect(await (await request.get(place)).text(), place).toContain(headline);
    }
    await givenWithdrawn(people, story, { kind: "takedown", notice: "There is no such mill." });
    const done = performance.now();
    for (const place of places.slice(0, 2)) {
      await expect.poll(async () => (await request.get(place)).status(), place).toBe(410);
    }
    expect(performance.now() - done).toBeLessThan(1000);
    for (const place of places) {
      expect(await (await request.get(place)).text(), place).not.toContain(headline);
    }
  });
});

test("two people take an article down; its words are gone and its place says so", async ({
  as,
  page: reader,
  people,
}) => {
  const headline = unique("A mill that never was");
  const story = await givenLive(people, { headline });
  const admin = await as(people.admin);
  await openDesk(admin, story.articleId);
  await propose(admin, "Takedown: the words are erased, a notice stays");
  const editor = await as(people.editor);
  await openDesk(editor, story.articleId);
  await turnTo(editor, "Correct");
  await editor.getByRole("button", { name: "Second it and take down" }).click();
  await expect(stateOf(editor)).toContainText("Taken down");

  for (const place of ["", "/v/1", "/history"]) {
    const answer = await reader.goto(`${story.url}${place}`);
    expect(answer?.status()).toBe(place === "/history" ? 200 : 410);
    const whole = await reader.content();
    expect(whole).not.toContain(headline);
    expect(whole).not.toContain("40 percent");
  }
  await reader.goto(story.url);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(
    "This story has been taken down",
  );
  await expect(reader.getByRole("main")).toContainText("There is no such mill.");
  await reader.goto("/world");
  await expect(reader.getByRole("link", { name: headline })).toHaveCount(0);
});

test("a link to a withdrawn article says what became of it", async ({ page, people }) => {
  const target = await givenLive(people, { headline: unique("A mill that never was") });
  const story = await givenLive(people, {
    headline: unique("Mills of the valley"),
    body: [
      "Output fell by 40 percent in March.",
      { type: "readMore", attrs: { articleId: target.articleId } },
    ],
  });
  await page.goto(story.url);
  await expect(page.getByRole("main")).not.toContainText("retracted");

  await givenWithdrawn(people, target, { kind: "retraction", notice: "There is no such mill." });

  await page.goto(story.url);
  await expect(page.getByRole("main")).toContainText("This story was retracted");
});

test("what was taken down is at no address, and that it was is at each", async ({
  people,
  request,
}) => {
  const canary = unique("Quillwort").replaceAll(" ", "");
  const body = (figure: string) => [`${canary} fell by ${figure} percent.`, `${canary} is a word.`];
  const author = await newsroom.author.findFirstOrThrow();
  const topic = await newsroom.topic.findFirstOrThrow();
  const story = await givenLive(people, {
    ...{ authorIds: [author.id], topicIds: [topic.id] },
    headline: `${canary} is short`,
    standfirst: `${canary} again.`,
    body: body("40"),
    claims: [{ words: `${canary} is a word`, verdict: "confirmed" }],
  });
  await givenUpdate(people, story, { body: [...body("40"), `More ${canary}.`], note: "More." });
  await givenCorrection(people, story, {
    body: [...body("14"), `More ${canary}.`],
    ...{ whatWasWrong: "The figure was 40.", whatIsRight: "It was 14." },
    ...{ wordsBefore: `${canary} fell by 40`, wordsAfter: `${canary} fell by 14` },
  });
  const { articleId, url } = story;
  const told = await (await request.get(`/api/v1/articles/${articleId}`)).json();
  const claims: string[] = told.claims.map(({ claimId }: { claimId: string }) => claimId);
  expect(claims.length).toBeGreaterThan(0);
  const versions = [1, 2, 3, 4];
  const readable = [
    ...[url, `${url}/history`, ...versions.map((version) => `${url}/v/${version}`)],
    ...versions.flatMap((from) => versions.map((to) => `${url}/history?from=${from}&to=${to}`)),
    ...versions.map((version) => `/log/revision/${articleId}/${version}.json`),
    ...["", "?format=ninjs"].map((format) => `/api/v1/articles/${articleId}${format}`),
    `/oembed?url=${encodeURIComponent(`http://localhost${url}`)}`,
    ...claims.flatMap((claim) => [`/claims/${claim}`, `/api/v1/claims/${claim}`]),
  ];
  const lists = [
    ...["/", "/world", "/corrections", "/log", "/sitemap.xml", "/news-sitemap.xml"],
    ...["", "/world", "/corrections"].flatMap((list) =>
      ["feed.xml", "atom.xml", "feed.json"].map((feed) => `${list}/${feed}`),
    ),
    ...[`/authors/${author.slug}`, `/topics/${topic.slug}`, `/topics/${topic.slug}/feed.xml`],
    ...["/api/v1/articles", "/api/v1/articles?format=ninjs", "/api/v1/corrections"],
    ...[`/search?q=${canary}`, `/search/feed.xml?q=${canary}`],
  ];
  const textOf = async (path: string) => (await request.get(path)).text();
  const early = [url, `${url}/v/1`, `${url}/history?from=1&to=2`, `/claims/${claims[0]}`];
  for (const path of [...early, `/topics/${topic.slug}`, "/", "/feed.xml"]) {
    expect(await textOf(path), path).toContain(canary);
  }
  await givenWithdrawn(people, story, { kind: "takedown", notice: "A court has forbidden it." });
  for (const path of [...readable, ...lists]) {
    const text = (await textOf(path)).replaceAll(encodeURIComponent(canary), "");
    // A search says again what was looked for.
    if (!path.startsWith("/search")) expect(text, path).not.toContain(canary);
    else expect(text, path).not.toContain(`${canary} `);
  }
  for (const path of [url, `${url}/history`, `${url}/v/2`, "/corrections"]) {
    expect(await textOf(path), path).toContain("A court has forbidden it.");
  }
});

async function propose(page: Page, kind: string): Promise<void> {
  await turnTo(page, "Correct");
  await unfold(page, "Propose a retraction or takedown");
  const form = page.getByRole("form", { name: "Propose a withdrawal" });
  await form.getByLabel("What is proposed").selectOption(kind);
  await form.getByLabel("What readers are told").fill("There is no such mill.");
  await form.getByLabel("The reason").fill("The register was made up.");
  await form.getByRole("button", { name: "Propose it" }).click();
  await expect(form).toBeHidden();
}
