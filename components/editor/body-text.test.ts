import { getSchema } from "@tiptap/core";
import { expect, test } from "vitest";
import { type Document, parseDocument } from "@/lib/articles/rules/document";
import { channelText } from "@/lib/articles/rules/passages";
import { bodyText, rangeOf, spanOf, trimSpan } from "./body-text";
import { Embed, Figure, ReadMore, STORY_TEXT } from "./schema";

const schema = getSchema([...STORY_TEXT, Figure, Embed, ReadMore]);

const id = "0198c0de-0000-7000-8000-000000000001";
const paragraph = (...texts: string[]) => ({
  type: "paragraph",
  content: texts.map((text) => ({ type: "text", text })),
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
    paragraph("The end."),
  ],
});

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
    "The end.",
  ]) {
    const start = text.text.indexOf(words);
    const span = { start, end: start + words.length };
    const range = rangeOf(text, span);
    expect(range && doc.textBetween(range.from, range.to, "", " ")).toBe(words);
    expect(range && spanOf(text, range)).toEqual(span);
  }
});

test("words of two paragraphs are no span", () => {
  const text = bodyText(open(story));
  const first = text.text.indexOf("dawn");
  expect(rangeOf(text, { start: first, end: text.text.indexOf("known") })).toBeNull();
  expect(spanOf(text, { from: 5, to: 60 })).toBeNull();
});

test("a span is trimmed of white space, and nothing is left of white space alone", () => {
  expect(trimSpan("a  word ", { start: 1, end: 8 })).toEqual({ start: 3, end: 7 });
  expect(trimSpan("a   b", { start: 1, end: 4 })).toBeNull();
});
