import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_SLUG, RESERVED_SECTIONS, SLUG, slugFrom } from "./slug";

describe("an address made from a headline", () => {
  test.each([
    ["Output falls by 40 percent", "output-falls-by-40-percent"],
    ["  “What’s next?”  she asked — twice ", "whats-next-she-asked-twice"],
    ["Überfüllung in São Tomé", "uberfullung-in-sao-tome"],
    ["1,000 loaves", "1-000-loaves"],
    ["Saydnaya صيدنايا prison", "saydnaya-prison"],
    ["../../etc/passwd", "etc-passwd"],
    [
      "The committee that was asked to find the missing minutes has found them under the stairs",
      "the-committee-that-was-asked-to-find-the-missing-minutes-has",
    ],
  ])("%j becomes %s", (headline, slug) => {
    expect(slugFrom(headline)).toBe(slug);
  });

  test.each(["صيدنايا", "", "—!?", "🍞", "a".repeat(100)])("%j has none", (headline) => {
    expect(slugFrom(headline)).toBeNull();
  });

  test("is an address, whatever the headline", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (headline) => {
        const slug = slugFrom(headline);
        if (slug === null) return;
        expect(slug).toMatch(SLUG);
        expect(slug.length).toBeLessThanOrEqual(MAX_SLUG);
      }),
    );
  });
});

test.each(["", "-a", "a-", "a--b", "A", "a b", "a/b", "ä", "a.b", "a\n"])(
  "%j is no address",
  (text) => {
    expect(text).not.toMatch(SLUG);
  },
);

test("the site's own addresses are in order, each once", () => {
  expect(RESERVED_SECTIONS).toEqual([...new Set(RESERVED_SECTIONS)].sort());
});
