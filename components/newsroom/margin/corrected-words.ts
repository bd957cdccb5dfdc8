import { differences } from "@/lib/articles/rules/difference";
import type { Words } from "@/lib/articles/rules/document";

const SURROUNDING_WORDS = 3;

/**
 * The words that a correction is about, as a proposal: of the first passage that differs, everything from
 * the first change to the last, with a few words around it so that both states can be quoted. Null when
 * nothing differs.
 */
export function correctedWords(
  before: Words,
  after: Words,
): { wordsBefore: string; wordsAfter: string } | null {
  for (const { parts } of differences(before, after)) {
    const first = parts.findIndex((part) => part.kind !== "same");
    if (first === -1) continue;
    const last = parts.findLastIndex((part) => part.kind !== "same");
    const lead = lastWords(first > 0 ? (parts[first - 1]?.text ?? "") : "");
    const tail = firstWords(parts[last + 1]?.text ?? "");
    const changed = parts.slice(first, last + 1);
    const without = (kind: "added" | "removed") =>
      changed.flatMap((part) => (part.kind === kind ? [] : part.text)).join("");
    const [wordsBefore, wordsAfter] = [without("added"), without("removed")].map((text) =>
      text.trim() === "" ? "" : (lead + text + tail).trim(),
    );
    return { wordsBefore: wordsBefore ?? "", wordsAfter: wordsAfter ?? "" };
  }
  return null;
}

function lastWords(text: string): string {
  return (
    text.match(new RegExp(`(?:\\S+\\s+){0,${SURROUNDING_WORDS - 1}}\\S*\\s*$`, "u"))?.[0] ?? ""
  );
}

function firstWords(text: string): string {
  return (
    text.match(new RegExp(`^\\s*\\S*(?:\\s+\\S+){0,${SURROUNDING_WORDS - 1}}`, "u"))?.[0] ?? ""
  );
}
