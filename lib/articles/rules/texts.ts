import type { Block } from "./blocks";
import type { Inline } from "./inline";
import { inlineText } from "./inline";

/** Any node of a body: a block, or what stands inside one. */
export type Textual = {
  type: Block["type"] | "listItem" | "tableRow" | "tableCell" | "footnote";
  content?: readonly unknown[] | undefined;
};

const LINES: readonly string[] = ["paragraph", "heading", "footnote"];

/** The texts of a node in reading order: one for a paragraph, heading or note, one for each of them inside it. */
export function textsOf(node: Textual): string[] {
  if (LINES.includes(node.type)) return [inlineText((node.content ?? []) as readonly Inline[])];
  return ((node.content ?? []) as readonly Textual[]).flatMap(textsOf);
}
