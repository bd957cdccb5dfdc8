import { describe, expect, test } from "vitest";
import {
  canContinue,
  hadWrongWords,
  hasNewsSince,
  type Place,
  readPlaces,
  readSaved,
  readTold,
  type SavedStory,
  shareRead,
  withoutSaved,
  withPlace,
  withSaved,
  withTold,
} from "./shelf";

const story: SavedStory = {
  id: "a",
  url: "/world/bread",
  headline: "Bread becomes rare",
  section: "World",
  language: "en",
  savedAt: 1,
};
const place: Place = { row: 4, rows: 11, version: 1, at: 1 };

describe("saved stories", () => {
  test("come back as they were kept", () => {
    expect(readSaved(JSON.stringify([story]))).toEqual([story]);
  });

  test("stand newest first, each once, and not without end", () => {
    const other = { ...story, id: "b" };
    expect(withSaved([story, other], { ...story, id: "b", savedAt: 2 })).toEqual([
      { ...other, savedAt: 2 },
      story,
    ]);
    const many = Array.from({ length: 200 }, (_, index) => ({ ...story, id: `${index}` }));
    expect(withSaved(many, story)).toHaveLength(200);
    expect(withoutSaved([story, other], "a")).toEqual([other]);
  });

  test.each([
    null,
    "",
    "{",
    "7",
    "{}",
    JSON.stringify([null, 7, { ...story, id: 7 }]),
    JSON.stringify([{ ...story, url: "https://elsewhere.example/" }]),
    JSON.stringify([{ ...story, url: "//elsewhere.example/a" }]),
    JSON.stringify([{ ...story, url: "javascript:alert(1)" }]),
  ])("are none in %j", (text) => {
    expect(readSaved(text)).toEqual([]);
  });
});

describe("places in stories", () => {
  test("come back as they were kept, the oldest forgotten", () => {
    expect(readPlaces(JSON.stringify({ a: place, b: { row: "4" }, c: null }))).toEqual({
      a: place,
    });
    let places: Record<string, Place> = {};
    for (let at = 1; at <= 201; at++) places = withPlace(places, `story ${at}`, { ...place, at });
    expect(Object.keys(places)).toHaveLength(200);
    expect(places["story 1"]).toBeUndefined();
    expect(places["story 201"]).toBeDefined();
  });

  test.each([null, "[", "[]", "7"])("are none in %j", (text) => {
    expect(readPlaces(text)).toEqual({});
  });

  test.each([
    [{ row: 0, rows: 11 }, 0, false],
    [{ row: 1, rows: 11 }, 0.1, false],
    [{ row: 4, rows: 11 }, 0.4, true],
    [{ row: 10, rows: 11 }, 1, false],
    [{ row: 12, rows: 11 }, 1, false],
    [{ row: 0, rows: 1 }, 0, false],
  ])("%j: read %d, led back %s", (where, share, leads) => {
    expect(shareRead({ ...place, ...where })).toBe(share);
    expect(canContinue({ ...place, ...where })).toBe(leads);
  });
});

test.each([
  [["published"], 1, false],
  [["published", "updated"], 1, true],
  [["published", "updated", "corrected"], 2, false],
  [["published", "clarified", "refiled"], 1, false],
  [["published"], 3, false],
])("of %j, who read version %d has news: %s", (kinds, version, has) => {
  expect(hasNewsSince(kinds, version)).toBe(has);
});

test.each([
  ["1-3", 1, true],
  ["1-3", 3, true],
  ["2-3", 1, false],
  ["2-3", 4, false],
  ["10-12", 2, false],
  ["", 1, false],
  ["x-y", 1, false],
])("of what was wrong in %j, version %d had it: %s", (range, version, had) => {
  expect(hadWrongWords(range, version)).toBe(had);
});

test("what was told is kept once, and the oldest is forgotten", () => {
  expect(withTold(["a", "b"], ["c", "a"])).toEqual(["c", "a", "b"]);
  const many = Array.from({ length: 300 }, (_, place) => `${place}`);
  expect(withTold(many, ["new"])).toHaveLength(200);
  expect(readTold('["a", 7, null, "b"]')).toEqual(["a", "b"]);
  for (const text of [null, "[", "{}"]) expect(readTold(text)).toEqual([]);
});
