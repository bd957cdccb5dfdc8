import { expect, test } from "vitest";
import type { Words } from "@/lib/articles/rules/document";
import { channelText } from "@/lib/articles/rules/passages";
import { offsetOf, placeOf, spotOfAnchor, spotOfWords } from "./channel-places";
import { sentenceAround } from "./sentence-around";
import { embedAddress, linkAddress } from "./web-address";

const figure = (caption: string, alt: string) => ({
  type: "figure" as const,
  attrs: {
    mediaId: "0198c0de-0000-7000-8000-000000000001",
    alt,
    caption,
    credit: "",
    unverified: false,
  },
});

const words: Words = {
  headline: "Output falls",
  standfirst: "Output fell by 40 percent.",
  body: {
    type: "doc",
    content: [
      { type: "paragraph", content: [{ type: "text", text: "Nothing moved." }] },
      figure("The yard on Monday", "An empty yard"),
      figure("", "A crane"),
      figure("The yard on Tuesday", ""),
    ],
  },
};

test("the second caption begins after the first one and a line feed", () => {
  expect(offsetOf(words, "caption", 1)).toBe(0);
  expect(offsetOf(words, "caption", 3)).toBe("The yard on Monday\n".length);
  expect(offsetOf(words, "caption", 2)).toBeNull();
});

test("a span of the captions belongs to one figure, or to none when it runs over", () => {
  const start = channelText(words, "caption").indexOf("Tuesday");
  expect(placeOf(words, { channel: "caption", span: { start, end: start + 7 } })).toEqual({
    channel: "caption",
    passage: 3,
    part: 0,
    span: { start: 12, end: 19 },
  });
  expect(placeOf(words, { channel: "caption", span: { start: 12, end: start + 7 } })).toBeNull();
});

test("words are looked for in the headline first, then further down", () => {
  expect(spotOfWords(words, "Output")?.channel).toBe("headline");
  expect(spotOfWords(words, "40 percent")?.channel).toBe("standfirst");
  expect(spotOfWords(words, "crane")?.channel).toBe("alt");
  expect(spotOfWords(words, "elsewhere")).toBeNull();
});

test("an anchor whose words are gone has no place", () => {
  const anchor = { exact: "50 percent", prefix: "by ", suffix: "." };
  expect(spotOfAnchor(words, "standfirst", anchor)).toBeNull();
});

test("a claim is first worded as the sentence it stands in", () => {
  const text = "First line.\nIt rained. It rained for 40 days. Then it stopped.";
  const start = text.indexOf("40");
  expect(sentenceAround(text, { start, end: start + 7 }, "en")).toBe("It rained for 40 days.");
});

test("only web, mail and local addresses become links", () => {
  expect(linkAddress(" example.org/page ")).toBe("https://example.org/page");
  expect(linkAddress("desk@example.org")).toBe("mailto:desk@example.org");
  expect(linkAddress("/world/story")).toBe("/world/story");
  for (const bad of ["javascript:alert(1)", "//example.org", "data:text/html,x", "", "two words"]) {
    expect(linkAddress(bad)).toBeNull();
  }
  expect(embedAddress("http://example.org")).toBeNull();
  expect(embedAddress("https://example.org/film")).toBe("https://example.org/film");
});
