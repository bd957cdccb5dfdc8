import fc from "fast-check";
import {
  type Block,
  type Document,
  type Inline,
  parseDocument,
} from "@/lib/articles/rules/document";

const id = fc.uuid();

const words = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("Output fell.", " by 40 percent", "4", "٤٠ في المئة", "\t"),
  },
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant("text" as const), text: words }) },
  fc.constant({ type: "hardBreak" as const }),
  fc.record({
    type: fc.constant("footnoteReference" as const),
    attrs: fc.record({ footnoteId: id }),
  }),
);

const line = fc.array(inline, { maxLength: 4 });
const paragraph = fc.record({ type: fc.constant("paragraph" as const), content: line });
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 3 });

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 3, arbitrary: paragraph },
  fc.record({
    type: fc.constant("heading" as const),
    attrs: fc.constant({ level: 2 as const }),
    content: line,
  }),
  fc.record({ type: fc.constant("blockquote" as const), content: paragraphs }),
  fc.record({ type: fc.constant("keyPoints" as const), content: paragraphs }),
  fc.record({
    type: fc.constantFrom("bulletList" as const, "orderedList" as const),
    content: fc.array(fc.record({ type: fc.constant("listItem" as const), content: paragraphs }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({
    type: fc.constant("figure" as const),
    attrs: fc.record(
      {
        mediaId: id,
        alt: words,
        caption: words,
        credit: words,
        unverified: fc.boolean(),
        graphic: fc.constant(true as const),
        gallery: fc.constant(true as const),
      },
      { requiredKeys: ["mediaId", "alt", "caption", "credit", "unverified"] },
    ),
  }),
  fc.record({
    type: fc.constant("embed" as const),
    attrs: fc.record({
      url: fc.constant("https://video.example"),
      label: words,
      footage: fc.boolean(),
    }),
  }),
  fc.record({ type: fc.constant("pullQuote" as const), attrs: fc.record({ words }) }),
  fc.constant({ type: "horizontalRule" as const }),
);

const table: fc.Arbitrary<Block> = fc
  .record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 3 }) })
  .chain(({ rows, columns }) => {
    const many = <Each>(each: fc.Arbitrary<Each>, count: number) =>
      fc.array(each, { minLength: count, maxLength: count });
    const cell = fc.record({
      type: fc.constant("tableCell" as const),
      content: fc.tuple(paragraph),
    });
    const row = fc.record({ type: fc.constant("tableRow" as const), content: many(cell, columns) });
    return fc.record({
      type: fc.constant("table" as const),
      attrs: fc.record({
        caption: words,
        unit: words,
        source: words,
        chart: fc.constantFrom(null, "bar" as const, "line" as const),
      }),
      content: many(row, rows),
    });
  });

const footnotes = fc.record({
  type: fc.constant("footnotes" as const),
  content: fc.array(
    fc.record({
      type: fc.constant("footnote" as const),
      attrs: fc.record({ footnoteId: id }),
      content: fc.array(fc.record({ type: fc.constant("text" as const), text: words })),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

/** Any body that a story may have, small. */
export const anyDocument: fc.Arbitrary<Document> = fc
  .record({
    blocks: fc.array(fc.oneof({ weight: 4, arbitrary: block }, table), {
      minLength: 1,
      maxLength: 6,
    }),
    foot: fc.option(footnotes),
  })
  .map(({ blocks, foot }) =>
    parseDocument({ type: "doc", content: foot ? [...blocks, foot] : blocks }),
  );
