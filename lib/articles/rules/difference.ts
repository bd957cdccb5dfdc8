import { diffWordsWithSpace } from "diff";
import type { Words } from "./document";
import { type Channel, passages } from "./passages";

export type DifferencePart = { kind: "same" | "removed" | "added"; text: string };

/** One passage as it was and as it is. A passage without change has one part, `same`. */
export type Difference = { channel: Channel; parts: DifferencePart[] };

/**
 * What changed between two states of an article, passage by passage and word by word, in reading order.
 * Passages are paired by content first, so a paragraph moved down by a new one is not shown as rewritten.
 */
export function differences(before: Words, after: Words): Difference[] {
  return pair(passages(before), passages(after)).map(([old, fresh]) => ({
    channel: (fresh ?? old)?.channel ?? "body",
    parts: wordParts(old?.text ?? "", fresh?.text ?? ""),
  }));
}

type Text = { channel: Channel; text: string };

function wordParts(before: string, after: string): DifferencePart[] {
  return diffWordsWithSpace(before, after).map((part) => ({
    kind: part.added ? "added" : part.removed ? "removed" : "same",
    text: part.value,
  }));
}

/** Longest common subsequence over whole passages; what lies between matches is paired in order. */
function pair(
  before: readonly Text[],
  after: readonly Text[],
): [Text | undefined, Text | undefined][] {
  const common = commonLengths(before, after);
  const pairs: [Text | undefined, Text | undefined][] = [];
  let removed: Text[] = [];
  let added: Text[] = [];
  const flush = () => {
    for (const channel of new Set([...removed, ...added].map((text) => text.channel))) {
      const old = removed.filter((text) => text.channel === channel);
      const fresh = added.filter((text) => text.channel === channel);
      for (let i = 0; i < Math.max(old.length, fresh.length); i++) pairs.push([old[i], fresh[i]]);
    }
    removed = [];
    added = [];
  };
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const old = before[i];
    const fresh = after[j];
    if (old && fresh && same(old, fresh)) {
      flush();
      pairs.push([old, fresh]);
      i++;
      j++;
    } else if (old && (!fresh || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      removed.push(old);
      i++;
    } else if (fresh) {
      added.push(fresh);
      j++;
    }
  }
  flush();
  return pairs;
}

function commonLengths(before: readonly Text[], after: readonly Text[]): number[][] {
  const table = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  for (let i = before.length - 1; i >= 0; i--) {
    const row = table[i] ?? [];
    const below = table[i + 1] ?? [];
    for (let j = after.length - 1; j >= 0; j--) {
      const [old, fresh] = [before[i], after[j]];
      row[j] =
        old && fresh && same(old, fresh)
          ? (below[j + 1] ?? 0) + 1
          : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

function same(left: Text, right: Text): boolean {
  return left.channel === right.channel && left.text === right.text;
}
