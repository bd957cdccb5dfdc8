import { getSchema } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Document, parseDocument } from "@/lib/articles/rules/document";
import { channelText } from "@/lib/articles/rules/passages";
import { anyDocument } from "@/lib/testing/any-document";
import { bodyText, rangeOf, spanOf, trimSpan } from "./body-text";
import { Embed, Figure, PullQuote, ReadMore, STORY_TEXT } from "./schema";
import { Table } from "./tables";

const schema = getSchema([...STORY_TEXT, Figure, Embed, ReadMore, PullQuote, Table]);

const id = "0198c0de-0000-7000-8000-000000000001";
const other = "0198c0de-0000-7000-8000-000000000002";
const paragraph = (...texts: string[]) => ({
  type: "paragraph",
  content: texts.map((text) => ({ type: "text", text })),
});

const cell = (text?: string) => ({
  type: "tableCell",
  content: [text === undefined ? { type: "paragraph" } : paragraph(text)],
});

const story = parseDocument({
  type: "doc",
  content: [
    paragraph("The gate opened at dawn."),
    { type: "paragraph" },
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "What is known" }] },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Water rose " },
        { type: "text", text: "40 centimetres", marks: [{ type: "bold" }] },
        { type: "hardBreak" },
        { type: "text", text: "in an hour.", marks: [{ type: "link", attrs: { href: "/local" } }] },
      ],
    },
    {
      type: "figure",
      attrs: {
        mediaId: id,
        alt: "A river",
        caption: "The river",
        credit: "Staff",
        unverified: true,
      },
    },
    {
      type: "bulletList",
      content: [
        { type: "listItem", content: [paragraph("First "), paragraph("and second")] },
        {
          type: "listItem",
          content: [
            paragraph("Third"),
            { type: "orderedList", content: [{ type: "listItem", content: [paragraph("Inner")] }] },
          ],
        },
      ],
    },
    { type: "blockquote", content: [paragraph("A quotation.")] },
    { type: "embed", attrs: { url: "https://example.org/a", label: "A film", footage: true } },
    { type: "readMore", attrs: { articleId: id } },
    { type: "horizontalRule" },
    { type: "keyPoints", content: [paragraph("One point."), paragraph("Another point.")] },
    { type: "pullQuote", attrs: { words: "Water rose" } },
    {
      type: "paragraph",
      content: [
        { type: "footnoteReference", attrs: { footnoteId: other } },
        { type: "text", text: "The end" },
        { type: "footnoteReference", attrs: { footnoteId: id } },
        { type: "text", text: " came." },
      ],
    },
    paragraph("The end."),
    {
      type: "table",
      attrs: { caption: "Levels", unit: "metres", source: "", chart: "line" },
      content: [
        { type: "tableRow", content: [cell(), cell("Level")] },
        { type: "tableRow", content: [cell("18:00"), cell("2.4")] },
        { type: "tableRow", content: [cell(), cell()] },
      ],
    },
    {
      type: "footnotes",
      content: [
        {
          type: "footnote",
          attrs: { footnoteId: id },
          content: [{ type: "text", text: "At six." }],
        },
        { type: "footnote", attrs: { footnoteId: other } },
      ],
    },
  ],
});

const breaks = (leaf: Node) => (leaf.type.name === "hardBreak" ? " " : "");
const open = (document: Document) => schema.nodeFromJSON(document);

test("every document that a story may have opens in the editor and comes back unchanged", () => {
  const node = open(story);
  node.check();
  expect(parseDocument(node.toJSON())).toEqual(story);
});

test("the editor and the newsroom read the same text in a body", () => {
  const words = { headline: "", standfirst: "", body: story };
  expect(bodyText(open(story)).text).toBe(channelText(words, "body"));
});

test("every span of the text inside one textblock leads to the same words in the document", () => {
  const doc = open(story);
  const text = bodyText(doc);
  for (const words of [
    "dawn",
    "Water rose 40 centimetres in an hour.",
    "second",
    "Inner",
    "end came",
    "The end came.",
    "The end.",
    "At six.",
    "Level",
    "2.4",
  ]) {
    const start = text.text.indexOf(words);
    const span = { start, end: start + words.length };
    const range = rangeOf(text, span);
    expect(range && doc.textBetween(range.from, range.to, "", breaks)).toBe(words);
    expect(range && spanOf(text, range)).toEqual(span);
  }
});

test("whatever a story is made of, both read the same text, and every span leads there and back", () => {
  fc.assert(
    fc.property(anyDocument, fc.nat(), fc.nat(), (body, one, two) => {
      const doc = open(body);
      const text = bodyText(doc);
      expect(text.text).toBe(channelText({ headline: "", standfirst: "", body }, "body"));
      const [start = 0, end = 0] = [one, two]
        .map((at) => at % (text.text.length + 1))
        .toSorted((a, b) => a - b);
      const range = rangeOf(text, { start, end });
      const words = text.text.slice(start, end);
      if (words === "") return;
      expect(range === null).toBe(/[\n\t]/u.test(words));
      if (!range) return;
      expect(doc.textBetween(range.from, range.to, "", breaks)).toBe(words);
      expect(spanOf(text, range)).toEqual({ start, end });
    }),
    { numRuns: 2_000 },
  );
});

test("words of two paragraphs, and of two cells, are no span", () => {
  const text = bodyText(open(story));
  const first = text.text.indexOf("dawn");
  expect(rangeOf(text, { start: first, end: text.text.indexOf("known") })).toBeNull();
  expect(spanOf(text, { from: 5, to: 60 })).toBeNull();
  const row = text.text.indexOf("18:00\t2.4");
  expect(rangeOf(text, { start: row, end: row + 9 })).toBeNull();
});

test("a span is trimmed of white space, and nothing is left of white space alone", () => {
  expect(trimSpan("a  word ", { start: 1, end: 8 })).toEqual({ start: 3, end: 7 });
  expect(trimSpan("a   b", { start: 1, end: 4 })).toBeNull();
});
