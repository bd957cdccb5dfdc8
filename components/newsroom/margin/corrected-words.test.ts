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

test("the changed words are proposed with a few around them, as they stand in each version", () => {
  const before = story(
    "The rest stays.",
    "Some 13,000 people were held there since 2011, it said.",
  );
  const after = story("The rest stays.", "Some 13,000 people were held there until 2015, it said.");
  const words = correctedWords(before, after);
  expect(words).toEqual({
    wordsBefore: "people were held there since 2011, it said.",
    wordsAfter: "people were held there until 2015, it said.",
  });
});

test("words that were only added have nothing before them", () => {
  expect(correctedWords(story("One."), story("One.", "Two."))).toEqual({
    wordsBefore: "",
    wordsAfter: "Two.",
  });
});

test("without a difference nothing is proposed", () => {
  expect(correctedWords(story("One."), story("One."))).toBeNull();
});
