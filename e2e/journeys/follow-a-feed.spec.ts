import { parseRssFeed } from "feedsmith";
import { expect, givenLive, test, unique } from "../fixtures/test";

test("a published story is in the feed, under an id that stays", async ({ people, request }) => {
  const headline = unique("Bakers go on the air");
  const { articleId, url } = await givenLive(people, { headline });

  const answer = await request.get("/feed.xml");
  expect(answer.headers()["content-type"]).toContain("application/rss+xml");
  const feed = parseRssFeed(await answer.text());
  const entry = feed.items?.find((each) => each.title === headline);
  expect(entry?.guid).toMatchObject({ value: `urn:uuid:${articleId}`, isPermaLink: false });
  expect(new URL(entry?.link ?? "").pathname).toBe(url);
});

test("a feed reader understands the feed of corrections", async ({ request }) => {
  const feed = parseRssFeed(await (await request.get("/corrections/feed.xml")).text());
  expect(feed.title).toBe("Onrecord: corrections");
  const notice = feed.items?.find((each) => each.description?.includes("Amnesty International"));
  expect(notice?.title).toMatch(/^Correction: /u);
  expect(notice?.link).toContain("#correction-");
});
