import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalsOf, heightScale, lengthScale, namedPlaces, placeOn } from "./chart-scale";

test.each([
  [
    [2.4, 3.1, 4.4],
    [0, 4.4],
  ],
  [
    [-12, 30],
    [-12, 30],
  ],
  [[-12], [-12, 0]],
  [[0], [0, 1]],
  [[], [0, 1]],
])("lengths of %j reach from %j", (values, [low, high]) => {
  expect(lengthScale(values)).toEqual({ low, high });
});

test.each([
  [
    [2.4, 3.1, 4.4],
    [2, 4.5],
  ],
  [[7], [7, 8]],
  [[], [0, 1]],
])("heights of %j reach from %j", (values, [low, high]) => {
  expect(heightScale(values)).toMatchObject({ low, high });
});

test("every value has its place on the scale, and so has every line of orientation", () => {
  const values = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1 });
  fc.assert(
    fc.property(values, (all) => {
      const heights = heightScale(all);
      const places = [
        ...[...all, ...heights.ticks].map((value) => placeOn(heights, value)),
        ...[0, ...all].map((value) => placeOn(lengthScale(all), value)),
      ];
      expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...places)).toBeLessThanOrEqual(1);
      expect(heights.ticks.length).toBeGreaterThan(1);
      expect(heights.ticks.length).toBeLessThan(12);
    }),
  );
});

test("lines of orientation are named with as many digits as tell them apart", () => {
  expect(decimalsOf([2.8, 3, 3.2])).toBe(1);
  expect(decimalsOf([0, 20, 40])).toBe(0);
});

test.each([
  [
    ["18:00", "19:00", "20:00", "21:00", "22:00"],
    [0, 1, 2, 3, 4],
  ],
  [Array(13).fill("18:00"), [0, 3, 6, 9, 12]],
  [Array(13).fill("5 December"), [0, 6, 12]],
  [Array(13).fill("the fifth of December"), [0, 12]],
  [["18:00"], [0]],
])("of the names %j stand below: %j", (categories, places) => {
  expect([...namedPlaces(categories)]).toEqual(places);
});
