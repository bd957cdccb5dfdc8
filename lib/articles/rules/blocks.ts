import { z } from "zod";
import {
  address,
  inlineContent,
  type Paragraph,
  paragraphSchema,
  text,
  textContent,
} from "./inline";

export const MAX_LIST_LEVELS = 3;
export const MAX_KEY_POINTS = 10;
export const MAX_FOOTNOTES = 200;
export const MAX_ROWS = 300;
export const MAX_COLUMNS = 20;

type ListItem = { type: "listItem"; content: (Paragraph | List)[] };
export type List = { type: "bulletList" | "orderedList"; content: ListItem[] };

const listSchema: z.ZodType<List> = listOfLevel(1);

function listOfLevel(level: number): z.ZodType<List> {
  const inside =
    level < MAX_LIST_LEVELS
      ? z.union([paragraphSchema, listOfLevel(level + 1)])
      : (paragraphSchema as z.ZodType<Paragraph | List>);
  return z.object({
    type: z.enum(["bulletList", "orderedList"]),
    content: z
      .array(z.object({ type: z.literal("listItem"), content: z.array(inside).min(1).max(50) }))
      .min(1)
      .max(500),
  }) as z.ZodType<List>;
}

const footnotesSchema = z.object({
  type: z.literal("footnotes"),
  content: z
    .array(
      z.object({
        type: z.literal("footnote"),
        attrs: z.object({ footnoteId: z.uuid() }),
        content: textContent,
      }),
    )
    .min(1)
    .max(MAX_FOOTNOTES),
});

/** What can be drawn from a table. */
export const CHARTS = ["bar", "line"] as const;

const tableSchema = z.object({
  type: z.literal("table"),
  attrs: z.object({
    caption: text(1_000),
    unit: text(100),
    source: text(300),
    /** How its figures are drawn above it; null is a table alone. */
    chart: z.enum(CHARTS).nullable(),
  }),
  // The first row names the columns, the first cell of each other row names the row.
  content: z
    .array(
      z.object({
        type: z.literal("tableRow"),
        content: z
          .array(z.object({ type: z.literal("tableCell"), content: z.tuple([paragraphSchema]) }))
          .min(1)
          .max(MAX_COLUMNS),
      }),
    )
    .min(1)
    .max(MAX_ROWS)
    .refine((rows) => rows.every((row) => row.content.length === rows[0]?.content.length)),
});

/** Every block that a story can have. */
export const blockSchema = z.union([
  paragraphSchema,
  z.object({
    type: z.literal("heading"),
    attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }),
    content: inlineContent,
  }),
  z.object({ type: z.literal("blockquote"), content: z.array(paragraphSchema).min(1).max(100) }),
  listSchema,
  z.object({
    type: z.literal("figure"),
    attrs: z
      .object({
        mediaId: z.uuid(),
        alt: text(1_000),
        caption: text(1_000),
        credit: text(300),
        unverified: z.boolean().default(false),
        graphic: z.boolean().optional(),
        gallery: z.boolean().optional(),
      })
      .transform(({ graphic, gallery, ...figure }) => ({
        ...figure,
        // Only where they are so: stories from before these were there keep their bytes.
        ...(graphic && { graphic }),
        ...(gallery && { gallery }),
      })),
  }),
  z.object({
    type: z.literal("embed"),
    attrs: z.object({
      url: address(z.url({ protocol: /^https$/u })),
      label: text(300),
      footage: z.boolean().default(false),
    }),
  }),
  z.object({ type: z.literal("readMore"), attrs: z.object({ articleId: z.uuid() }) }),
  z.object({ type: z.literal("horizontalRule") }),
  z.object({
    type: z.literal("keyPoints"),
    content: z.array(paragraphSchema).min(1).max(MAX_KEY_POINTS),
  }),
  // Words of the story once more: they are no words of their own, see loose-ends.ts.
  z.object({ type: z.literal("pullQuote"), attrs: z.object({ words: text(500) }) }),
  tableSchema,
  footnotesSchema,
]);

export type Block = z.output<typeof blockSchema>;
export type Table = z.output<typeof tableSchema>;
export type ChartKind = (typeof CHARTS)[number];
export type Footnotes = z.output<typeof footnotesSchema>;
export type Footnote = Footnotes["content"][number];
