import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerpt, highlight, type Span, wordsToTry } from "./highlight";

const shown = (spans: Span[] | null) =>
  spans?.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");

describe("what was looked for", () => {
  test("is marked as it is written, not as it is looked for", () => {
    expect(shown(highlight("Café, CAFÉ and cafeteria", new Set(["cafe"])))).toBe(
      "[Café], [CAFÉ] and cafeteria",
    );
    expect(shown(highlight("فُتح السِّجن في ٢٠٢٤", new Set(["السجن", "2024"])))).toBe(
      "فُتح [السِّجن] في [٢٠٢٤]",
    );
    expect(shown(highlight("在北京的桥", new Set(["北", "京"])))).toBe("在[北][京]的桥");
    expect(shown(highlight("<b>bridge</b>", new Set(["bridge"])))).toBe("<b>[bridge]</b>");
  });

  test("loses no letter of the text, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.array(fc.string()), (text, words) => {
        const spans = highlight(text, new Set([...words, ...wordsToTry([text], [text])]));
        expect(spans.map((span) => span.text).join("")).toBe(text);
      }),
    );
  });

  test("is sought among words that begin alike; in Arabic among all", () => {
    expect(wordsToTry(["Bridges are British; rivers too."], ["bridge"])).toEqual([
      "bridges",
      "british",
    ]);
    expect(wordsToTry(["والسجن in 2024"], ["سجن"])).toEqual(["والسجن"]);
  });
});

describe("an excerpt", () => {
  const far = "Nothing of it stands in these words at all. ".repeat(20);

  test("shows the place where most of it stands together", () => {
    const texts = ["One bridge alone.", `${far}The river passes under the bridge at noon. ${far}`];
    const found = shown(excerpt(texts, new Set(["river", "bridge"])));
    expect(found).toContain("The [river] passes under the [bridge] at noon.");
    expect(found).toMatch(/^… /u);
    expect(found).toMatch(/ …$/u);
    expect(found?.length).toBeLessThan(270);
  });

  test("is the whole of a short text, and nothing where nothing is hit", () => {
    expect(shown(excerpt(["The bridge is open."], new Set(["bridge"])))).toBe(
      "The [bridge] is open.",
    );
    expect(excerpt(["The bridge is open."], new Set(["river"]))).toBeNull();
  });

  test("of a text that is nothing but hits is found in time", () => {
    const text = "bridge ".repeat(20_000);
    const began = performance.now();
    expect(excerpt([text], new Set(["bridge"]))).not.toBeNull();
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
