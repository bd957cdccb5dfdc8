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

test("a paragraph that was only added has nothing before it", () => {
  expect(correctedWords(story("One."), story("One.", "Two."), "en")).toEqual({
    wordsBefore: "",
    wordsAfter: "Two.",
  });
});

test("without a difference nothing is proposed", () => {
  expect(correctedWords(story("One."), story("One."), "en")).toBeNull();
});
