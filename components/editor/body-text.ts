import type { Node } from "@tiptap/pm/model";
import type { Span } from "@/lib/claims/rules/anchor";

/** A run of the body's text that lies in one textblock: there a step in the text is a step in the document. */
type Stretch = { start: number; length: number; from: number };

/** The body as anchors see it, and the way back from there to places in the document. */
export type BodyText = { text: string; stretches: readonly Stretch[] };

/** A range of document positions. */
export type Range = { from: number; to: number };

/**
 * The text of an open document, equal to `channelText(words, "body")` of the same words: the textblocks that
 * have words, parted by line feeds, with a space for a hard break.
 */
export function bodyText(doc: Node): BodyText {
  const stretches: Stretch[] = [];
  let text = "";
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const words = node.textBetween(0, node.content.size, "", " ");
    if (words.trim() !== "") {
      if (stretches.length > 0) text += "\n";
      stretches.push({ start: text.length, length: words.length, from: position + 1 });
      text += words;
    }
    return false;
  });
  return { text, stretches };
}

/** Where a span of the body's text lies in the document. Null when it leaves its textblock. */
export function rangeOf({ stretches }: BodyText, span: Span): Range | null {
  const stretch = stretches.find(
    ({ start, length }) => span.start >= start && span.end <= start + length,
  );
  if (!stretch) return null;
  const shift = stretch.from - stretch.start;
  return { from: span.start + shift, to: span.end + shift };
}

/** Which span of the body's text a range covers. Null when it is not inside a single textblock with words. */
export function spanOf({ stretches }: BodyText, range: Range): Span | null {
  const stretch = stretches.find(
    ({ from, length }) => range.from >= from && range.to <= from + length,
  );
  if (!stretch) return null;
  const shift = stretch.start - stretch.from;
  return { start: range.from + shift, end: range.to + shift };
}

/** The span without white space at its ends. Null when nothing is left. */
export function trimSpan(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const inner = words.trim();
  if (inner === "") return null;
  const from = start + words.indexOf(inner);
  return { start: from, end: from + inner.length };
}
