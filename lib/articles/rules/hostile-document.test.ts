import assert from "node:assert/strict";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Refusal } from "@/lib/refusal";
import { type Document, parseDocument } from "./document";

const MEDIA = "0190a3f0-0000-7000-8000-000000000001";

/** One of everything a story can have, made anew: mutations change it in place. */
const blocks = (): object[] => [
  { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "The bridge" }] },
  {
    type: "paragraph",
    content: [
      { type: "text", text: "It closed", marks: [{ type: "bold" }] },
      { type: "hardBreak" },
      {
        type: "text",
        text: "in May",
        marks: [{ type: "link", attrs: { href: "https://a.example" } }],
      },
    ],
  },
  {
    type: "bulletList",
    content: [{ type: "listItem", content: [{ type: "paragraph" }] }],
  },
  {
    type: "figure",
    attrs: { mediaId: MEDIA, alt: "A hall.", caption: "The hall.", credit: "", unverified: false },
  },
  {
    type: "figure",
    attrs: {
      mediaId: MEDIA,
      alt: "A hall.",
      caption: "",
      credit: "",
      graphic: true,
      gallery: true,
    },
  },
  { type: "embed", attrs: { url: "https://video.example", label: "A film.", footage: true } },
  { type: "readMore", attrs: { articleId: MEDIA } },
  {
    type: "keyPoints",
    content: [{ type: "paragraph", content: [{ type: "text", text: "One." }] }],
  },
  { type: "pullQuote", attrs: { words: "It closed" } },
  {
    type: "table",
    attrs: { caption: "Days", unit: "", source: "", chart: "bar" },
    content: [0, 1].map(() => ({
      type: "tableRow",
      content: [0, 1].map(() => ({
        type: "tableCell",
        content: [{ type: "paragraph", content: [{ type: "text", text: "1" }] }],
      })),
    })),
  },
  {
    type: "paragraph",
    content: [{ type: "footnoteReference", attrs: { footnoteId: MEDIA } }],
  },
  {
    type: "footnotes",
    content: [
      {
        type: "footnote",
        attrs: { footnoteId: MEDIA },
        content: [{ type: "text", text: "By a hand." }],
      },
    ],
  },
];

const notJson = (): Record<string, unknown> => ({
  nothing: undefined,
  "no number": Number.NaN,
  "a big number": 10n ** 40n,
  "a symbol": Symbol("x"),
  "a function": () => "x",
  "a map": new Map([["type", "doc"]]),
  "no date": new Date(Number.NaN),
  bytes: Buffer.from("x"),
  "a tampered prototype": JSON.parse('{"__proto__": {"type": "text", "text": "x"}, "toJSON": 1}'),
});

const mutation = fc.record({
  way: fc.array(fc.nat(12), { minLength: 1, maxLength: 9 }),
  deed: fc.constantFrom("replace", "remove", "add", "rename", "wrap"),
  put: fc.oneof(
    fc.constantFrom(...Object.keys(notJson())).map((name) => notJson()[name]),
    fc.constantFrom("javascript:alert(1)", "//a.example", "\0\ud800\u202e", "\u0958".repeat(500)),
    fc.nat(blocks().length - 1).map((index) => blocks()[index]),
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.jsonValue({ maxDepth: 2 }),
  ),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer Made> ? Made : never;

/** Changes something in a tree: follows `way` as far as it goes and does the deed there. */
function mutate(tree: object, { way, deed, put }: Mutation): void {
  let node = tree as Record<string, unknown>;
  for (const [depth, step] of way.entries()) {
    const keys = Object.keys(node);
    const key = keys[step % Math.max(keys.length, 1)];
    if (key === undefined) return;
    const child = node[key];
    if (depth < way.length - 1 && typeof child === "object" && child !== null) {
      node = child as Record<string, unknown>;
      continue;
    }
    // Bytes take only numbers, and let themselves be neither extended nor shortened.
    if (ArrayBuffer.isView(node)) return;
    if (deed === "replace") Reflect.set(node, key, put);
    if (deed === "remove") Reflect.deleteProperty(node, key);
    if (deed === "add") Reflect.set(node, `${key}x`, put);
    if (deed === "rename") Reflect.set(node, typeof put === "string" ? put : "type", child);
    if (deed === "wrap") Reflect.set(node, key, [{ type: "blockquote", content: [child] }]);
    return;
  }
}

function parsedOrRefused(value: unknown): Document | null {
  try {
    return parseDocument(value);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

const BAD_ADDRESS = /"href":"(?!https?:|mailto:|\/[^/\\]|#)/iu;

test("hostile documents are refused or cleaned, and what was cleaned is taken in again unchanged", () => {
  let kept = 0;
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
      const story = { type: "doc", content: blocks() };
      for (const each of mutations) mutate(story, each);
      const clean = parsedOrRefused(story);
      if (!clean) return;
      kept += 1;
      const stored = JSON.parse(JSON.stringify(clean));
      assert.deepStrictEqual(parseDocument(stored), stored);
      assert.doesNotMatch(JSON.stringify(stored), BAD_ADDRESS);
    }),
    { numRuns: 10_000 },
  );
  // The mutations must leave some of them whole, or nothing was proven about what is kept.
  expect(kept).toBeGreaterThan(500);
}, 60_000);

test.each(Object.keys(notJson()))("%s in place of a document is refused", (name) => {
  expect(parsedOrRefused(notJson()[name])).toBeNull();
  expect(parsedOrRefused({ type: "doc", content: [notJson()[name]] })).toBeNull();
});
