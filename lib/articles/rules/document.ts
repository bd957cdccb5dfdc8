import { z } from "zod";
import { refuse } from "@/lib/refusal";
import { cleanText } from "./clean-text";

/** Limits of a body. Over them the document is refused, never cut. */
export const MAX_BLOCKS = 2_000;
export const MAX_DOCUMENT_CHARACTERS = 400_000;
/** Of one paragraph or heading: splitting a text into sentences takes time that grows with its square. */
export const MAX_PARAGRAPH_CHARACTERS = 20_000;
const MAX_LIST_LEVELS = 3;
// How deep the address of a linked word lies in a list of the last level.
const MAX_DEPTH = 8 + 4 * MAX_LIST_LEVELS;

// Some letters become longer by cleaning, so the length counts afterwards too.
const text = (longest: number) =>
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

const address = (schema: z.ZodString | z.ZodURL) =>
  schema.max(2_000).refine((value) => !DECEPTIVE.test(value));

const markSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("bold") }),
  z.object({ type: z.literal("italic") }),
  z.object({
    type: z.literal("link"),
    attrs: z.object({ href: address(z.string().trim().regex(SAFE_ADDRESS)) }),
  }),
]);

const inlineSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("text"),
    text: text(MAX_PARAGRAPH_CHARACTERS),
    marks: z.array(markSchema).max(3).optional(),
  }),
  z.object({ type: z.literal("hardBreak") }),
]);

const inlineContent = z.array(inlineSchema).max(2_000).optional();
const paragraphSchema = z.object({ type: z.literal("paragraph"), content: inlineContent });

type ListItem = { type: "listItem"; content: (Paragraph | List)[] };
type List = { type: "bulletList" | "orderedList"; content: ListItem[] };

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

const blockSchema = z.union([
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
    attrs: z.object({
      mediaId: z.uuid(),
      alt: text(1_000),
      caption: text(1_000),
      credit: text(300),
      unverified: z.boolean().default(false),
    }),
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
]);

const documentSchema = z.object({
  type: z.literal("doc"),
  content: z.array(blockSchema).min(1).max(MAX_BLOCKS),
});

export type Mark = z.output<typeof markSchema>;
export type Inline = z.output<typeof inlineSchema>;
export type Paragraph = z.output<typeof paragraphSchema>;
export type Block = z.output<typeof blockSchema>;
export type Document = { type: "doc"; content: Block[] };

/** The words of an article: what a revision freezes and a reader reads. */
export type Words = { headline: string; standfirst: string; body: Document };

export const EMPTY_DOCUMENT: Document = { type: "doc", content: [{ type: "paragraph" }] };

/**
 * Takes a document from outside (an editor in a browser, an import, the database).
 *
 * Known nodes keep only the attributes that mean something here; text is cleaned (`cleanText`). Refuses
 * with `invalid_input` what is too large, too deep, or has a node, mark or address that stories do not
 * have. What it returns is safe to show by walking the tree, and parsing it again changes nothing.
 */
export function parseDocument(value: unknown): Document {
  const { depth, characters } = measure(value);
  if (depth > MAX_DEPTH) {
    refuse("invalid_input", "This text is nested too deeply. Simplify its lists and quotes.", [
      {
        code: "document_too_deep",
        message: "Lists and quotes are nested too deeply.",
        field: "body",
      },
    ]);
  }
  if (characters > MAX_DOCUMENT_CHARACTERS) return refuseLength();
  const parsed = documentSchema.safeParse(value);
  if (!parsed.success) {
    return refuse(
      "invalid_input",
      "This text has parts that a story cannot have. Remove them and save again.",
      [{ code: "document_malformed", message: whatIsWrong(parsed.error), field: "body" }],
    );
  }
  const clean = { ...parsed.data, content: parsed.data.content.map(withoutEmptyText) };
  const long = clean.content.findIndex((block) => longestLine(block) > MAX_PARAGRAPH_CHARACTERS);
  if (long !== -1) {
    refuse("invalid_input", "A paragraph of this text is too long. Part it.", [
      {
        code: "paragraph_too_long",
        message: `Block ${long + 1} of the text has too long a paragraph. Part it.`,
        field: "body",
      },
    ]);
  }
  return JSON.stringify(clean).length > MAX_DOCUMENT_CHARACTERS ? refuseLength() : clean;
}

function refuseLength(): never {
  return refuse("invalid_input", "This text is too long to be one story. Split it.", [
    { code: "document_too_large", message: "The text is too long for one story.", field: "body" },
  ]);
}

function whatIsWrong(error: z.ZodError): string {
  const block = error.issues[0]?.path[1];
  return typeof block === "number"
    ? `Block ${block + 1} of the text has a part that a story cannot have.`
    : "The text is not a document that Onrecord knows.";
}

/** The length of the longest paragraph or heading inside a node. */
function longestLine(node: Block | List | ListItem): number {
  if (node.type === "paragraph" || node.type === "heading") {
    return (node.content ?? []).reduce(
      (sum, inline) => sum + (inline.type === "text" ? inline.text.length : 1),
      0,
    );
  }
  return "content" in node ? Math.max(...node.content.map(longestLine)) : 0;
}

// ProseMirror refuses empty text nodes, and cleaning can leave one behind.
function withoutEmptyText<Node>(node: Node): Node {
  if (Array.isArray(node)) {
    return node.filter((child) => !isEmptyText(child)).map(withoutEmptyText) as Node;
  }
  if (node === null || typeof node !== "object") return node;
  return "content" in node && Array.isArray(node.content)
    ? { ...node, content: withoutEmptyText(node.content) }
    : node;
}

function isEmptyText(node: unknown): boolean {
  return typeof node === "object" && node !== null && "text" in node && node.text === "";
}

/**
 * How deep a value goes and about how many characters it has. Stops where either is too much, and does not
 * call itself: a hostile document must neither overflow the stack nor keep us busy.
 */
function measure(value: unknown): { depth: number; characters: number } {
  let deepest = 0;
  let characters = 0;
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    deepest = Math.max(deepest, next.depth);
    characters += typeof next.value === "string" ? next.value.length + 1 : 1;
    if (deepest > MAX_DEPTH || characters > MAX_DOCUMENT_CHARACTERS) break;
    if (next.value !== null && typeof next.value === "object") {
      const depth = next.depth + 1;
      for (const child of Object.values(next.value)) open.push({ value: child, depth });
    }
  }
  return { depth: deepest, characters };
}
