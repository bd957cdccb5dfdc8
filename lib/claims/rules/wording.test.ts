import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CELL_BREAK } from "@/lib/articles/rules/tables";
import type { VerdictKind } from "./verdicts";
import { type ReadPlace, readWording, wordingOf } from "./wording";

const VERDICT: Record<string, VerdictKind> = {
  ...{ U: "unconfirmed", A: "attributed", D: "disputed", F: "false", O: "outdated" },
};

const [known, hard] = ["wording", "wording-hard"].map((name) =>
  labelled(readFileSync(new URL(`vectors/${name}.txt`, import.meta.url), "utf8")),
);

function labelled(part: string) {
  return part
    .split("\n")
    .filter((line) => /^[A-Z]/u.test(line))
    .map((line) => {
      const parts = line.slice(3).split(" | ");
      const sources =
        parts.length > 1 ? [{ name: parts[0] ?? "", visibility: "named" as const }] : [];
      const [letter = "", label] = line;
      const told = {
        ...{ verdict: VERDICT[letter] ?? "confirmed", sources },
        stance: letter === "F" ? ("debunked" as const) : ("asserted" as const),
      };
      return {
        line,
        disagrees: label === "-",
        found: wordingOf(parts.at(-1) ?? "", told) !== null,
      };
    });
}

function measured(sentences: ReturnType<typeof labelled>) {
  const [wrong, missed, right] = [
    sentences.filter(({ disagrees, found }) => found && !disagrees),
    sentences.filter(({ disagrees, found }) => !found && disagrees),
    sentences.filter(({ disagrees, found }) => found && disagrees),
  ];
  return {
    precision: right.length / (right.length + wrong.length),
    recall: right.length / (right.length + missed.length),
    wrong: [...wrong, ...missed].map(({ line }) => line),
  };
}

// What was measured, written down, so that a change of the rules shows what it does.
test("the rules do what was meant, on 314 sentences they were written with", () => {
  const { wrong, ...shares } = measured(known ?? []);
  expect(rounded(shares)).toEqual({ precision: "0.994", recall: "1.000" });
  expect(wrong).toEqual(["D+ Farmers speak of a drought; the weather office does not."]);
});

test("the rules are little better than chance on a hundred hard sentences of somebody who had not seen them", () => {
  const { wrong, ...shares } = measured(hard ?? []);
  expect(rounded(shares)).toEqual({ precision: "0.549", recall: "0.560" });
  expect(wrong).toHaveLength(45);
});

test("there are sentences of every verdict that binds wording, right and wrong", () => {
  for (const sentences of [known ?? [], hard ?? []])
    for (const letter of Object.keys(VERDICT))
      for (const label of "+-")
        expect(sentences.some(({ line }) => line.startsWith(letter + label))).toBe(true);
});

const rounded = ({ precision, recall }: { precision: number; recall: number }) => ({
  precision: precision.toFixed(3),
  recall: recall.toFixed(3),
});

describe("what a name asks for", () => {
  const told = { verdict: "attributed", stance: "asserted" } as const;

  test("a source whose name readers may not know needs somebody who says it, and no name", () => {
    const sources = [{ name: "", visibility: "sealed" as const }];
    expect(wordingOf("A person with knowledge of the talks said so.", { ...told, sources })).toBe(
      null,
    );
    expect(wordingOf("The talks have failed.", { ...told, sources })).toBe("source_not_named");
  });

  test("a name in another script cannot be compared", () => {
    const sources = [{ name: "United Nations", visibility: "named" as const }];
    expect(wordingOf("قالت الأمم المتحدة إن الأزمة مستمرة.", { ...told, sources })).toBe(null);
  });

  test("one of several sources is enough", () => {
    const sources = ["Ada Lovik", "Harbour Office"].map((name) => ({
      ...{ name, visibility: "named" as const },
    }));
    expect(wordingOf("The quay is safe, the harbour office said.", { ...told, sources })).toBe(
      null,
    );
  });

  test("a row of a table has its source below the table", () => {
    expect(wordingOf("Homes\u2028 4,200", { ...told, sources: [] })).toBe("source_not_named");
    expect(wordingOf(`Homes${CELL_BREAK}4,200`, { ...told, sources: [] })).toBe(null);
  });
});

test("confirmed, and what cannot be checked, bind no wording", () => {
  for (const verdict of ["confirmed", "not_checkable"] as const)
    expect(wordingOf("Prices fell.", { verdict, stance: "asserted", sources: [] })).toBe(null);
});

test("that something is wrong may stand in the sentence after it", () => {
  const told = { verdict: "false", stance: "debunked", sources: [] } as const;
  const sentence = "“The sea is sweet,” a post says.";
  expect(wordingOf(sentence, told)).toBe("not_called_wrong");
  expect(wordingOf(sentence, told, `${sentence} It is not.`)).toBe(null);
});

describe("a headline and its body", () => {
  const HEADLINE = "Minister resigns";
  const place = (channel: ReadPlace["channel"], hash: string, verdict: VerdictKind): ReadPlace => ({
    ...{
      occurrenceId: `${channel} ${hash}`,
      claimId: "c",
      channel,
      passage: 0,
      sentenceHash: hash,
    },
    ...{ verdict, stance: "asserted", sources: [] },
  });
  const read = (headline: string, body: string, found: [VerdictKind, VerdictKind]) =>
    readWording(
      [
        { channel: "headline", passage: 0, text: headline, hash: "h" },
        { channel: "body", passage: 0, text: body, hash: "b" },
      ],
      [place("headline", "h", found[0]), place("body", "b", found[1])],
    );
  const stronger = [{ occurrenceId: "headline h", wording: "headline_stronger" }];

  test("a headline that drops the body's hedge is stronger", () => {
    const both: [VerdictKind, VerdictKind] = ["confirmed", "confirmed"];
    expect(read(HEADLINE, "The minister may resign.", both)).toEqual(stronger);
    expect(read("Minister may resign", "The minister may resign.", both)).toEqual([]);
    expect(read(HEADLINE, "The minister resigns.", both)).toEqual([]);
  });

  test("a headline that was found surer than the body is stronger", () => {
    const unsure: [VerdictKind, VerdictKind] = ["confirmed", "unconfirmed"];
    expect(read("Minister may resign", "The minister may resign.", unsure)).toEqual(stronger);
  });
});
