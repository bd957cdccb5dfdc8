import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Inline, Words } from "@/lib/articles/rules/document";
import { type PlacedRemark, placeRemarks, type Remark, segments } from "./annotate";

const words: Words = {
  headline: "The gauge at Marrow Bridge stood at 4.2 metres",
  standfirst: "The river fell overnight.",
  body: {
    type: "doc",
    content: [
      { type: "paragraph", content: [{ type: "text", text: "The river rose 40 centimetres." }] },
      {
        type: "bulletList",
        content: [
          { type: "listItem", content: [{ type: "paragraph" }] },
          {
            type: "listItem",
            content: [
              { type: "paragraph", content: [{ type: "text", text: "It fell 10 centimetres." }] },
            ],
          },
        ],
      },
      {
        type: "figure",
        attrs: {
          mediaId: "0190a3f0-0000-7000-8000-000000000001",
          alt: "A gauge",
          caption: "The gauge at noon",
          credit: "",
          unverified: false,
        },
      },
    ],
  },
};

function remark(exact: string, rest: Partial<Remark> = {}): Remark {
  return { id: exact, exact, prefix: "", suffix: "", channel: "body", ...rest };
}

describe("placing remarks", () => {
  test("a remark stands in the passage that holds its words", () => {
    expect(placeRemarks(words, [remark("10 centimetres", { prefix: "It fell " })])).toEqual([
      { id: "10 centimetres", channel: "body", passage: 1, part: 1, start: 8, end: 22 },
    ]);
  });

  test("remarks come back in reading order, the longer first where two begin together", () => {
    const placed = placeRemarks(words, [
      remark("The gauge", { channel: "caption" }),
      remark("40"),
      remark("40 centimetres"),
      remark("4.2 metres", { channel: "headline" }),
    ]);
    expect(placed.map(({ id }) => id)).toEqual(["4.2 metres", "40 centimetres", "40", "The gauge"]);
  });

  test("a remark whose words are gone, or fit two places, is left out", () => {
    expect(placeRemarks(words, [remark("50 centimetres"), remark("centimetres")])).toEqual([]);
  });

  test("a remark that runs over the end of a passage is left out", () => {
    expect(placeRemarks(words, [remark("centimetres.\nIt fell")])).toEqual([]);
  });

  test("a remark without a channel is looked for in the body first, then elsewhere", () => {
    const [inBody, inHeadline] = [
      remark("40", { channel: null }),
      remark("4.2", { channel: null }),
    ];
    expect(placeRemarks(words, [inBody, inHeadline]).map(({ channel }) => channel)).toEqual([
      "headline",
      "body",
    ]);
  });
});

function placed(id: string, start: number, end: number): PlacedRemark {
  return { id, channel: "body", passage: 0, part: 0, start, end };
}

describe("cutting into segments", () => {
  const content: Inline[] = [
    { type: "text", text: "one " },
    { type: "text", text: "two", marks: [{ type: "bold" }] },
    { type: "hardBreak" },
    { type: "text", text: "three" },
  ];

  test("without remarks every inline is one segment", () => {
    expect(segments(content, []).map(({ text }) => text)).toEqual(["one ", "two", null, "three"]);
  });

  test("a remark over a mark and a break keeps both, and begins and ends once", () => {
    const cut = segments(content, [placed("a", 2, 10)]);
    expect(cut.map(({ text, remarks }) => [text, remarks.length])).toEqual([
      ["on", 0],
      ["e ", 1],
      ["two", 1],
      [null, 1],
      ["th", 1],
      ["ree", 0],
    ]);
    expect(cut.map(({ begins }) => begins.length)).toEqual([0, 1, 0, 0, 0, 0]);
    expect(cut.map(({ ends }) => ends.length)).toEqual([0, 0, 0, 0, 1, 0]);
    expect(cut[2]?.marks).toEqual([{ type: "bold" }]);
  });

  test("remarks inside remarks are named outermost first", () => {
    const cut = segments(content, [placed("inner", 4, 7), placed("outer", 0, 7)]);
    expect(cut.map(({ remarks }) => remarks)).toEqual([["outer"], ["outer", "inner"], [], []]);
  });

  test("a reference inside the words of a remark belongs to it, one right after them does not", () => {
    const noted: Inline[] = [
      { type: "text", text: "40" },
      { type: "footnoteReference", attrs: { footnoteId: "first" } },
      { type: "text", text: " percent" },
      { type: "footnoteReference", attrs: { footnoteId: "second" } },
      { type: "text", text: " fell" },
    ];
    const cut = segments(noted, [placed("a", 0, 10)]);
    expect(cut.map(({ text, footnoteId }) => text ?? footnoteId)).toEqual([
      ...["40", "first", " percent", "second", " fell"],
    ]);
    expect(cut.map(({ remarks }) => remarks.length)).toEqual([1, 1, 1, 0, 0]);
    expect(cut.map(({ begins }) => begins.length)).toEqual([1, 0, 0, 0, 0]);
    expect(cut.map(({ ends }) => ends.length)).toEqual([0, 0, 1, 0, 0]);
  });

  test("no letter is lost or doubled, whatever the remarks", () => {
    const inline: fc.Arbitrary<Inline> = fc.oneof(
      fc.record({ type: fc.constant("text" as const), text: fc.string({ minLength: 1 }) }),
      fc.constant({ type: "hardBreak" as const }),
      fc.record({
        type: fc.constant("footnoteReference" as const),
        attrs: fc.record({ footnoteId: fc.uuid() }),
      }),
    );
    const span = fc.record({ id: fc.uuid(), start: fc.nat(60), end: fc.nat(60) });
    fc.assert(
      fc.property(fc.array(inline), fc.array(span), (inlines, spans) => {
        const shown = (one: Inline) =>
          one.type === "footnoteReference" ? one.attrs.footnoteId : "\n";
        const before = inlines.map((one) => (one.type === "text" ? one.text : shown(one))).join("");
        const after = segments(
          inlines,
          spans.map(({ id, start, end }) => placed(id, start, end)),
        )
          .map(({ text, footnoteId }) => text ?? footnoteId ?? "\n")
          .join("");
        expect(after).toBe(before);
      }),
    );
  });
});
