import { describe, expect, test } from "vitest";
import { median, percentile, shown } from "./statistics";

describe("a percentile", () => {
  test("is the smallest value that so many do not exceed", () => {
    const hundred = Array.from({ length: 100 }, (_, number) => 100 - number);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.95)).toBe(95);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([1, 2], 0.5)).toBe(1);
  });

  test("of nothing is no number", () => {
    expect(percentile([], 0.5)).toBeNaN();
    expect(median([])).toBeNaN();
  });
});

test("a median lies between the two in the middle", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test("a table shows the figures that count", () => {
  expect([12_345.6, 123.4, 12.34, 1.234, 0].map(shown)).toEqual([
    "12,346",
    "123",
    "12.3",
    "1.23",
    "0",
  ]);
});
