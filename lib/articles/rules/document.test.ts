import { describe, expect, test } from "vitest";
import { Refusal } from "@/lib/refusal";
import { MAX_BLOCKS, MAX_DOCUMENT_CHARACTERS, parseDocument } from "./document";

const MEDIA = "0190a3f0-0000-7000-8000-000000000001";

const text = (words: string, ...marks: unknown[]) =>
  marks.length > 0 ? { type: "text", text: words, marks } : { type: "text", text: words };
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const item = (...content: unknown[]) => ({ type: "listItem", content });
const list = (...content: unknown[]) => ({ type: "bulletList", content });
const document = (...content: unknown[]) => ({ type: "doc", content });
const link = (href: unknown) => ({ type: "link", attrs: { href } });
const linked = (href: unknown) => document(paragraph(text("read this", link(href))));
const figure = (attrs: object = {}) => ({
  type: "figure",
  attrs: {
    mediaId: MEDIA,
    alt: "A hall.",
    caption: "The hall.",
    credit: "Ines Okafor",
    unverified: false,
    ...attrs,
  },
});
const embed = (url: string) => ({ type: "embed", attrs: { url, label: "A film.", footage: true } });

const reference = (footnoteId: string) => ({ type: "footnoteReference", attrs: { footnoteId } });
const note = (...content: unknown[]) => ({
  type: "footnote",
  attrs: { footnoteId: MEDIA },
  content,
});
const cell = (...content: unknown[]) => ({ type: "tableCell", content: [paragraph(...content)] });
const TABLE = { caption: "Crossings by month", unit: "thousands", source: "", chart: "bar" };
const tableOf = (attrs: object, ...rows: unknown[][]) => ({
  type: "table",
  attrs,
  content: rows.map((content) => ({ type: "tableRow", content })),
});
const table = (...rows: unknown[][]) => tableOf(TABLE, ...rows);
const footnotes = (...content: unknown[]) => ({ type: "footnotes", content });

/** One of everything a story can have. */
const WHOLE = document(
  { type: "heading", attrs: { level: 2 }, content: [text("The bridge")] },
  paragraph(
    text("It "),
    text("closed", { type: "bold" }, { type: "italic" }),
    { type: "hardBreak" },
    text("in March", link("https://records.example/closing?page=2#top")),
  ),
  { type: "paragraph" },
  { type: "blockquote", content: [paragraph(text("Nobody told us."))] },
  list(item(paragraph(text("first")), { type: "orderedList", content: [item(paragraph())] })),
  figure(),
  embed("https://video.example/watch?v=1"),
  { type: "readMore", attrs: { articleId: MEDIA } },
  { type: "horizontalRule" },
  { type: "keyPoints", content: [paragraph(text("It closed."), reference(MEDIA))] },
  { type: "pullQuote", attrs: { words: "Nobody told us." } },
  table([cell(), cell(text("Crossings"))], [cell(text("March")), cell(text("40", link("/local")))]),
  footnotes(note(text("By order."), text("Of the mayor.", link("/local/order")))),
);

function refusalOf(value: unknown): Refusal | null {
  try {
    parseDocument(value);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

const codeOf = (value: unknown) => refusalOf(value)?.issues[0]?.code ?? null;

describe("what a story can have", () => {
  test("everything the editor makes is kept as it is", () => {
    expect(parseDocument(WHOLE)).toEqual(WHOLE);
  });

  test("attributes without meaning here are dropped", () => {
    const typed = {
      ...document(
        {
          ...paragraph(text("one", { ...link("/world/one"), extra: 1 })),
          attrs: { class: "x", textAlign: "left" },
        },
        { ...list(item(paragraph(text("two")))), attrs: { start: 3 } },
        figure({ onload: "alert(1)", width: 10 }),
      ),
      attrs: { id: "doc" },
    };
    expect(parseDocument(typed)).toEqual(
      document(
        paragraph(text("one", link("/world/one"))),
        list(item(paragraph(text("two")))),
        figure(),
      ),
    );
  });

  test("a cell has no more than its words: no width, nothing that it spans", () => {
    const spanning = { ...cell(text("one")), attrs: { colspan: 3, rowspan: 9, colwidth: [1e9] } };
    expect(parseDocument(document(table([spanning])))).toEqual(
      document(table([cell(text("one"))])),
    );
  });

  test("a link keeps its address and nothing that a browser would add to it", () => {
    const attrs = { href: " https://records.example ", target: "_blank", rel: "x", class: "y" };
    const typed = document(paragraph(text("read this", { type: "link", attrs })));
    expect(parseDocument(typed)).toEqual(linked("https://records.example"));
  });

  test("a picture says that it is graphic or in a gallery only where it is", () => {
    const kept = document(figure({ graphic: true }), figure({ gallery: true }));
    expect(parseDocument(kept)).toStrictEqual(kept);
    expect(parseDocument(document(figure({ graphic: false, gallery: false })))).toStrictEqual(
      document(figure()),
    );
  });

  test("HTML stays the text that it is", () => {
    const typed = '<script>alert("1")</script> &amp; <b>bold</b>';
    const story = document(paragraph(text(typed)), figure({ caption: typed, alt: typed }));
    expect(parseDocument(story)).toEqual(story);
  });

  test("hidden and reversing characters are taken out of every text", () => {
    const hostile = "pay\u200bpal \u202egnorw\u202c\u0000";
    const cleaned = parseDocument(
      document(
        paragraph(text(hostile)),
        figure({ alt: hostile, caption: hostile, credit: hostile }),
        { type: "embed", attrs: { url: "https://video.example", label: hostile, footage: false } },
      ),
    );
    expect(JSON.stringify(cleaned)).not.toMatch(/\\u0000|[\u200b\u202e\u202c]/u);
    expect(JSON.stringify(cleaned).match(/paypal gnorw/gu)).toHaveLength(5);
  });

  test("text of nothing but hidden characters leaves no empty node behind", () => {
    expect(parseDocument(document(paragraph(text("\u200b\ufeff"), text("seen"))))).toEqual(
      document(paragraph(text("seen"))),
    );
  });

  test("lists stand inside lists three deep, with links, and not four", () => {
    const nested = (levels: number): object =>
      list(
        item(
          paragraph(text("deep", link("https://records.example"))),
          ...(levels > 1 ? [nested(levels - 1)] : []),
        ),
      );
    expect(codeOf(document(nested(3)))).toBeNull();
    expect(codeOf(document(nested(4)))).toMatch(/^document_(malformed|too_deep)$/u);
  });
});

describe("what a story cannot have", () => {
  test.each<[string, unknown]>([
    ["no document", null],
    ["a string of HTML", "<p>Hello</p>"],
    ["a number", 7],
    ["an array", [paragraph(text("one"))]],
    ["a document without blocks", { type: "doc", content: [] }],
    ["another root", { type: "paragraph", content: [text("one")] }],
    ["a raw HTML node", document({ type: "html", content: "<b>" })],
    ["a script node", document({ type: "script", content: [text("alert(1)")] })],
    ["an image from elsewhere", document({ type: "image", attrs: { src: "https://x.example/a" } })],
    ["a table without rows", document(table())],
    ["a table without columns", document(table([], []))],
    ["a table with rows of two lengths", document(table([cell(), cell()], [cell()]))],
    ["a table of too many rows", document(table(...Array(301).fill([cell()])))],
    ["a table of too many columns", document(table(Array(21).fill(cell())))],
    [
      "a table inside a table",
      document(table([{ type: "tableCell", content: [table([cell()])] }])),
    ],
    [
      "a cell of two paragraphs",
      document(table([{ type: "tableCell", content: [paragraph(), paragraph()] }])),
    ],
    [
      "a chart of a kind that nobody draws",
      document(tableOf({ ...TABLE, chart: "pie" }, [cell()])),
    ],
    ["a table whose caption is a picture", document(tableOf({ ...TABLE, caption: {} }, [cell()]))],
    ["a heading of the first level", document({ type: "heading", attrs: { level: 1 } })],
    ["text beside blocks", document(text("bare"))],
    ["a block inside a line", document(paragraph(paragraph(text("one"))))],
    ["a figure inside a list", document(list(item(figure())))],
    ["a list without entries", document(list())],
    ["key points without any", document({ type: "keyPoints", content: [] })],
    ["a heading among key points", document({ type: "keyPoints", content: [{ type: "heading" }] })],
    [
      "key points by the dozen",
      document({ type: "keyPoints", content: Array(12).fill(paragraph(text("one"))) }),
    ],
    ["a pull quote of a page", document({ type: "pullQuote", attrs: { words: "a".repeat(501) } })],
    ["footnotes without text above them", document(footnotes(note(text("one"))))],
    [
      "footnotes in the midst of the text",
      document(paragraph(), footnotes(note(text("one"))), paragraph()),
    ],
    [
      "footnotes twice",
      document(paragraph(), footnotes(note(text("one"))), footnotes(note(text("two")))),
    ],
    ["footnotes without any", document(paragraph(), footnotes())],
    ["a footnote on a footnote", document(paragraph(), footnotes(note(reference(MEDIA))))],
    ["a footnote of two paragraphs", document(paragraph(), footnotes(note(paragraph())))],
    ["a reference to no footnote", document(paragraph(reference("#top")))],
    ["an unknown mark", document(paragraph(text("one", { type: "code" })))],
    ["a mark with a style", document(paragraph(text("one", { type: "textStyle", attrs: {} })))],
    ["text that is no text", document(paragraph({ type: "text", text: { toString: "x" } }))],
    ["a figure that is graphic in words", document(figure({ graphic: "very" }))],
    ["a figure without a picture", document(figure({ mediaId: "../../etc/passwd" }))],
    ["an embed that is not encrypted", document(embed("http://video.example"))],
    ["an embed that runs", document(embed("javascript:alert(1)"))],
    ["an embed with a NUL", document(embed("https://video.example/\u0000"))],
  ])("%s is refused", (_name, value) => {
    expect(refusalOf(value)).toMatchObject({
      code: "invalid_input",
      issues: [{ code: "document_malformed", field: "body" }],
    });
  });

  test("the refusal says in which block it is", () => {
    const message = refusalOf(document(paragraph(text("one")), { type: "video" }))?.issues[0];
    expect(message?.message).toContain("Block 2");
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:alert(1)",
    "vbscript:x",
    "data:text/html,<script>alert(1)</script>",
    "blob:https://x.example/1",
    "file:///etc/passwd",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "https:\\\\evil.example",
    "https:///evil.example",
    "https://x.example/a b",
    "https://x.example/\u202egpj.exe",
    "https://x.example/\u0000",
    "https://x.example/\ud800",
    "mailto:a b@x.example",
    "",
    `https://x.example/${"a".repeat(2_000)}`,
  ])("a link to %j is refused", (href) => {
    expect(codeOf(linked(href))).toBe("document_malformed");
  });

  test.each([
    "https://records.example/a?b=c&d=%20#e",
    "http://records.example",
    "https://ar.example/ويكي/دمشق",
    "mailto:desk@newsroom.example?subject=Hello",
    "/world/output-falls",
    "#notes",
  ])("a link to %j is kept", (href) => {
    expect(parseDocument(linked(href))).toEqual(linked(href));
  });
});

describe("limits", () => {
  test("a body of five megabytes is refused before anything else is done with it", () => {
    const huge = document(...Array(500).fill(paragraph(text("a".repeat(10_000)))));
    expect(codeOf(huge)).toBe("document_too_large");
  });

  test("as many blocks as a story may have are kept, one more is refused", () => {
    const blocks = (count: number) => document(...Array(count).fill({ type: "horizontalRule" }));
    expect(codeOf(blocks(MAX_BLOCKS))).toBeNull();
    expect(codeOf(blocks(MAX_BLOCKS + 1))).toBe("document_malformed");
  });

  test("nesting without end is refused without running out of stack", () => {
    let deep: unknown = paragraph(text("bottom"));
    for (let level = 0; level < 100_000; level++) deep = { type: "blockquote", content: [deep] };
    expect(codeOf(document(deep))).toBe("document_too_deep");
  });

  test("a body that holds itself is refused", () => {
    const circle: { type: string; content: unknown[] } = document(paragraph(text("one")));
    circle.content.push(circle);
    expect(codeOf(circle)).toBe("document_too_deep");
  });

  test("few parts that stand for very many are refused", () => {
    let many: unknown = [text("lol")];
    for (let level = 0; level < 12; level++) many = Array(50).fill(many);
    expect(codeOf(document(paragraph(many)))).toBe("document_too_large");
  });

  test("a paragraph without end is refused, and which one is said", () => {
    const long = (count: number) => paragraph(...Array(count).fill(text("a".repeat(1_000))));
    expect(codeOf(document(long(20)))).toBeNull();
    expect(refusalOf(document(paragraph(), long(21)))?.issues).toEqual([
      {
        code: "paragraph_too_long",
        field: "body",
        message: "Block 2 of the text has too long a paragraph. Part it.",
      },
    ]);
    expect(codeOf(document(list(item(long(21)))))).toBe("paragraph_too_long");
    expect(codeOf(document(paragraph(), footnotes(note(...long(21).content))))).toBe(
      "paragraph_too_long",
    );
  });

  // U+0958 is two characters in NFC.
  test("words that grow by cleaning are measured after it", () => {
    expect(codeOf(document(paragraph(text("\u0958".repeat(10_000)))))).toBeNull();
    expect(codeOf(document(paragraph(text("\u0958".repeat(10_001)))))).toBe("document_malformed");
    const long = document(...Array(21).fill(paragraph(text("\u0958".repeat(9_900)))));
    expect(JSON.stringify(long).length).toBeLessThan(MAX_DOCUMENT_CHARACTERS);
    expect(codeOf(long)).toBe("document_too_large");
  });
});
