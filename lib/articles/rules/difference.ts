import { diffArrays, diffWordsWithSpace } from "diff";
import type { Words } from "./document";
import { type Channel, type Passage, passages } from "./passages";
import { CELL_BREAK } from "./tables";

export type DifferencePart = { kind: "same" | "removed" | "added"; text: string };

/** One passage as it was and as it is. A passage without change has one part, `same`. */
export type Difference = { channel: Channel; isRow: boolean; parts: DifferencePart[] };

// Looking for the smallest difference takes time that grows with its square. Where more words than this
// change, showing the old passage and the new one whole is also the better reading.
const MAX_EDITS_OF_A_PASSAGE = 250;
const MAX_EDITS = 5_000;
// Pairs of passages that are compared; beyond, they are paired in order.
const MAX_COMPARISONS = 4_000_000;
// Below this share of common letters, in more than a few pieces, a passage is shown as written anew.
const LEFT = 0.35;
const CELLS = new RegExp(`(${CELL_BREAK})`, "u");

/**
 * What changed between two states of an article, passage by passage and word by word, in reading order.
 * Passages are paired by content first, so a paragraph moved down by a new one is not shown as rewritten.
 * Same and removed parts are all the words before, same and added parts all the words after.
 */
export function differences(before: Words, after: Words): Difference[] {
  let editsLeft = MAX_EDITS;
  return pair(passages(before), passages(after)).map(([old, fresh]) => {
    const most = Math.min(MAX_EDITS_OF_A_PASSAGE, editsLeft);
    const { channel = "body", isRow = false } = fresh ?? old ?? {};
    const { parts, edits } = wordParts(old?.text ?? "", fresh?.text ?? "", isRow, most);
    editsLeft -= edits;
    return { channel, isRow, parts };
  });
}

function changes(before: string, after: string, isRow: boolean, most: number) {
  if (!isRow) return diffWordsWithSpace(before, after, { maxEditLength: most });
  // Cells are compared whole, since "2." is no word of a figure. A row has few of them.
  return diffArrays(before.split(CELLS), after.split(CELLS)).map(({ value, ...change }) => ({
    ...change,
    value: value.join(""),
  }));
}

function wordParts(before: string, after: string, isRow: boolean, most: number) {
  if (before === after) return { parts: [{ kind: "same" as const, text: before }], edits: 0 };
  const found = before !== "" && after !== "" ? changes(before, after, isRow, most) : undefined;
  if (!found || (!isRow && isWrittenAnew(found, before, after)))
    return { parts: whole(before, after), edits: before === "" || after === "" ? 0 : most };
  return {
    parts: found.map(({ added, removed, value }) => ({
      kind: added ? ("added" as const) : removed ? ("removed" as const) : ("same" as const),
      text: value,
    })),
    edits: found.reduce((sum, part) => sum + (part.added || part.removed ? part.count : 0), 0),
  };
}

/** Whether so little is left that what was and what is are better read one after the other. */
function isWrittenAnew(
  parts: readonly { added?: boolean; removed?: boolean; value: string }[],
  before: string,
  after: string,
): boolean {
  const kept = parts.filter(({ added, removed }) => !added && !removed);
  const left = kept.reduce((sum, { value }) => sum + value.trim().length, 0);
  return left < Math.max(before.length, after.length) * LEFT && kept.length > 3;
}

function whole(before: string, after: string): DifferencePart[] {
  return [
    { kind: "removed" as const, text: before },
    { kind: "added" as const, text: after },
  ].filter((part) => part.text !== "");
}

type Text = Pick<Passage, "channel" | "text" | "isRow">;
type Pair = [Text | undefined, Text | undefined];

/** Longest common subsequence over whole passages; what lies between matches is paired in order. */
function pair(before: readonly Text[], after: readonly Text[]): Pair[] {
  const pairs: Pair[] = [];
  let removed: Text[] = [];
  let added: Text[] = [];
  const flush = () => {
    pairs.push(...pairInOrder(removed, added));
    removed = [];
    added = [];
  };
  for (const step of steps(before, after)) {
    if (step.old && step.fresh) {
      flush();
      pairs.push([step.old, step.fresh]);
    } else if (step.old) removed.push(step.old);
    else if (step.fresh) added.push(step.fresh);
  }
  flush();
  return pairs;
}

function pairInOrder(removed: readonly Text[], added: readonly Text[]): Pair[] {
  const channels = new Set([...removed, ...added].map((text) => text.channel));
  return [...channels].flatMap((channel) => {
    const old = removed.filter((text) => text.channel === channel);
    const fresh = added.filter((text) => text.channel === channel);
    const count = Math.max(old.length, fresh.length);
    return Array.from({ length: count }, (_, index): Pair => [old[index], fresh[index]]);
  });
}

type Step = { old?: Text | undefined; fresh?: Text | undefined };

/** Both texts walked side by side: a step has both where they agree, else one of them. */
function* steps(before: readonly Text[], after: readonly Text[]): Generator<Step> {
  const numbers = new Map<string, number>();
  const number = ({ channel, text }: Text) => {
    const key = `${channel} ${text}`;
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  const left = before.map(number);
  const right = after.map(number);
  const common = commonLengths(left, right);
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) yield { old: before[i++], fresh: after[j++] };
    else if ((common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0)) yield { old: before[i++] };
    else yield { fresh: after[j++] };
  }
  while (i < left.length) yield { old: before[i++] };
  while (j < right.length) yield { fresh: after[j++] };
}

/** How many passages the rests of both texts have in common, from each pair of places on. */
function commonLengths(left: readonly number[], right: readonly number[]): Uint32Array[] {
  if (left.length * right.length > MAX_COMPARISONS) return [];
  const table = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i--) {
    const row = table[i];
    const below = table[i + 1];
    if (!row || !below) continue;
    for (let j = right.length - 1; j >= 0; j--) {
      row[j] =
        left[i] === right[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}
