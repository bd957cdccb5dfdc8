import { diffArrays } from "diff";
import type { FactKind } from "./fact-words";
import { type Facts, factsOf, foldWord, tokensOf } from "./facts";
import { sameSigns } from "./normalise-sentence";
import { isFiller, isSlip, saysTheSame } from "./style-words";
import { CELL_BREAK } from "./tables";

/** How grave a difference is, the least first. */
export const EDIT_CLASSES = ["typographical", "style", "factual"] as const;
export type EditClass = (typeof EDIT_CLASSES)[number];

export type SentenceEdit = {
  class: EditClass;
  reasons: (FactKind | "signs" | "spelling" | "wording" | "order")[];
  /** Whether a figure, name, date, quotation or "not" that readers read is no longer what it was. */
  replaces: boolean;
};

/** What an update may add, and never replace. An added "not" takes back what was said without it. */
const NOT_REPLACED = [
  "number",
  "percent",
  "currency",
  "unit",
  "date",
  "name",
  "quotation",
] as const;

// From this share of common words on, a sentence is what it was with something changed. Below, it is written anew, and
// only another figure is seen to take the place of one.
const CLOSE = 0.6;

// Looking for the smallest difference takes time that grows with its square.
const MAX_EDITS = 200;

// With a capital they mean another thing.
const ANOTHER_WITH_CAPITAL = new Set(
  "us who it aids may march turkey china polish apple amazon target job mercury".split(" "),
);
// Signs that state nothing by themselves. A question mark, a quotation mark and signs of figures do.
const PLAIN_SIGN = /^[.,;:!'()[\]…-]+$/u;

/** A sentence with all signs in one form; the cells of a row stay apart. */
export function foldSigns(sentence: string): string {
  return sameSigns(singleQuotesDoubled(sentence).replaceAll(CELL_BREAK, " ¦ "))
    .replace(/،/gu, ",")
    .replace(/؛/gu, ";")
    .replace(/؟/gu, "?")
    .replace(/[٪﹪％]/gu, "%")
    .replace(/٫/gu, ".")
    .replace(/٬/gu, ",")
    .replace(/…/gu, "...")
    .trim();
}

/**
 * How a sentence differs from what it was, and null when it does not. The class is the same in both directions. It
 * errs to the graver side: what it does not know to be harmless is factual.
 */
export function sentenceEdit(before: string, after: string): SentenceEdit | null {
  if (before === after) return null;
  const signs = signsEdit(before, after);
  if (signs) return signs;
  const [old, fresh] = [factsOf(foldSigns(before)), factsOf(foldSigns(after))];
  const kinds = (Object.keys(old.values) as FactKind[]).filter(
    (kind) => !isSame(old.values[kind], fresh.values[kind]),
  );
  if (kinds.length > 0) {
    const isClose = likeness(wordsIn(before), wordsIn(after)) >= CLOSE;
    const isReplaced = isClose ? replaces(old, fresh) : hasOtherFigures(old, fresh);
    return { class: "factual", reasons: kinds, replaces: isReplaced };
  }
  // One way round for both directions, since the shortest difference is not always the only one.
  const [one, other] = before < after ? [old, fresh] : [fresh, old];
  return { ...wordsEdit(one, other), replaces: false };
}

/** How two texts differ that have the same words in the same order: in signs, spaces or capitals. Null for all others. */
export function signsEdit(before: string, after: string): SentenceEdit | null {
  const [one, other] = [before, after].map((text) =>
    tokensOf(foldSigns(text)).filter((token) => !PLAIN_SIGN.test(token)),
  );
  if (!one || !other || !isSame(one.map(foldWord), other.map(foldWord))) return null;
  const isAnother = one.some(
    (token, place) => token !== other[place] && ANOTHER_WITH_CAPITAL.has(token.toLowerCase()),
  );
  return isAnother
    ? { class: "factual", reasons: ["name"], replaces: true }
    : { class: "typographical", reasons: ["signs"], replaces: false };
}

function replaces(old: Facts, fresh: Facts): boolean {
  return (
    !isSame(old.values.negation, fresh.values.negation) ||
    NOT_REPLACED.some((kind) => !isWithin(old.values[kind], fresh.values[kind]))
  );
}

function hasOtherFigures({ values: old }: Facts, { values: fresh }: Facts): boolean {
  return !isWithin(old.number, fresh.number) && !isWithin(fresh.number, old.number);
}

function wordsEdit(one: Facts, other: Facts): Pick<SentenceEdit, "class" | "reasons"> {
  let slips = 0;
  let styles = 0;
  const changed = gaps(one.sequence, other.sequence);
  if (!changed) return { class: "factual", reasons: ["wording"] };
  for (const [removed, added] of changed) {
    const [left, right] = [removed, added].map((words) => words.filter((word) => !isFiller(word)));
    if (!left || !right) continue;
    if ([...left, ...right].some((word) => word.includes(" "))) {
      return { class: "factual", reasons: ["order"] };
    }
    if (left.join("") === right.join("")) styles += 1;
    else if (left.length !== right.length) return { class: "factual", reasons: ["wording"] };
    for (const [place, word] of left.entries()) {
      const now = right[place] ?? "";
      if (isSlip(word, now) || word.replaceAll("'", "") === now.replaceAll("'", "")) slips += 1;
      else if (saysTheSame(word, now)) styles += 1;
      else if (left.join("") !== right.join("")) return { class: "factual", reasons: ["wording"] };
    }
  }
  if (styles === 0 && slips > 0) return { class: "typographical", reasons: ["spelling"] };
  return { class: "style", reasons: ["wording"] };
}

/**
 * The stretches in which two sequences differ: what the one has there, and what the other. Null when they differ in more
 * than anybody changes for style.
 */
function gaps(one: readonly string[], other: readonly string[]): [string[], string[]][] | null {
  const found: [string[], string[]][] = [];
  let open: [string[], string[]] | null = null;
  const steps = diffArrays([...one], [...other], { maxEditLength: MAX_EDITS });
  if (!steps) return null;
  for (const { added, removed, value } of steps) {
    if (!added && !removed) {
      open = null;
      continue;
    }
    if (!open) {
      open = [[], []];
      found.push(open);
    }
    open[added ? 1 : 0].push(...value);
  }
  return found;
}

// In the manner of some papers. An apostrophe at the end of a word is none, so they must come in pairs.
function singleQuotesDoubled(sentence: string): string {
  const opening = /(?<![\p{L}\p{N}])[‘'](?=[\p{L}\p{N}])/gu;
  const closing = /(?<=[\p{L}\p{N}.,!?])[’'](?![\p{L}\p{N}])/gu;
  const opened = sentence.match(opening)?.length ?? 0;
  if (opened === 0 || opened !== sentence.match(closing)?.length) return sentence;
  return sentence.replace(opening, '"').replace(closing, '"');
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, place) => value === other[place]);
}

/** Whether the values stand in the others, in their order. */
function isWithin(values: readonly string[], others: readonly string[]): boolean {
  let place = 0;
  for (const other of others) if (other === values[place]) place += 1;
  return place === values.length;
}

/** The words of a sentence, folded and sorted, as `likeness` takes them. */
export function wordsIn(text: string): string[] {
  return (foldSigns(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(foldWord).sort();
}

/** The share of words that two sentences have in common (Dice); `one` and `other` are sorted. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  let common = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [left = "", right = ""] = [one[i], other[j]];
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return (2 * common) / Math.max(1, one.length + other.length);
}
