import { type DifferencePart, differences } from "@/lib/articles/rules/difference";
import type { Words } from "@/lib/articles/rules/document";

/**
 * The words that a correction is about, as a proposal: of the first passage that differs, the sentences
 * from the first change to the last, as they were and as they are; of a table, the row. Null when nothing differs.
 */
export function correctedWords(
  before: Words,
  after: Words,
  language: string,
): { wordsBefore: string; wordsAfter: string } | null {
  const changed = differences(before, after).find(({ parts }) =>
    parts.some((part) => part.kind !== "same"),
  );
  if (!changed) return null;
  if (changed.isRow) {
    return {
      wordsBefore: rowOf(changed.parts, "removed"),
      wordsAfter: rowOf(changed.parts, "added"),
    };
  }
  return {
    wordsBefore: sentencesOf(changed.parts, "removed", language),
    wordsAfter: sentencesOf(changed.parts, "added", language),
  };
}

/** Of one of the two states, the sentences that the changes touch; empty when that state has no words. */
function sentencesOf(
  parts: readonly DifferencePart[],
  own: "removed" | "added",
  language: string,
): string {
  const first = parts.findIndex((part) => part.kind !== "same");
  const last = parts.findLastIndex((part) => part.kind !== "same");
  const start = textOf(parts.slice(0, first), own).length;
  const end = start + textOf(parts.slice(first, last + 1), own).length;
  return [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(textOf(parts, own))]
    .filter(({ index, segment }) => index + segment.length > start && index <= end)
    .map(({ segment }) => segment)
    .join("")
    .trim();
}

function rowOf(parts: readonly DifferencePart[], own: "removed" | "added"): string {
  return textOf(parts, own).trim();
}

function textOf(parts: readonly DifferencePart[], own: "removed" | "added"): string {
  return parts
    .filter(({ kind }) => kind === "same" || kind === own)
    .map(({ text }) => text)
    .join("");
}
