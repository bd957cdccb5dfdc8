import { describe, expect, test } from "vitest";
import type { Words } from "@/lib/articles/rules/document";
import { placeWords, standingOf } from "./place";

function story(...paragraphs: string[]): Words {
  return {
    headline: "Output falls",
    standfirst: "",
    body: {
      type: "doc",
      content: paragraphs.map((text) => ({
        type: "paragraph",
        content: [{ type: "text", text }],
      })),
    },
  };
}

const nowhere = { before: "", after: "" };

describe("words that a reader selected", () => {
  test("are anchored where they stand, with what surrounds them", () => {
    const found = placeWords({ words: "40 percent", ...nowhere }, story("It fell by 40 percent."));
    expect(found).toEqual({
      channel: "body",
      exact: "40 percent",
      prefix: "It fell by ",
      suffix: ".",
    });
  });

  test("are found in the headline too", () => {
    expect(placeWords({ words: "Output falls", ...nowhere }, story("Text."))?.channel).toBe(
      "headline",
    );
  });

  test("may have other white space than the text, and go over the end of a paragraph", () => {
    const text = story("One ends here.", "Two  begins.");
    expect(placeWords({ words: "here. Two begins", ...nowhere }, text)?.exact).toBe(
      "here.\nTwo  begins",
    );
  });

  test("are where their surroundings say", () => {
    const text = story("In March 40 percent fell.", "In May 40 percent rose.");
    const found = placeWords({ words: "40 percent", before: "In May ", after: " rose." }, text);
    expect(found?.prefix).toMatch(/In May $/u);
    expect(found?.suffix).toMatch(/^ rose/u);
  });

  test("that stand twice alike are in the story, and nobody knows where", () => {
    const found = placeWords({ words: "the", ...nowhere }, story("the end, the end, the end"));
    expect(found).toMatchObject({ exact: "the", prefix: "", suffix: "" });
  });

  test.each(["50 percent", "", "   ", "fell.*", "40 percentage"])("%j are not there", (words) => {
    expect(placeWords({ words, ...nowhere }, story("It fell by 40 percent."))).toBeNull();
  });

  test("are taken by the letter, whatever they mean to a regular expression", () => {
    const odd = "a.b*c(d)[e]{2}^$|\\/?+ end";
    expect(placeWords({ words: odd, ...nowhere }, story(`x ${odd} y`))?.exact).toBe(odd);
  });

  test("cost little, whatever they are", () => {
    const begun = performance.now();
    placeWords({ words: "a ".repeat(300), ...nowhere }, story("a ".repeat(50_000)));
    placeWords({ words: "a", ...nowhere }, story("a".repeat(100_000)));
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

describe("a report's words in the story as it is now", () => {
  const place = placeWords({ words: "40 percent", ...nowhere }, story("It fell by 40 percent."));
  if (!place) throw new Error("The words are there.");

  test("are found again after edits around them", () => {
    expect(standingOf(place, story("New.", "It fell sharply, by 40 percent."))).toBe("there");
  });

  test("are gone when the text has changed", () => {
    expect(standingOf(place, story("It fell by 14 percent."))).toBe("gone");
  });

  test("may stand at several places alike", () => {
    const bare = { ...place, prefix: "", suffix: "" };
    expect(standingOf(bare, story("40 percent here, 40 percent there."))).toBe("several");
  });
});
