import type { Block, Document, Footnote, Inline } from "./document";

/** The notes at the foot of a story, in the order in which they stand there. */
export function footnotesOf(body: Document): readonly Footnote[] {
  const last = body.content.at(-1);
  return last?.type === "footnotes" ? last.content : [];
}

/**
 * The number of each footnote, by its id: counted from 1 in the order in which the text refers to them. What
 * nothing refers to comes after.
 */
export function footnoteNumbers(body: Document): Map<string, number> {
  const ids = [
    ...footnoteReferences(body),
    ...footnotesOf(body).map(({ attrs }) => attrs.footnoteId),
  ];
  return new Map([...new Set(ids)].map((id, index) => [id, index + 1]));
}

/** The ids that the text refers to, in reading order; one that is referred to twice stands twice. */
export function footnoteReferences(body: Document): string[] {
  return body.content.flatMap(referencesIn);
}

type Node = Block | Inline | { type: string; content?: readonly Node[] };

function referencesIn(node: Node): string[] {
  if (node.type === "footnoteReference") return "attrs" in node ? [node.attrs.footnoteId] : [];
  return "content" in node ? ((node.content ?? []) as readonly Node[]).flatMap(referencesIn) : [];
}

/** Each reference of the text, in reading order, with how many words stand before it on its line. */
export function referencePlaces(body: Document): [string, number][] {
  return body.content.flatMap(placesIn);
}

function placesIn(node: Node): [string, number][] {
  const inside = "content" in node ? ((node.content ?? []) as readonly Node[]) : [];
  let words = 0;
  return inside.flatMap((child) => {
    if (child.type === "text" && "text" in child)
      words += child.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (child.type !== "footnoteReference") return placesIn(child);
    return "attrs" in child ? [[child.attrs.footnoteId, words] as [string, number]] : [];
  });
}
