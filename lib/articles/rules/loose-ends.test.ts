import { describe, expect, test } from "vitest";
import type { Block, Document, Inline } from "./document";
import { footnoteNumbers } from "./footnotes";
import { isQuotedFrom, looseEnds } from "./loose-ends";

const text = (words: string): Inline => ({ type: "text", text: words });
const refer = (footnoteId: string): Inline => ({
  type: "footnoteReference",
  attrs: { footnoteId },
});
const paragraph = (...content: Inline[]): Block => ({ type: "paragraph", content });
const pullQuote = (words: string): Block => ({ type: "pullQuote", attrs: { words } });
const notes = (...ids: [string, string][]): Block => ({
  type: "footnotes",
  content: ids.map(([footnoteId, words]) => ({
    type: "footnote",
    attrs: { footnoteId },
    content: [{ type: "text", text: words }],
  })),
});
const story = (...content: Block[]): Document => ({ type: "doc", content });

const endsOf = (body: Document) => looseEnds(body).map(({ code, words }) => [code, words]);

describe("a pull quote", () => {
  const fell = paragraph(
    text("Output "),
    { type: "text", text: "fell", marks: [{ type: "bold" }] },
    refer("a"),
    { type: "hardBreak" },
    text("by 40 percent."),
  );

  test.each([
    ["words across a mark, a reference and a break", "Output fell by 40", true],
    ["the whole text", "Output fell by 40 percent.", true],
    ["words of another text", "Prices rose", true],
    ["other letters", "output fell", false],
    ["words of two texts", "40 percent. Prices", false],
    ["a figure that was changed", "by 50 percent", false],
    ["nothing", " ", false],
  ])("of %s", (_name, words, stands) => {
    const body = story(fell, {
      type: "blockquote",
      content: [{ type: "paragraph", content: [text("Prices rose.")] }],
    });
    expect(isQuotedFrom(body, words)).toBe(stands);
    const found = endsOf(story(...body.content, pullQuote(words), notes(["a", "A note."])));
    expect(found).toEqual(stands ? [] : [["pull_quote_not_in_text", words]]);
  });

  test("does not stand for itself, nor for another one, nor for a caption", () => {
    const body = story(pullQuote("Prices rose"), pullQuote("Prices rose"), {
      type: "embed",
      attrs: { url: "https://video.example", label: "Prices rose", footage: false },
    });
    expect(endsOf(body)).toHaveLength(2);
  });
});

describe("footnotes", () => {
  test("are numbered as the text refers to them, wherever that is", () => {
    const body = story(
      { type: "keyPoints", content: [{ type: "paragraph", content: [text("One."), refer("c")] }] },
      {
        type: "bulletList",
        content: [
          {
            type: "listItem",
            content: [{ type: "paragraph", content: [text("Two."), refer("a")] }],
          },
        ],
      },
      paragraph(text("Three."), refer("b"), refer("a")),
      notes(["a", "A."], ["b", "B."], ["c", "C."], ["d", "D."]),
    );
    expect([...footnoteNumbers(body)]).toEqual([
      ["c", 1],
      ["a", 2],
      ["b", 3],
      ["d", 4],
    ]);
  });

  test("each referred to once and saying something have no loose ends", () => {
    expect(
      endsOf(story(paragraph(refer("a"), refer("b")), notes(["b", "B."], ["a", "A."]))),
    ).toEqual([]);
    expect(endsOf(story(paragraph(text("None."))))).toEqual([]);
  });

  test.each<[string, Document, [string, string][]]>([
    ["a reference without a note", story(paragraph(refer("a"))), [["footnote_missing", ""]]],
    [
      "a second reference to one note",
      story(paragraph(refer("a")), paragraph(refer("a")), notes(["a", "A."])),
      [["footnote_referred_twice", "A."]],
    ],
    [
      "a note that nothing refers to",
      story(paragraph(refer("a")), notes(["a", "A."], ["b", "B."])),
      [["footnote_unreferred", "B."]],
    ],
    [
      "a note that stands there twice",
      story(paragraph(refer("a")), notes(["a", "A."], ["a", "B."])),
      [["footnote_doubled", "B."]],
    ],
    ["an empty note", story(paragraph(refer("a")), notes(["a", " "])), [["footnote_empty", ""]]],
  ])("%s is a loose end", (_name, body, expected) => {
    expect(endsOf(body)).toEqual(expected);
  });
});
