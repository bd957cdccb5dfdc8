import { describe, expect, test } from "vitest";
import { chanceOf, uuidAt, zipf } from "./chance";
import { arabic, english } from "./vocabulary";

describe("chance", () => {
  test("the same seed and place give the same numbers, another place gives others", () => {
    const numbers = (seed: number, place: number) => {
      const chance = chanceOf(seed, place);
      return Array.from({ length: 5 }, () => chance.next());
    };
    expect(numbers(1, 7)).toEqual(numbers(1, 7));
    expect(numbers(1, 7)).not.toEqual(numbers(1, 8));
    expect(numbers(1, 7)).not.toEqual(numbers(2, 7));
  });

  test("draws what is frequent in proportion, and what is rare too", () => {
    const draw = zipf(1000, 1);
    const chance = chanceOf(3, 0);
    const counts = new Array<number>(1000).fill(0);
    for (let i = 0; i < 200_000; i++) {
      const place = draw(chance);
      counts[place] = (counts[place] ?? 0) + 1;
    }
    const weight = (place: number) => 1 / (place + 2.7);
    const sum = Array.from({ length: 1000 }, (_, place) => weight(place)).reduce((a, b) => a + b);
    for (const place of [0, 1, 9, 99]) {
      const expected = (weight(place) / sum) * 200_000;
      expect(Math.abs((counts[place] ?? 0) - expected)).toBeLessThan(5 * Math.sqrt(expected));
    }
    expect(counts.slice(900).some((count) => count > 0)).toBe(true);
  });

  test("makes ids of version 7 that sort by their moment and differ at the same one", () => {
    const chance = chanceOf(1, 1);
    const early = uuidAt(Date.UTC(2006, 0, 1), chance);
    const late = uuidAt(Date.UTC(2026, 0, 1), chance);
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(early < late).toBe(true);
    expect(uuidAt(0, chance)).not.toBe(uuidAt(0, chance));
  });
});

describe("a vocabulary", () => {
  test("has each word once, the words of every newspaper first, and no word that is no word", () => {
    for (const { words } of [english(), arabic()]) {
      expect(new Set(words).size).toBe(words.length);
      expect(words.filter((word) => !/^\p{L}{1,20}$/u.test(word))).toEqual([]);
    }
    expect(english().words.slice(0, 3)).toEqual(["the", "of", "to"]);
    expect(english().words.length).toBeGreaterThan(250_000);
    expect(arabic().words.every((word) => /^\p{Script=Arabic}+$/u.test(word))).toBe(true);
  });
});
