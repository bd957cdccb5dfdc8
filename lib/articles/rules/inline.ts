import { z } from "zod";
import { cleanText } from "./clean-text";

/** Of one paragraph or heading: splitting a text into sentences takes time that grows with its square. */
export const MAX_PARAGRAPH_CHARACTERS = 20_000;

/** Words on one line, cleaned. Some letters become longer by cleaning, so the length counts afterwards too. */
export const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((value) => cleanText(value).replace(/[\n\t]+/gu, " "))
    .pipe(z.string().max(longest));

// What a browser would read as another address than the one that stands there: white space, controls,
// marks of direction, half characters, and the backslash that it takes for a slash.
const DECEPTIVE =
  /[\s\\\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u00ad\ufeff]/u;
const SAFE_ADDRESS = /^(?:https?:\/\/[^/]|mailto:[^@]+@|\/(?!\/)|#)/iu;

/** An address that a reader can be led to without being deceived. */
export const address = (schema: z.ZodString | z.ZodURL) =>
  schema.max(2_000).refine((value) => !DECEPTIVE.test(value));

const markSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("bold") }),
  z.object({ type: z.literal("italic") }),
  z.object({
    type: z.literal("link"),
    attrs: z.object({ href: address(z.string().trim().regex(SAFE_ADDRESS)) }),
  }),
]);

const textSchema = z.object({
  type: z.literal("text"),
  text: text(MAX_PARAGRAPH_CHARACTERS),
  marks: z.array(markSchema).max(3).optional(),
});

const inlineSchema = z.discriminatedUnion("type", [
  textSchema,
  z.object({ type: z.literal("hardBreak") }),
  z.object({
    type: z.literal("footnoteReference"),
    attrs: z.object({ footnoteId: z.uuid() }),
  }),
]);

const MAX_INLINES = 2_000;

/** What stands inside a paragraph or heading. */
export const inlineContent = z.array(inlineSchema).max(MAX_INLINES).optional();
/** What stands inside a footnote: no note has notes. */
export const textContent = z.array(textSchema).max(MAX_INLINES).optional();
export const paragraphSchema = z.object({ type: z.literal("paragraph"), content: inlineContent });

export type Mark = z.output<typeof markSchema>;
export type Inline = z.output<typeof inlineSchema>;
export type Paragraph = z.output<typeof paragraphSchema>;

/** The plain text of inline content; a hard break is a space, so that words do not run together. */
export function inlineText(content: readonly Inline[]): string {
  return content.map(textOfInline).join("");
}

/** What an inline adds to the text of its paragraph; a reference to a footnote adds nothing. */
export function textOfInline(inline: Inline): string {
  if (inline.type === "text") return inline.text;
  return inline.type === "hardBreak" ? " " : "";
}
