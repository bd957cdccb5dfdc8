import { z } from "zod";
import { refuse } from "@/lib/refusal";
import { type Block, blockSchema, MAX_LIST_LEVELS } from "./blocks";
import { MAX_PARAGRAPH_CHARACTERS } from "./inline";
import { type Textual, textsOf } from "./texts";

export type { Block, ChartKind, Footnote, Footnotes, Table } from "./blocks";
export type { Inline, Mark, Paragraph } from "./inline";

/** Limits of a body. Over them the document is refused, never cut. */
export const MAX_BLOCKS = 2_000;
export const MAX_DOCUMENT_CHARACTERS = 400_000;
// How deep the address of a linked word lies in a list of the last level.
const MAX_DEPTH = 8 + 4 * MAX_LIST_LEVELS;

const documentSchema = z.object({
  type: z.literal("doc"),
  content: z.array(blockSchema).min(1).max(MAX_BLOCKS).superRefine(footnotesEndTheStory),
});

function footnotesEndTheStory(blocks: readonly Block[], context: z.RefinementCtx): void {
  const place = blocks.findIndex((block) => block.type === "footnotes");
  if (place !== -1 && (place === 0 || place < blocks.length - 1)) {
    context.addIssue({ code: "custom", path: [place] });
  }
}

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

/** The length of the longest paragraph, heading or note inside a node. */
function longestLine(node: Textual): number {
  return Math.max(0, ...textsOf(node).map((line) => line.length));
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
