import { describe, expect, test } from "vitest";
import { type Block, EMPTY_DOCUMENT, type Paragraph } from "./document";
import { channelText, passages } from "./passages";
import { sentences } from "./sentences";

const paragraph = (text: string): Paragraph => ({
  type: "paragraph",
  content: [{ type: "text", text }],
});

const WORDS = {
  headline: "Output falls",
  standfirst: "Fewer loaves.",
  body: {
    type: "doc" as const,
    content: [
      paragraph("First."),
      { type: "paragraph" },
      {
        type: "bulletList",
        content: [
          {
            type: "listItem",
            content: [
              paragraph("One."),
              {
                type: "orderedList",
                content: [{ type: "listItem", content: [paragraph("Inside.")] }],
              },
            ],
          },
          { type: "listItem", content: [{ type: "paragraph" }, paragraph("Two.")] },
        ],
      },
      { type: "blockquote", content: [paragraph("Said."), paragraph("And said.")] },
      {
        type: "figure",
        attrs: {
          mediaId: "0190a3f0-0000-7000-8000-000000000001",
          alt: "A hall.",
          caption: "The hall.",
          credit: "Not a statement",
          unverified: false,
        },
      },
      { type: "horizontalRule" },
      { type: "embed", attrs: { url: "https://video.example", label: "A film.", footage: false } },
      { type: "readMore", attrs: { articleId: "0190a3f0-0000-7000-8000-000000000002" } },
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Last" }] },
      { type: "pullQuote", attrs: { words: "Said." } },
      { type: "keyPoints", content: [paragraph("Point."), paragraph("And point.")] },
      {
        type: "footnotes",
        content: [
          { type: "footnote", attrs: { footnoteId: "a" }, content: [{ type: "text", text: "A." }] },
          { type: "footnote", attrs: { footnoteId: "b" }, content: [{ type: "text", text: "B." }] },
        ],
      },
    ] satisfies Block[],
  },
};

describe("passages", () => {
  test("stand in reading order, each with its channel, its block and its part", () => {
    expect(
      passages(WORDS).map(({ channel, passage, part, text }) => [channel, passage, part, text]),
    ).toEqual([
      ["headline", 0, 0, "Output falls"],
      ["standfirst", 0, 0, "Fewer loaves."],
      ["body", 0, 0, "First."],
      ["body", 2, 0, "One."],
      ["body", 2, 1, "Inside."],
      ["body", 2, 3, "Two."],
      ["body", 3, 0, "Said."],
      ["body", 3, 1, "And said."],
      ["caption", 4, 0, "The hall."],
      ["alt", 4, 0, "A hall."],
      ["caption", 6, 0, "A film."],
      ["body", 8, 0, "Last"],
      ["body", 10, 0, "Point."],
      ["body", 10, 1, "And point."],
      ["body", 11, 0, "A."],
      ["body", 11, 1, "B."],
    ]);
  });

  test("an article without words has none", () => {
    expect(passages({ headline: " ", standfirst: "", body: EMPTY_DOCUMENT })).toEqual([]);
  });

  test("marks do not part words, a hard break does", () => {
    const content: Paragraph["content"] = [
      { type: "text", text: "4" },
      { type: "text", text: "0 percent", marks: [{ type: "bold" }] },
      { type: "hardBreak" },
      { type: "text", text: "fell" },
    ];
    const body = { type: "doc" as const, content: [{ type: "paragraph" as const, content }] };
    expect(passages({ headline: "", standfirst: "", body })[0]?.text).toBe("40 percent fell");
  });

  test("a reference to a footnote is no part of the words", () => {
    const content: Paragraph["content"] = [
      { type: "text", text: "It fell" },
      { type: "footnoteReference", attrs: { footnoteId: "a" } },
      { type: "text", text: "." },
    ];
    const body = { type: "doc" as const, content: [{ type: "paragraph" as const, content }] };
    expect(passages({ headline: "", standfirst: "", body })[0]?.text).toBe("It fell.");
  });

  test("a table has its caption, its unit and its source, then row by row one text", () => {
    const cell = (text: string) => ({
      type: "tableCell" as const,
      content: [paragraph(text)] as [Paragraph],
    });
    const body = {
      type: "doc" as const,
      content: [
        {
          type: "table" as const,
          attrs: { caption: "Levels", unit: "metres", source: "The board", chart: null },
          content: [
            { type: "tableRow" as const, content: [cell(""), cell("Level")] },
            { type: "tableRow" as const, content: [cell(""), cell("")] },
            { type: "tableRow" as const, content: [cell("At St. Jude. Noon"), cell("2.4")] },
          ],
        },
      ],
    };
    const words = { headline: "", standfirst: "", body };
    expect(
      passages(words).map(({ channel, passage, part, text }) => [channel, passage, part, text]),
    ).toEqual([
      ["caption", 0, 0, "Levels"],
      ["caption", 0, 1, "metres"],
      ["caption", 0, 2, "The board"],
      ["body", 0, 0, "\tLevel"],
      ["body", 0, 2, "At St. Jude. Noon\t2.4"],
    ]);
    const rows = sentences(words, "en").filter(({ channel }) => channel === "body");
    expect(rows.map(({ text, start, end }) => [text, start, end])).toEqual([
      ["Level", 1, 6],
      ["At St. Jude. Noon\t2.4", 7, 28],
    ]);
  });

  test("a channel's text is its passages, parted by line feeds", () => {
    expect(channelText(WORDS, "caption")).toBe("The hall.\nA film.");
    expect(channelText(WORDS, "body")).toBe(
      "First.\nOne.\nInside.\nTwo.\nSaid.\nAnd said.\nLast\nPoint.\nAnd point.\nA.\nB.",
    );
  });
});
