import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differences } from "./difference";
import type { Words } from "./document";
import { passages } from "./passages";

const article = (...paragraphs: string[]): Words => ({
  headline: "Output falls",
  standfirst: "",
  body: {
    type: "doc",
    content: paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
  },
});

const SIGNS = { same: "=", removed: "-", added: "+" };

/** Each passage in one string: `=same ` `-removed` `+added`. */
const shown = (before: Words, after: Words) =>
  differences(before, after).map(({ parts }) =>
    parts.map(({ kind, text }) => `${SIGNS[kind]}${text}`).join("|"),
  );

describe("what changed between two versions", () => {
  test("nothing, when nothing did", () => {
    const same = article("One.", "Two.");
    expect(shown(same, same)).toEqual(["=Output falls", "=One.", "=Two."]);
  });

  test("single words inside their passage", () => {
    expect(shown(article("It fell by 40 percent."), article("It fell by 50 percent."))).toEqual([
      "=Output falls",
      "=It fell by |-40|+50|= percent.",
    ]);
  });

  test("a new paragraph, without touching those it moved down", () => {
    expect(shown(article("One.", "Two."), article("One.", "New.", "Two."))).toEqual([
      "=Output falls",
      "=One.",
      "+New.",
      "=Two.",
    ]);
  });

  test("a changed cell in its row, and a row that was added", () => {
    const levels = (...rows: [string, string][]): Words => ({
      headline: "",
      standfirst: "",
      body: {
        type: "doc",
        content: [
          {
            type: "table",
            attrs: { caption: "", unit: "", source: "", chart: null },
            content: rows.map((cells) => ({
              type: "tableRow",
              content: cells.map((text) => ({
                type: "tableCell",
                content: [{ type: "paragraph", content: [{ type: "text", text }] }],
              })),
            })),
          },
        ],
      },
    });
    const before = levels(["18:00", "2.4"], ["20:00", "2.9"]);
    const after = levels(["18:00", "2.5"], ["19:00", "2.7"], ["20:00", "2.9"]);
    expect(shown(before, after)).toEqual(["=18:00\t|-2.4|+2.5", "+19:00\t2.7", "=20:00\t2.9"]);
    expect(differences(before, after).every(({ isRow }) => isRow)).toBe(true);
  });

  test("a paragraph that was taken out", () => {
    expect(shown(article("One.", "Gone.", "Two."), article("One.", "Two."))).toEqual([
      "=Output falls",
      "=One.",
      "-Gone.",
      "=Two.",
    ]);
  });

  test("a paragraph that moved, where it was and where it is", () => {
    const [before, after] = [article("One.", "Two.", "Three."), article("Two.", "Three.", "One.")];
    expect(shown(before, after)).toEqual(["=Output falls", "-One.", "=Two.", "=Three.", "+One."]);
  });

  test("words of one channel are never shown as words of another", () => {
    const before = { ...article("Body."), headline: "Gone" };
    const after = { ...article("Body."), headline: "", standfirst: "Come" };
    expect(differences(before, after).map(({ channel, parts }) => [channel, parts])).toEqual([
      ["headline", [{ kind: "removed", text: "Gone" }]],
      ["standfirst", [{ kind: "added", text: "Come" }]],
      ["body", [{ kind: "same", text: "Body." }]],
    ]);
  });

  test("a passage that was written anew is shown whole", () => {
    const anew = (letter: string) =>
      article(Array.from({ length: 300 }, (_, index) => `${letter}${index}`).join(" "));
    expect(differences(anew("a"), anew("b"))[1]?.parts.map(({ kind }) => kind)).toEqual([
      "removed",
      "added",
    ]);
  });
});

describe("no word is lost or made up", () => {
  const word = fc.constantFrom("one", "two", "three,", "four.", "خبز", "40", "\u2009", "–", "");
  const anyParagraph = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
  const anyWords: fc.Arbitrary<Words> = fc
    .record({
      headline: anyParagraph,
      standfirst: anyParagraph,
      body: fc.array(anyParagraph, { maxLength: 8 }),
    })
    .map(({ body, ...rest }) => ({ ...article(...body), ...rest }));
  const textOf = (words: Words, channel: string) =>
    passages(words).flatMap((passage) => (passage.channel === channel ? passage.text : []));

  test("same and removed are the words before, same and added the words after", () => {
    fc.assert(
      fc.property(anyWords, anyWords, (before, after) => {
        const found = differences(before, after);
        const told = (kind: "removed" | "added", channel: string) =>
          found
            .filter((difference) => difference.channel === channel)
            .map(({ parts }) =>
              parts.flatMap((part) =>
                part.kind === kind || part.kind === "same" ? part.text : [],
              ),
            )
            .map((parts) => parts.join(""))
            .filter((text) => text !== "");
        for (const channel of ["headline", "standfirst", "body"]) {
          expect(told("removed", channel)).toEqual(textOf(before, channel));
          expect(told("added", channel)).toEqual(textOf(after, channel));
        }
      }),
      { numRuns: 300 },
    );
  });

  // Minutes, when time grew with the square of the change: the limit ends that, and nothing less.
  test("two long stories without a word in common are compared to the end", () => {
    const story = (letter: string) => {
      const line = Array.from({ length: 60 }, (_, index) => `${letter}${index}`).join(" ");
      return article(...Array.from({ length: 1_500 }, (_, index) => `${index} ${line}`));
    };
    const long = (letter: string) =>
      article(Array.from({ length: 20_000 }, (_, index) => `${letter}${index}`).join(" "));
    for (const words of [story, long]) {
      const kinds = differences(words("a"), words("b")).flatMap(({ parts }) => parts);
      expect(kinds.some(({ kind }) => kind === "removed")).toBe(true);
      expect(kinds.some(({ kind }) => kind === "added")).toBe(true);
    }
  }, 120_000);
});
