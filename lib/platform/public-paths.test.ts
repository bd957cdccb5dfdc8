import { expect, test } from "vitest";
import { askedAt } from "./public-paths";

test.each([
  "/newsroom",
  "/newsroom/articles?q=x",
  "/sign-in?next=%2F",
  "/api/jobs",
  "/_next/static/media/face.woff2",
  "/media/7/480",
  "/icon.svg",
])("%s is not the readers' memory's business", (url) => {
  expect(askedAt(url)).toEqual({ kind: "elsewhere" });
});

test.each([
  ["/world/", "/world"],
  ["//world///ferries//", "/world/ferries"],
  ["/%77orld", "/world"],
  ["/%6eewsroom", "/newsroom"],
  ["/world/%d9%83", "/world/%D9%83"],
  ["/world/?after=1_2", "/world?after=1_2"],
])("%s is at %s", (url, to) => {
  expect(askedAt(url)).toEqual({ kind: "moved", to });
});

test.each(["/", "/world", "/World", "/world%2Fferries", "/world;a=b", "/world/ferries/history"])(
  "%s stays as it is written",
  (url) => {
    expect(askedAt(url)).toMatchObject({ kind: "page", address: url, exact: true, asks: false });
  },
);

test.each([
  ["/world?utm_source=x", "/world"],
  ["/world?_rsc=1a2b", "/world"],
  ["/world?x=1&after=1_2&y=2", "/world?after=1_2"],
  ["/world/ferries?after=1_2", "/world/ferries"],
  ["/world/ferries/history?to=2&from=1", "/world/ferries/history?from=1&to=2"],
  ["/feed.xml?cache=off", "/feed.xml"],
])("%s is the page %s", (url, address) => {
  const asked = askedAt(url);
  expect(asked).toMatchObject({ address, repeated: false });
  expect(askedAt(address)).toMatchObject({ address, exact: true });
});

test("what stands there and is not known is said not to be exact", () => {
  expect(askedAt("/world?utm_source=x")).toMatchObject({ exact: false, asks: false });
  expect(askedAt("/world?after=1_2")).toMatchObject({ exact: true, asks: true });
});

test("a key that stands there twice is passed on whole", () => {
  expect(askedAt("/world?after=1&after=2")).toMatchObject({
    address: "/world?after=1&after=2",
    repeated: true,
  });
});

test("two ways to write one question are one address", () => {
  expect(askedAt("/world?after=a%20b")).toMatchObject({ address: "/world?after=a+b" });
  expect(askedAt("/world?after=a+b")).toMatchObject({ address: "/world?after=a+b" });
});

test("feeds and the reading interface are for machines, pages for people", () => {
  expect(askedAt("/corrections/feed.xml")).toMatchObject({ kind: "machine" });
  expect(askedAt("/api/v1/articles")).toMatchObject({ kind: "machine" });
  expect(askedAt("/corrections")).toMatchObject({ kind: "page" });
});
