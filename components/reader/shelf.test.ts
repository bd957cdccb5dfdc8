import { describe, expect, test } from "vitest";
import {
  canContinue,
  changeSince,
  type Place,
  readPlaces,
  readSaved,
  type SavedStory,
  shareRead,
  withoutSaved,
  withPlace,
  withSaved,
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
  [["published"], 1, null],
  [["published", "updated"], 1, "updated"],
  [["published", "updated", "corrected"], 1, "corrected"],
  [["published", "corrected", "updated"], 2, "updated"],
  [["published", "clarified", "refiled"], 1, "corrected"],
  [["published", "refiled"], 1, null],
  [["published"], 3, null],
])("of %j, who read version %d is told: %s", (kinds, version, told) => {
  expect(changeSince(kinds, version)).toBe(told);
});
