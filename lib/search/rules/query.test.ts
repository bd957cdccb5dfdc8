import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  beginningIn,
  configurationsFor,
  hasPhrase,
  MAX_QUERY,
  MAX_WORDS,
  markedQuery,
  readQuery,
  unwantedQuery,
  wantedQuery,
  wordsQuery,
  writeQuery,
} from "./query";

describe("a search that was typed", () => {
  test.each([
    ["prison", [["prison"]], []],
    ["  Prison   RIVER ", [["prison"], ["river"]], []],
    ['"women and children" freed', [["women", "and", "children"], ["freed"]], []],
    ["“Red Prison”", [["red", "prison"]], []],
    ["«سجن صيدنايا»", [["سجن", "صيدنايا"]], []],
    ["السِّجنُ الكبـــير", [["السجن"], ["الكبير"]], []],
    ["١٢٣ café Ærø", [["123"], ["cafe"], ["aero"]], []],
    ["ferry -subsidy", [["ferry"]], [["subsidy"]]],
    ['ferry -"Low Ferry"', [["ferry"]], [["low", "ferry"]]],
    [
      "co-operate don't 3.5",
      [
        ["co", "operate"],
        ["don", "t"],
        ["3", "5"],
      ],
      [],
    ],
    ["北京 bridge", [["北", "京"], ["bridge"]], []],
    ['an unclosed "phrase of words', [["an"], ["unclosed"], ["phrase", "of", "words"]], []],
    ["' OR 1=1; -- <-> | & ! :* ()\\", [["or"], ["1", "1"]], []],
    ["\u0000\u202e-", [], []],
    ["", [], []],
  ])("%j is understood", (typed, wanted, unwanted) => {
    const query = readQuery(typed);
    expect(query.wanted).toEqual(wanted);
    expect(query.unwanted).toEqual(unwanted);
    expect(query.cut).toBe(false);
  });

  test("is cut when it is longer than anybody means, and says so", () => {
    const long = readQuery("word ".repeat(20));
    expect(long.wanted).toHaveLength(MAX_WORDS);
    expect(long.cut).toBe(true);
    expect(readQuery("😀".repeat(MAX_QUERY + 1)).cut).toBe(true);
    expect(readQuery(`"${"a ".repeat(30)}"`).wanted).toEqual([Array(MAX_WORDS).fill("a")]);
  });

  test.each([
    ["sayd", "sayd"],
    ["prison sayd", "sayd"],
    ["sayd ", "sayd"],
    ["sa", null],
    ['"sayd"', null],
    ["prison -sayd", null],
    ["co-op", null],
    ["sayd -prison", null],
  ])("%j ends with a beginning, or not", (typed, beginning) => {
    // White space around what was typed is taken off before.
    expect(beginningIn(readQuery(typed.trim()))).toBe(beginning);
  });

  test("becomes Postgres's notation", () => {
    const query = readQuery('ferry "river eller" sand -subsidy -"low tide"');
    expect(wantedQuery(query)).toBe("'ferry' & ('river' <-> 'eller') & 'sand'");
    expect(wordsQuery(query)).toBe("'ferry' & 'river' & 'eller' & 'sand'");
    expect(unwantedQuery(query)).toBe("'subsidy' | ('low' <-> 'tide')");
    const begun = readQuery("ferry sand");
    expect(wantedQuery(begun, ["sandholt"])).toBe("'ferry' & ('sand' | 'sandholt')");
    expect(markedQuery(begun, ["sandholt"])).toBe("'ferry' | 'sand' | 'sandholt'");
    expect(hasPhrase(query)).toBe(true);
    expect(hasPhrase(begun)).toBe(false);
  });

  test("is looked for as its script wants it", () => {
    expect(configurationsFor(readQuery("prison"))).toEqual(["english", "simple"]);
    expect(configurationsFor(readQuery("سجن"))).toEqual(["arabic", "simple"]);
    expect(configurationsFor(readQuery("سجن prison"))).toEqual(["english", "arabic", "simple"]);
    expect(configurationsFor(readQuery("Ελλάς 2024"))).toEqual(["simple"]);
  });

  test("holds nothing but letters and digits between its quotes, whatever was typed", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ maxLength: 300 })),
        (typed) => {
          const query = readQuery(typed);
          const text = [wantedQuery(query), unwantedQuery(query)].join(" ");
          expect(text.replace(/'[^'\s\\:|&!<>()*-]+'/gu, "").replace(/[ &|()]|<->/gu, "")).toBe("");
          const words = [...query.wanted, ...query.unwanted].flat();
          expect(words.length).toBeLessThanOrEqual(MAX_WORDS);
          const again = readQuery(writeQuery(query));
          expect([again.wanted, again.unwanted]).toEqual([query.wanted, query.unwanted]);
        },
      ),
      { numRuns: 200 },
    );
  });
});
