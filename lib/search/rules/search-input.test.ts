import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRankedCursor, writeRankedCursor } from "./search-cursor";
import { isAsked, readSearch, searchAddress } from "./search-input";
import { slices } from "./slices";

describe("the address of a search", () => {
  test("says what is asked, and is written again", () => {
    const input = readSearch({
      ...{ q: " river ", section: "local", topic: "sky", author: "ines-okafor" },
      ...{ from: "2024-12-01", to: "2024-12-31", order: "newest" },
    });
    expect(input).toMatchObject({ typed: "river", section: "local", remarks: [] });
    expect(searchAddress("/search", input)).toBe(
      "/search?q=river&section=local&topic=sky&author=ines-okafor&from=2024-12-01&to=2024-12-31&order=newest",
    );
    expect(searchAddress("/search", readSearch({}))).toBe("/search");
    expect(isAsked(readSearch({ order: "newest" }))).toBe(false);
    expect(isAsked(readSearch({ topic: "sky" }))).toBe(true);
  });

  test.each([
    [{ q: ["one", "two"] }, /twice/],
    [{ q: "x", section: "../etc" }, /no such section/],
    [{ q: "x", topic: "' or 1=1" }, /no such topic/],
    [{ q: "x", author: "A".repeat(100) }, /no such author/],
    [{ q: "x", from: "2024-02-30" }, /first day is no date/],
    [{ q: "x", to: "yesterday" }, /last day is no date/],
    [{ q: "x", from: "2024-03-02", to: "2024-03-01" }, /after the last/],
    [{ q: "x", order: "rank;drop" }, /no such order/],
    [{ q: "x", after: "12_34" }, /does not have/],
    [{ q: "-x" }, /leave out/],
    [{ q: "x ".repeat(13) }, /more than a search can hold/],
  ])("%j is answered with a sentence and loses the rest of nothing", (asked, remark) => {
    const input = readSearch(asked);
    expect(input.remarks).toHaveLength(1);
    expect(input.remarks[0]).toMatch(remark);
  });

  test("may be anything", () => {
    const value = fc.option(
      fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.string(), { maxLength: 3 })),
      { nil: undefined },
    );
    const keys = ["q", "section", "topic", "author", "from", "to", "order", "after"];
    const asked = fc.record(Object.fromEntries(keys.map((key) => [key, value])));
    fc.assert(
      fc.property(asked, (given) => {
        const input = readSearch(given);
        const address = searchAddress("/search", input, input.after);
        expect(address).toMatch(/^\/search(\?[\w=&%+*.-]+)?$/u);
      }),
    );
  });
});

test("a place in a ranked list is read as it was written, and nothing else is", () => {
  const place = {
    ...{ rank: 12_345, at: new Date(1_733_000_000_000), until: new Date(1_734_000_000_000) },
    id: "01a214f0-ebf7-707e-88d8-3e5ed5607ad9",
  };
  expect(readRankedCursor(writeRankedCursor(place))).toEqual(place);
  for (const odd of [
    undefined,
    "",
    "1_2_3",
    "1_2_3_x",
    `-1_2_3_${place.id}`,
    `1e3_2_3_${place.id}`,
  ]) {
    expect(readRankedCursor(odd)).toBeNull();
  }
});

test("slices of time leave no moment out and none in twice", () => {
  const now = new Date("2024-12-20T00:00:00Z");
  const until = new Date("2024-12-19T00:00:00Z");
  for (const made of [slices(null, now), slices(until, now)]) {
    for (const [place, slice] of made.entries()) {
      if (place > 0) expect(slice.until).toEqual(made[place - 1]?.after);
    }
    expect(made.at(-1)?.after).toBeNull();
  }
  expect(slices(null, now)[0]?.until).toBeNull();
  expect(slices(until, now)[0]?.until).toEqual(until);
});
