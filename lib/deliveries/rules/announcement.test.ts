import { expect, test } from "vitest";
import { changedFeeds } from "./announcement";

test("a publication changes the feeds of its site, section and topics, and a notice those of corrections", () => {
  const paths = changedFeeds({ section: "world", topics: ["syria"], notice: true });
  expect(paths.filter((path) => path.endsWith("feed.xml"))).toEqual([
    "/feed.xml",
    "/world/feed.xml",
    "/topics/syria/feed.xml",
    "/corrections/feed.xml",
  ]);
  expect(paths).toContain("/topics/syria/atom.xml");
  expect(changedFeeds({ section: null, topics: [], notice: false })).toEqual([
    "/feed.xml",
    "/atom.xml",
    "/feed.json",
  ]);
});
