import { expect, test } from "vitest";
import { changedFeeds, nextTry } from "./announcement";

test("a publication changes the feeds of its site, section and topics, and a notice those of corrections", () => {
  const one = { section: "world", topics: ["syria"], notice: false };
  const other = { section: "world", topics: [], notice: true };
  const paths = changedFeeds([one, other]);
  expect(paths.filter((path) => path.endsWith("feed.xml"))).toEqual([
    "/feed.xml",
    "/world/feed.xml",
    "/topics/syria/feed.xml",
    "/corrections/feed.xml",
  ]);
  expect(paths).toContain("/topics/syria/atom.xml");
  expect(new Set(paths).size).toBe(paths.length);
});

test("a hub that does not answer is tried again, each time later, and then no more", () => {
  const now = new Date("2026-03-02T11:30:00Z");
  const minutes = [1, 2, 3, 9].map(
    (tries) => ((nextTry(tries, now)?.getTime() ?? 0) - now.getTime()) / 60_000,
  );
  expect(minutes).toEqual([1, 2, 4, 256]);
  expect(nextTry(10, now)).toBeNull();
});
