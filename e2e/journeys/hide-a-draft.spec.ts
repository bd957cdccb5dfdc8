import { randomBytes } from "node:crypto";
import { crawl, type Found } from "../fixtures/crawl";
import { givenSecrets, givenSources } from "../fixtures/secrets";
import { expect, givenLive, givenUpdate, givenWithdrawn, test, unique } from "../fixtures/test";

test("nothing of a draft is anywhere that a visitor can come to", async ({
  people,
  request,
  baseURL,
}) => {
  const canary = `qz${randomBytes(16).toString("hex")}`;
  const description = unique("Somebody who was there");
  const { mediaId, live, articleIds, slugs } = await givenSecrets(people, canary);
  const resting = await givenSources(people, canary, description);
  const changed = await givenLive(people, { headline: unique("Ferries run late") });
  const note = unique("The timetable is out.");
  await givenUpdate(people, changed, {
    body: ["Output fell by 40 percent in March, says Mara."],
    note,
  });
  const gone = await givenLive(people, { headline: unique("Ferries never ran") });
  await givenWithdrawn(people, gone, { kind: "takedown", notice: unique("It was made up.") });

  const found = await crawl(request, [
    "/",
    ...["", "/world", "/politics", "/corrections"].flatMap((place) => [
      `${place}/feed.xml`,
      `${place}/atom.xml`,
      `${place}/feed.json`,
    ]),
    ...["/sitemap.xml", "/news-sitemap.xml", "/sitemap/fronts.xml", sitemapOfToday()],
    ...["/robots.txt", "/.well-known/trust.txt", "/.well-known/security.txt", "/offline", "/sw.js"],
    ...[live.url, ...slugs.map((slug) => `/world/${slug}`)].flatMap((url) => [
      `${url}/share/1.png`,
      `/oembed?url=${encodeURIComponent(new URL(url, baseURL).href)}`,
    ]),
    "/corrections",
    ...["/search?q=qz", "/search/feed.xml?q=qz", "/search?q=ferries&order=newest", "/archive"],
    "/standards",
    ...["/log", "/log/checkpoint", "/log/policy", "/log/vkey"],
    ...articleIds.map((id) => `/log/revision/${id}/1.json`),
    "/sign-in",
    "/no-such-section",
    "/api/auth/session",
    "/api/auth/providers",
    ...["", "?format=ninjs", "?section=world"].map((rest) => `/api/v1/articles${rest}`),
    ...["/api/v1/corrections", "/api/v1/openapi.json"],
    ...articleIds.flatMap((id) => [
      `/api/v1/articles/${id}`,
      `/api/v1/articles/${id}?format=ninjs`,
    ]),
    ...["", "/history", "/v/1", "/v/2"].map((rest) => `${live.url}${rest}`),
    ...[resting, changed, gone].flatMap(({ url }) => [url, `${url}/history`, `${url}/v/1`]),
    ...slugs.flatMap((slug) => [`/world/${slug}`, `/world/${slug}/history`, `/world/${slug}/v/1`]),
    ...articleIds.flatMap((id) => [
      `/newsroom/articles/${id}`,
      `/newsroom/articles/${id}/preview`,
      `/sign-in?next=${encodeURIComponent(`/newsroom/articles/${id}`)}`,
    ]),
  ]);

  expect(addressesWith(found, canary)).toEqual([]);
  // What is published was looked at, so what is not was looked for. A page has no payload beside it that could tell
  // more; programs read its words in the API and in its proof in the public log.
  for (const words of [description, note]) {
    const types = found.filter(({ text }) => text.includes(words)).map(({ type }) => type);
    expect(types.some((type) => type.startsWith("text/html"))).toBe(true);
    expect(types.filter((type) => type.startsWith("text/x-component"))).toEqual([]);
  }
  for (const kind of ["/topics/", "/authors/", "/politics", "/history", "/v/1"]) {
    expect(
      found.some(({ address }) => address.includes(kind)),
      kind,
    ).toBe(true);
  }
  for (const width of [480, 960, 1600]) {
    expect((await request.get(`/media/${mediaId}/${width}`)).status()).toBe(404);
  }
});

test("the answer for a draft is the same as for nothing", async ({ people, request }) => {
  const canary = `qz${randomBytes(16).toString("hex")}`;
  const { slugs } = await givenSecrets(people, canary);
  const nothing = await request.get("/world/story-that-is-not-there");
  for (const slug of slugs) {
    const answer = await request.get(`/world/${slug}`);
    expect(answer.status()).toBe(404);
    expect(plain(await answer.text(), slug)).toBe(
      plain(await nothing.text(), "story-that-is-not-there"),
    );
  }
});

function sitemapOfToday(): string {
  return `/sitemap/${new Date().toISOString().slice(0, 10)}.xml`;
}

function addressesWith(found: Found[], words: string): string[] {
  return found.filter(({ text }) => text.includes(words)).map(({ address }) => address);
}

/** What a page says, without what is new in each answer. */
function plain(html: string, slug: string): string {
  return html
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/nonce="[^"]*"/g, "")
    .replaceAll(slug, "");
}
