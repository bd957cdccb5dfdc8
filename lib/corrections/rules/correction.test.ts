import { describe, expect, test } from "vitest";
import { type CorrectedWords, correctionIssues } from "./correction";

const BEFORE = "Output falls\n“Output” fell by 40 percent in March.\nالإنتاج ٤٠ في المئة.";
const AFTER = "Output falls\n“Output” fell by 14 percent in March.\nالإنتاج ١٤ في المئة.";

const about = (change: Partial<CorrectedWords>): CorrectedWords => ({
  wordsBefore: "",
  wordsAfter: "",
  correctsId: null,
  ...change,
});

const codesOf = (change: Partial<CorrectedWords>) =>
  correctionIssues(about(change), BEFORE, AFTER).map(({ code, field }) => [code, field]);

describe("a correction that quotes words", () => {
  test.each<[string, Partial<CorrectedWords>]>([
    ["as they were and as they are", { wordsBefore: "by 40 percent", wordsAfter: "by 14 percent" }],
    ["only as they were: they are taken out", { wordsBefore: "by 40 percent" }],
    ["only as they are: they were missing", { wordsAfter: "by 14 percent" }],
    ["with quotes typed straight", { wordsBefore: '"Output" fell by 40' }],
    ["with white space of its own", { wordsBefore: " Output\n falls " }],
    ["with a full stop at the end", { wordsBefore: "Output falls." }],
    ["with digits of another script", { wordsBefore: "الإنتاج 40 في المئة" }],
    ["of none, but of an earlier notice", { correctsId: "an earlier correction" }],
  ])("%s is believed", (_name, change) => {
    expect(codesOf(change)).toEqual([]);
  });

  test.each<[string, Partial<CorrectedWords>, [string, string][]]>([
    ["none at all", {}, [["words_missing", "wordsBefore"]]],
    [
      "that readers never read",
      { wordsBefore: "by 50 percent" },
      [["words_not_live", "wordsBefore"]],
    ],
    [
      "that readers will not read",
      { wordsBefore: "by 40 percent", wordsAfter: "by 15 percent" },
      [["words_not_new", "wordsAfter"]],
    ],
    [
      "the wrong way round",
      { wordsBefore: "by 14 percent", wordsAfter: "by 40 percent" },
      [
        ["words_not_live", "wordsBefore"],
        ["words_not_new", "wordsAfter"],
      ],
    ],
    [
      "that did not change",
      { wordsBefore: "in March", wordsAfter: "in March" },
      [["words_unchanged", "wordsAfter"]],
    ],
    ["of nothing but punctuation", { wordsBefore: "…!" }, [["words_not_live", "wordsBefore"]]],
    ["in other capitals", { wordsBefore: "output falls" }, [["words_not_live", "wordsBefore"]]],
    [
      "wrongly, of an earlier notice too",
      { wordsBefore: "by 50 percent", correctsId: "an earlier correction" },
      [["words_not_live", "wordsBefore"]],
    ],
  ])("%s is refused beside the field", (_name, change, refusals) => {
    expect(codesOf(change)).toEqual(refusals);
  });
});
