import { expect, givenLive, givenWithdrawn, test, unique } from "../fixtures/test";

test("an admin asks a crawler to stay away, and says whom the newsroom belongs to", async ({
  as,
  people,
  request,
}) => {
  const page = await as(people.admin);
  await page.goto("/newsroom/settings");
  const association = `https://press.example/${unique("member").replaceAll(" ", "-")}`;
  await page.getByLabel(/^PerplexityBot/u).check();
  await page.getByLabel("Associations that it belongs to").fill(`${association}\nnowhere`);
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(page.getByText("Write a whole web address, with https://.")).toBeVisible();
  await page.getByLabel("Associations that it belongs to").fill(association);
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(page.getByText("Saved. Readers and machines see it from now on.")).toBeVisible();

  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toMatch(/User-agent: PerplexityBot\n(User-agent: .*\n)*Disallow: \/\n/u);
  expect(robots).toMatch(/\nSitemap: http:\/\/localhost:\d+\/sitemap\.xml\n/u);
  expect(await (await request.get("/.well-known/trust.txt")).text()).toContain(
    `belongto=${association}\n`,
  );

  const editors = await as(people.editor);
  await editors.goto("/newsroom/settings");
  await expect(editors.getByRole("main")).toContainText("Changing the settings is for admins.");
});

test("machines find where to report, how the site is kept, and how a story is shown", async ({
  people,
  page,
  request,
}) => {
  const security = await (await request.get("/.well-known/security.txt")).text();
  expect(security).toContain("Contact: mailto:security@onrecord.example\n");
  const expires = Date.parse(/^Expires: (.+)$/mu.exec(security)?.[1] ?? "");
  expect(expires).toBeGreaterThan(Date.now());

  const manifest = await (await request.get("/manifest.webmanifest")).json();
  for (const { src, type } of manifest.icons) {
    expect((await request.get(src)).headers()["content-type"]).toBe(type);
  }

  const story = await givenLive(people, { headline: unique("Wells & <springs> run dry") });
  await page.goto(story.url);
  const found = page.locator('head link[type="application/json+oembed"]');
  const card = await (await request.get((await found.getAttribute("href")) ?? "")).json();
  expect(card).toMatchObject({ type: "rich", version: "1.0" });
  expect(card.html).toContain("Wells &amp; &lt;springs&gt; run dry");

  const whole = encodeURIComponent(new URL(story.url, page.url()).href);
  const elsewhere = encodeURIComponent("https://elsewhere.example/world/a");
  for (const [path, status] of [
    [`/oembed?url=${whole}&format=xml`, 200],
    [`/oembed?url=${whole}&format=yaml`, 501],
    [`/oembed?url=${whole}&maxwidth=wide`, 400],
    [`/oembed?url=${whole}&url=${whole}`, 400],
    [`/oembed?url=${elsewhere}`, 404],
    ["/oembed", 400],
  ] as const) {
    expect((await request.get(path)).status(), path).toBe(status);
  }
  await givenWithdrawn(people, story, { kind: "takedown", notice: unique("Forbidden.") });
  expect((await request.get(`/oembed?url=${whole}`)).status()).toBe(404);
});
