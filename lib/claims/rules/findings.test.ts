import { describe, expect, test } from "vitest";
import { byStory, wholeWords } from "./findings";
import type { VerdictKind } from "./verdicts";

const finding = (id: string, verdict: VerdictKind, words: string) => ({
  article: { id },
  verdict,
  words,
});

describe("what stories say of a claim", () => {
  test("stands once for each story, with every place of it, in the order given", () => {
    const findings = [
      finding("b", "confirmed", "headline"),
      finding("a", "confirmed", "body"),
      finding("b", "confirmed", "caption"),
    ];
    expect(byStory(findings).map(({ findings }) => findings.map(({ words }) => words))).toEqual([
      ["headline", "caption"],
      ["body"],
    ]);
  });

  test("keeps two verdicts of one story apart", () => {
    const findings = [finding("a", "confirmed", "body"), finding("a", "outdated", "caption")];
    expect(byStory(findings).map(({ verdict }) => verdict)).toEqual(["confirmed", "outdated"]);
  });

  test("is nothing where no story states it", () => {
    expect(byStory([])).toEqual([]);
  });
});

describe("the words around a claim", () => {
  const long = "a".repeat(40);

  test("are cut where a word ends, as far as they were cut at all", () => {
    expect(wholeWords({ prefix: `ers ${long} is `, suffix: `, it said. ${long} the fi` })).toEqual({
      before: `${long} is `,
      after: `, it said. ${long} the`,
    });
    expect(wholeWords({ prefix: "Output ", suffix: " in March." })).toEqual({
      before: "Output ",
      after: " in March.",
    });
  });
});
