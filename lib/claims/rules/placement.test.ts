import { describe, expect, test } from "vitest";
import type { Words } from "@/lib/articles/rules/document";
import { type Place, placeIn, textOf } from "./placement";

const WORDS: Words = {
  headline: "Output falls",
  standfirst: "Output fell. Prices rose.",
  body: {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "Output fell by " },
          { type: "text", text: "40", marks: [{ type: "bold" }] },
          { type: "text", text: " percent. Prices rose by 40 percent." },
        ],
      },
      { type: "paragraph", content: [{ type: "text", text: "Output fell again." }] },
      {
        type: "figure",
        attrs: {
          mediaId: "0190a3f0-0000-7000-8000-000000000001",
          alt: "A mill.",
          caption: "Output of a mill.",
          credit: "",
          unverified: false,
        },
      },
    ],
  },
};

const text = textOf(WORDS, "en");
const placed = (place: Partial<Place>) =>
  placeIn(text, { channel: "body", exact: "", prefix: "", suffix: "", ...place })?.text ?? null;

describe("the sentence that a claim stands in", () => {
  test.each<[string, Partial<Place>, string]>([
    ["across a mark", { exact: "by 40 percent", prefix: "fell " }, "Output fell by 40 percent."],
    [
      "by its surroundings",
      { exact: "40 percent", prefix: "rose by " },
      "Prices rose by 40 percent.",
    ],
    ["in a later paragraph", { exact: "fell again" }, "Output fell again."],
    ["as a whole", { exact: "Output fell again." }, "Output fell again."],
    ["in the headline", { exact: "Output", channel: "headline" }, "Output falls"],
    ["in the standfirst", { exact: "Prices rose", channel: "standfirst" }, "Prices rose."],
    ["in a caption", { exact: "of a mill", channel: "caption" }, "Output of a mill."],
    ["in a description of a picture", { exact: "mill", channel: "alt" }, "A mill."],
  ])("is found %s", (_name, place, sentence) => {
    expect(placed(place)).toBe(sentence);
  });

  test.each<[string, Partial<Place>]>([
    ["when the words are gone", { exact: "fell by 50 percent" }],
    ["in another channel than its own", { exact: "falls" }],
    ["when two places fit equally well", { exact: "percent" }],
    ["when the words reach over two sentences", { exact: "percent. Prices" }],
    ["when the words reach over two paragraphs", { exact: "40 percent.\nOutput fell" }],
    ["when there are no words", { exact: "" }],
  ])("is not there %s", (_name, place) => {
    expect(placed(place)).toBeNull();
  });
});
