import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaUnderCurve, meanAveragePrecision, type Ranked } from "./ranking-measures";

/** Sentences of one text, the best score first: `+` is worth checking. */
const text = (labels: string, group = "a"): Ranked[] =>
  [...labels].map((label, place) => ({ group, score: -place, worth: label === "+" }));

describe("mean average precision", () => {
  test.each([
    ["++--", 1],
    ["--++", (1 / 3 + 2 / 4) / 2],
    ["+-+", (1 + 2 / 3) / 2],
    ["-+", 1 / 2],
    ["--", null],
  ])("of %s is %s", (labels, expected) => {
    expect(meanAveragePrecision(text(labels))).toEqual(expected);
  });

  test("is the mean of the texts that have any", () => {
    const all = [...text("+-", "a"), ...text("-+", "b"), ...text("--", "c")];
    expect(meanAveragePrecision(all)).toBe(0.75);
  });
});

describe("the area under the curve", () => {
  test.each([
    ["++--", 1],
    ["--++", 0],
    ["+-+", 1 / 2],
    ["++", null],
    ["--", null],
  ])("of %s is %s", (labels, expected) => {
    expect(areaUnderCurve(text(labels))).toEqual(expected);
  });

  test("counts a pair with the same score as half", () => {
    const same = { group: "a", score: 1 };
    expect(
      areaUnderCurve([
        { ...same, worth: true },
        { ...same, worth: false },
      ]),
    ).toBe(0.5);
  });

  test("is the share of pairs that stand right, whatever the sentences", () => {
    const sentence = fc.record({
      group: fc.constant("a"),
      score: fc.integer({ min: 0, max: 5 }),
      worth: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 30 }), (ranked) => {
        const [worth, rest] = [true, false].map((kind) => ranked.filter((r) => r.worth === kind));
        const pairs = (worth ?? []).flatMap((one) =>
          (rest ?? []).map(({ score }) => (one.score === score ? 0.5 : Number(one.score > score))),
        );
        const share =
          pairs.length === 0 ? null : pairs.reduce((sum, right) => sum + right, 0) / pairs.length;
        const area = areaUnderCurve(ranked);
        if (share === null) expect(area).toBeNull();
        else expect(area).toBeCloseTo(share, 10);
      }),
    );
  });
});
