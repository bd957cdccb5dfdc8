import type { Node } from "@tiptap/pm/model";
import { CELL_BREAK } from "@/lib/articles/rules/tables";
import type { Span } from "@/lib/claims/rules/anchor";

/**
 * A run of the body's text without a gap: there a step in the text is a step in the document. A footnote's
 * reference parts two stretches of one textblock; it takes a place in the document and none in the text.
 */
type Stretch = { start: number; length: number; from: number; block: number };

/** The body as anchors see it, and the way back from there to places in the document. */
export type BodyText = { text: string; stretches: readonly Stretch[] };

/** A range of document positions. */
export type Range = { from: number; to: number };

/**
 * The text of an open document, equal to `channelText(words, "body")` of the same words: the textblocks that
 * have words, parted by line feeds, with a space for a hard break. The cells of a row are parted by tabs.
 */
export function bodyText(doc: Node): BodyText {
  const stretches: Stretch[] = [];
  let text = "";
  doc.descendants((node, position) => {
    const isRow = node.type.name === "tableRow";
    if (!isRow && !node.isTextblock) return true;
    const start = text === "" ? 0 : text.length + 1;
    const line = isRow ? rowOf(node, position, start) : lineOf(node, position, start);
    if (line.text.trim() !== "") {
      text += text === "" ? line.text : `\n${line.text}`;
      stretches.push(...line.stretches);
    }
    return false;
  });
  return { text, stretches };
}

/** The cells of a row as one line, each a textblock of its own. */
function rowOf(row: Node, position: number, start: number): BodyText {
  const stretches: Stretch[] = [];
  let text = "";
  row.forEach((cell, offset, index) => {
    if (index > 0) text += CELL_BREAK;
    // Into the row, into the cell.
    const inside = position + 1 + offset + 1;
    const line = cell.firstChild && lineOf(cell.firstChild, inside, start + text.length);
    text += line?.text ?? "";
    stretches.push(...(line?.stretches ?? []));
  });
  return { text, stretches };
}

function lineOf(node: Node, block: number, start: number): BodyText {
  const stretches: Stretch[] = [];
  let text = "";
  node.forEach((inline, offset) => {
    const from = block + 1 + offset;
    const words = inline.isText ? (inline.text ?? "") : wordsOfBreak(inline);
    const last = stretches.at(-1);
    if (words === "") return;
    if (last && last.from + last.length === from) last.length += words.length;
    else stretches.push({ start: start + text.length, length: words.length, from, block });
    text += words;
  });
  return { text, stretches };
}

function wordsOfBreak(inline: Node): string {
  return inline.type.name === "hardBreak" ? " " : "";
}

/** Where a span of the body's text lies in the document. Null when it leaves its textblock. */
export function rangeOf({ stretches }: BodyText, span: Span): Range | null {
  const first = stretches.findLast(({ start }) => span.start >= start);
  const last = stretches.find(({ start, length }) => span.end <= start + length);
  if (!first || !last || first.block !== last.block) return null;
  if (span.start === span.end) return point(last, span.start);
  const from = span.start - first.start + first.from;
  const to = span.end - last.start + last.from;
  return from <= first.from + first.length && to >= last.from ? { from, to } : null;
}

function point({ start, from }: Stretch, at: number): Range | null {
  return at < start ? null : { from: at - start + from, to: at - start + from };
}

/** Which span of the body's text a range covers. Null when it is not inside a single textblock with words. */
export function spanOf({ stretches }: BodyText, range: Range): Span | null {
  const first = stretches.find(
    ({ from, length }) => range.from >= from && range.from <= from + length,
  );
  const last = stretches.find(({ from, length }) => range.to >= from && range.to <= from + length);
  if (!first || !last || first.block !== last.block) return null;
  return { start: range.from - first.from + first.start, end: range.to - last.from + last.start };
}

/** The span without white space at its ends. Null when nothing is left. */
export function trimSpan(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const inner = words.trim();
  if (inner === "") return null;
  const from = start + words.indexOf(inner);
  return { start: from, end: from + inner.length };
}
