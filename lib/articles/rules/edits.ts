import { canonicalJson, type RevisionContent } from "./canonical";
import type { Block } from "./document";
import { referencePlaces } from "./footnotes";
import { CHANNELS, type Channel, passages } from "./passages";
import {
  EDIT_CLASSES,
  type EditClass,
  likeness,
  type SentenceEdit,
  sentenceEdit,
  signsEdit,
  wordsIn,
} from "./sentence-edit";
import { sentenceHash, splitSentences } from "./sentences";
import { CELL_BREAK } from "./tables";

export type EditReason =
  | SentenceEdit["reasons"][number]
  | "added"
  | "removed"
  | "picture"
  | "embed"
  | "byline"
  | "kind"
  | "filing"
  | "link"
  | "layout";

/** One difference between two revisions. */
export type Edit = {
  class: EditClass;
  reasons: EditReason[];
  /** Null for what has no words. */
  channel: Channel | null;
  /** The sentence as it was and as it is; empty where there is none. */
  before: string;
  after: string;
  /** SHA-256 of the sentence that readers read; null where it is no sentence. */
  beforeHash: string | null;
  /** Whether a figure, name, date, quotation or "not" that readers read is no longer what it was. */
  replaces: boolean;
};

// Below this share of common words, two sentences are two sentences.
const ALIKE = 0.4;
// Pairs of sentences that are compared; beyond, they are paired in order.
const MAX_COMPARISONS = 60_000;

/**
 * Every difference between two revisions of a story, with its class: words in every channel, pictures, embeds, cells,
 * links, bylines. Empty when they say and show the same in the same way. The same differences, before and after
 * exchanged, have the same classes.
 */
export function editsBetween(before: RevisionContent, after: RevisionContent): Edit[] {
  const words = CHANNELS.flatMap((channel) => channelEdits(before, after, channel));
  const found = [...words, ...thingEdits(before, after)];
  const isSame = canonicalJson(before.body) === canonicalJson(after.body);
  // What is left is how it is set: headings, lists, bold, where paragraphs end.
  return found.length > 0 || isSame ? found : [thing("typographical", "layout")];
}

/** The gravest class of some edits; null when there are none. */
export function classOf(edits: readonly Edit[]): EditClass | null {
  return EDIT_CLASSES.findLast((each) => edits.some((edit) => edit.class === each)) ?? null;
}

/** The sentences that readers read in which something is replaced, by their hashes, each once. */
export function replacedHashes(edits: readonly Edit[]): string[] {
  const replaced = edits.filter((edit) => edit.replaces).map(({ beforeHash }) => beforeHash ?? "");
  return [...new Set(replaced)].filter((hash) => hash !== "").sort();
}

function channelEdits(before: RevisionContent, after: RevisionContent, channel: Channel): Edit[] {
  const [old, fresh] = [ofChannel(before, channel), ofChannel(after, channel)];
  const [left, right] = [without(old, fresh), without(fresh, old)];
  if (left.join(" ") === right.join(" ")) {
    const isMoved = !isSameOrder(old, fresh);
    return isMoved ? [{ ...thing("style", "order"), channel }] : [];
  }
  // Where only signs differ, sentences need not even end at the same places.
  const whole = signsEdit(left.join(" "), right.join(" "));
  if (whole?.class === "typographical") return [{ ...thing("typographical", "signs"), channel }];
  const [gone, come] = [split(left, before.language), split(right, after.language)];
  const [removed, added] = [without(gone, come), without(come, gone)];
  if (removed.length === 0 && added.length === 0) return [{ ...thing("style", "order"), channel }];
  const isOne = channel === "headline" || channel === "standfirst";
  return pair(removed, added, isOne).flatMap(([wasThere, isThere]) => {
    const edit = wasThere && isThere ? sentenceEdit(wasThere, isThere) : alone(wasThere);
    if (!edit) return [];
    const [was, is] = [wasThere ?? "", isThere ?? ""];
    return {
      ...edit,
      ...{ channel, before: was, after: is },
      beforeHash: was === "" ? null : sentenceHash(was),
    };
  });
}

function alone(gone: string | undefined): Pick<Edit, "class" | "reasons" | "replaces"> {
  return { class: "factual", reasons: [gone ? "removed" : "added"], replaces: false };
}

function ofChannel(content: RevisionContent, channel: Channel): string[] {
  return passages(content)
    .filter((passage) => passage.channel === channel)
    .map(({ text }) => text);
}

function split(texts: readonly string[], language: string): string[] {
  // A row of a table is one sentence.
  return texts.flatMap((text) =>
    text.includes(CELL_BREAK) ? [text] : splitSentences(text, language),
  );
}

/** The texts that the others do not have, each as often as it is missing. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const text of others) left.set(text, (left.get(text) ?? 0) + 1);
  return all.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}

/** Whether both have what they have in common in the same order. */
function isSameOrder(old: readonly string[], fresh: readonly string[]): boolean {
  const [onlyOld, onlyFresh] = [new Set(without(old, fresh)), new Set(without(fresh, old))];
  const common = old.filter((text) => !onlyOld.has(text));
  const others = fresh.filter((text) => !onlyFresh.has(text));
  return common.every((text, place) => text === others[place]);
}

type Pair = [string | undefined, string | undefined];

/** The likest first; what is like nothing stays alone. The same pairs with both sides exchanged. */
function pair(left: readonly string[], right: readonly string[], always: boolean): Pair[] {
  const pairs: Pair[] = [];
  const [open, free] = [new Set(left.keys()), new Set(right.keys())];
  for (const { i, j } of candidates(left, right, always)) {
    if (!open.has(i) || !free.has(j)) continue;
    open.delete(i);
    free.delete(j);
    pairs.push([left[i], right[j]]);
  }
  for (const i of open) pairs.push([left[i], undefined]);
  for (const j of free) pairs.push([undefined, right[j]]);
  return pairs;
}

function candidates(left: readonly string[], right: readonly string[], always: boolean) {
  if (left.length * right.length > MAX_COMPARISONS) {
    return Array.from({ length: Math.min(left.length, right.length) }, (_, i) => ({ i, j: i }));
  }
  const [old, fresh] = [left.map(wordsIn), right.map(wordsIn)];
  return (
    old
      .flatMap((one, i) => fresh.map((other, j) => ({ i, j, likeness: likeness(one, other) })))
      .filter((found) => always || found.likeness >= ALIKE)
      // Ties are broken the same way in both directions.
      .sort(
        (one, other) =>
          other.likeness - one.likeness ||
          Math.abs(one.i - one.j) - Math.abs(other.i - other.j) ||
          one.i + one.j - other.i - other.j,
      )
  );
}

/** What readers see besides words, or meet under them. */
const THINGS: [EditClass, EditReason, (content: RevisionContent) => unknown][] = [
  ["factual", "byline", ({ authorIds }) => authorIds.toSorted()],
  ["style", "byline", ({ authorIds }) => authorIds],
  ["factual", "kind", ({ kind }) => kind],
  ["style", "filing", ({ sectionId, slug, topicIds }) => [sectionId, slug, topicIds]],
  ["factual", "picture", (content) => pictures(content).toSorted()],
  ["style", "layout", pictures],
  [
    "factual",
    "embed",
    (content) => ofType(content, "embed").map(({ url, footage }) => [url, footage]),
  ],
  ["style", "link", (content) => [valuesOf(content.body, "href"), ofType(content, "readMore")]],
  [
    "style",
    "layout",
    (content) => [
      ofType(content, "figure").map(({ mediaId, graphic, gallery }) => [mediaId, graphic, gallery]),
      ofType(content, "table").map(({ chart }) => chart),
      ofType(content, "pullQuote").map(({ words }) => words),
    ],
  ],
  ["style", "layout", ({ body }) => referencePlaces(body)],
];

function thingEdits(before: RevisionContent, after: RevisionContent): Edit[] {
  const found: Edit[] = [];
  for (const [weight, reason, of] of THINGS) {
    if (found.some((edit) => edit.reasons.includes(reason))) continue;
    if (canonicalJson(of(before)) !== canonicalJson(of(after))) found.push(thing(weight, reason));
  }
  return found;
}

function thing(weight: EditClass, reason: EditReason): Edit {
  const nothing = { channel: null, before: "", after: "", beforeHash: null, replaces: false };
  return { class: weight, reasons: [reason], ...nothing };
}

/** Each picture with what is said of it outside its caption: who made it, and whether it is verified. */
function pictures(content: RevisionContent): string[] {
  return ofType(content, "figure").map(({ mediaId, credit, unverified }) =>
    canonicalJson([mediaId, credit, unverified]),
  );
}

type OfType<Type extends Block["type"]> = Extract<Block, { type: Type; attrs: object }>["attrs"];

function ofType<Type extends Block["type"]>({ body }: RevisionContent, type: Type): OfType<Type>[] {
  return body.content.flatMap((block) =>
    block.type === type && "attrs" in block ? [block.attrs as OfType<Type>] : [],
  );
}

/** Every value under a name, anywhere in a body, in reading order. */
function valuesOf(node: unknown, name: string): unknown[] {
  if (Array.isArray(node)) return node.flatMap((child) => valuesOf(child, name));
  if (node === null || typeof node !== "object") return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === name ? [value] : valuesOf(value, name),
  );
}
