import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { expect, givenCorrection, givenLive, givenWithdrawn, test, unique } from "../fixtures/test";

test("a story is in every feed, under an id that stays through a correction and a retraction", async ({
  people,
  request,
}) => {
  const headline = unique("Bakers go on the air");
  const story = await givenLive(people, { headline });
  const id = `urn:uuid:${story.articleId}`;

  const before = await entriesOf(id);
  for (const { entry } of before) {
    expect(entry).toMatchObject({ title: headline, path: story.url });
    expect(entry?.html).toContain("<p>Output fell by 40 percent in March.</p>");
  }

  const body = ["Output fell by 40 percent in April."];
  const words = { wordsBefore: "40 percent in March", wordsAfter: "40 percent in April" };
  await givenCorrection(people, story, { body, ...words });
  for (const [index, { entry }] of (await entriesOf(id)).entries()) {
    expect(entry?.html).toMatch(
      /in April\.<\/p>[\s\S]*<strong>Correction, [^<]+<\/strong> The story named the wrong month\. It was April\.<\/p>$/u,
    );
    expect(entry?.updated).not.toBe(before[index]?.entry?.updated);
  }

  await givenWithdrawn(people, story, { kind: "retraction", notice: unique("It was made up.") });
  for (const { entry } of await entriesOf(id)) {
    expect(entry?.title).toBe(`Retracted: ${headline}`);
    expect(entry?.html).toContain("It was made up.");
    expect(entry?.html).not.toContain("Output fell");
  }

  async function entriesOf(wanted: string) {
    const found = [];
    for (const place of ["", "/world"]) {
      const [rss, atom, json] = await Promise.all(
        ["feed.xml", "atom.xml", "feed.json"].map(async (name) => {
          const answer = await request.get(`${place}/${name}`);
          expect(answer.status()).toBe(200);
          return answer.text();
        }),
      );
      const item = parseRssFeed(rss ?? "").items?.find(({ guid }) => guid?.value === wanted);
      const entry = parseAtomFeed(atom ?? "").entries?.find((each) => each.id === wanted);
      const object = parseJsonFeed(json ?? "").items?.find((each) => each.id === wanted);
      const path = (address = "") => new URL(address).pathname;
      found.push(
        {
          entry: item && {
            ...{ title: item.title, path: path(item.link), html: item.content?.encoded },
            updated: item.atom?.updated,
          },
        },
        {
          entry: entry && {
            ...{ title: entry.title?.value, path: path(entry.links?.[0]?.href) },
            ...{ html: entry.content?.value, updated: entry.updated },
          },
        },
        {
          entry: object && {
            ...{ title: object.title, path: path(object.url), html: object.content_html },
            updated: object.date_modified,
          },
        },
      );
    }
    return found;
  }
});

test("a story that was taken down is in no feed", async ({ people, request }) => {
  const headline = unique("Ferries never ran");
  const gone = await givenLive(people, { headline });
  await givenWithdrawn(people, gone, { kind: "takedown", notice: unique("A court forbade it.") });
  for (const name of ["feed.xml", "atom.xml", "feed.json", "world/feed.xml"]) {
    const text = await (await request.get(`/${name}`)).text();
    expect(text).toContain("Onrecord");
    expect(text).not.toContain(gone.articleId);
    expect(text).not.toContain(headline);
  }
});

test("a feed reader understands the feed of corrections", async ({ request }) => {
  const feed = parseRssFeed(await (await request.get("/corrections/feed.xml")).text());
  expect(feed.title).toBe("Onrecord: corrections");
  const notice = feed.items?.find((each) => each.description?.includes("Amnesty International"));
  expect(notice?.title).toMatch(/^Correction: /u);
  expect(notice?.link).toContain("#correction-");
});

test("what is no section, topic or day has no feed and no sitemap", async ({ request }) => {
  for (const path of [
    "/no-such-section/feed.xml",
    "/no%20section/atom.xml",
    "/topics/no-such-topic/feed.json",
    "/sitemap/2026-02-30.xml",
    "/sitemap/1999-01-01.xml",
  ]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(answer.headers()["content-type"]).toContain("text/plain");
  }
});

test("a story is in the sitemap and, while it is new, in the news sitemap", async ({
  people,
  page,
}) => {
  const story = await givenLive(people, { headline: unique("Locks & <keys>") });
  await page.goto("/");
  for (const path of ["/sitemap.xml", "/news-sitemap.xml"]) {
    // A browser's own parser reads them: it is stricter than any reader of feeds.
    const places = await page.evaluate(async (address) => {
      const text = await (await fetch(address)).text();
      const read = new DOMParser().parseFromString(text, "application/xml");
      return [...read.getElementsByTagName("loc")].map(({ textContent }) => textContent ?? "");
    }, path);
    expect(places.map((place) => new URL(place).pathname)).toContain(story.url);
  }
});
