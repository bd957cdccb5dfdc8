import { expect, test } from "vitest";
import type { Words } from "@/lib/articles/rules/document";
import { correctedWords } from "./corrected-words";

const story = (...paragraphs: string[]): Words => ({
  headline: "Output falls",
  standfirst: "",
  body: {
    type: "doc",
    content: paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
  },
});

test("the sentence that changed is proposed, as it stands in each version", () => {
  const before = story(
    "The rest stays.",
    "It was cold. Some were held there since 2011. It said so.",
  );
  const after = story(
    "The rest stays.",
    "It was cold. Some were held there until 2015. It said so.",
  );
  expect(correctedWords(before, after, "en")).toEqual({
    wordsBefore: "Some were held there since 2011.",
    wordsAfter: "Some were held there until 2015.",
  });
});

test("of a table the row that changed is proposed, whatever stops are in its cells", () => {
  const levels = (...rows: [string, string][]): Words => ({
    ...story(),
    body: {
      type: "doc",
      content: [
        {
          type: "table",
          attrs: { caption: "Levels", unit: "", source: "", chart: null },
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
  const before = levels(["Low Ferry. At noon", "2.4"], ["Weir", "1.9"]);
  const after = levels(["Low Ferry. At noon", "2.5"], ["Weir", "1.9"]);
  expect(correctedWords(before, after, "en")).toEqual({
    wordsBefore: "Low Ferry. At noon\t2.4",
    wordsAfter: "Low Ferry. At noon\t2.5",
  });
});

test("a paragraph that was only added has nothing before it", () => {
  expect(correctedWords(story("One."), story("One.", "Two."), "en")).toEqual({
    wordsBefore: "",
    wordsAfter: "Two.",
  });
});

test("without a difference nothing is proposed", () => {
  expect(correctedWords(story("One."), story("One."), "en")).toBeNull();
});
