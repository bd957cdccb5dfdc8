import type { Inline, Mark, Words } from "@/lib/articles/rules/document";
import { textOfInline } from "@/lib/articles/rules/inline";
import { type Channel, type Passage, passages } from "@/lib/articles/rules/passages";
import { type Anchor, locate } from "./anchor";

/** Something said about words of an article: a claim's note, a correction. Without a channel it may stand in any. */
export type Remark = Anchor & { id: string; channel: Channel | null };

/** Where a remark's words stand. Offsets count within the text of that passage. */
export type PlacedRemark = {
  id: string;
  channel: Channel;
  passage: number;
  part: number;
  start: number;
  end: number;
};

/**
 * Finds the words of each remark in an article, in reading order.
 *
 * A remark is left out when its words are gone, fit two places equally well, or run over the end of a
 * passage. Among channels, the body is asked first.
 */
export function placeRemarks(words: Words, remarks: readonly Remark[]): PlacedRemark[] {
  const all = passages(words);
  const order = new Map(all.map((passage, index) => [keyOf(passage), index]));
  return remarks
    .flatMap((remark) => placeRemark(all, remark))
    .sort(
      (left, right) =>
        (order.get(keyOf(left)) ?? 0) - (order.get(keyOf(right)) ?? 0) ||
        left.start - right.start ||
        right.end - left.end,
    );
}

const ANY_CHANNEL: readonly Channel[] = ["body", "standfirst", "headline", "caption"];

function placeRemark(all: readonly Passage[], remark: Remark): PlacedRemark[] {
  for (const channel of remark.channel ? [remark.channel] : ANY_CHANNEL) {
    const inChannel = all.filter((passage) => passage.channel === channel);
    const span = locate(remark, inChannel.map((passage) => passage.text).join("\n"));
    if (!span) continue;
    let begins = 0;
    for (const { passage, part, text } of inChannel) {
      const start = span.start - begins;
      const end = span.end - begins;
      if (start >= 0 && end <= text.length) {
        return [{ id: remark.id, channel, passage, part, start, end }];
      }
      begins += text.length + 1;
    }
  }
  return [];
}

function keyOf({ channel, passage, part }: Pick<Passage, "channel" | "passage" | "part">): string {
  return `${channel} ${passage} ${part}`;
}

/** A stretch of text that is the same throughout: same marks, same remarks. */
export type Segment = {
  /** Where it begins in its passage. */
  at: number;
  /** Null is a line break, or a reference to a footnote. */
  text: string | null;
  /** The id of the footnote that is referred to here. */
  footnoteId?: string;
  marks: readonly Mark[];
  /** Remarks about these words, outermost first. */
  remarks: readonly string[];
  /** Remarks whose first and last words are here. */
  begins: readonly string[];
  ends: readonly string[];
};

/** Cuts inline content so that every remark begins and ends at the edge of a segment. */
export function segments(content: readonly Inline[], placed: readonly PlacedRemark[]): Segment[] {
  const outermostFirst = placed
    .filter((remark) => remark.end > remark.start)
    .sort((left, right) => left.start - right.start || right.end - left.end);
  const edges = new Set(outermostFirst.flatMap(({ start, end }) => [start, end]));
  const cut: Segment[] = [];
  let at = 0;
  for (const inline of content) {
    if (inline.type === "footnoteReference") {
      const around = outermostFirst.filter(({ start, end }) => start < at && at < end);
      cut.push({
        at,
        text: null,
        footnoteId: inline.attrs.footnoteId,
        marks: [],
        remarks: around.map(({ id }) => id),
        begins: [],
        ends: [],
      });
      continue;
    }
    const text = textOfInline(inline);
    const stops = [...edges]
      .filter((edge) => edge > at && edge < at + text.length)
      .sort((a, b) => a - b);
    let from = at;
    for (const to of [...stops, at + text.length]) {
      const inside = outermostFirst.filter(({ start, end }) => start <= from && to <= end);
      cut.push({
        at: from,
        text: inline.type === "text" ? text.slice(from - at, to - at) : null,
        marks: (inline.type === "text" && inline.marks) || [],
        remarks: inside.map(({ id }) => id),
        begins: inside.filter(({ start }) => start === from).map(({ id }) => id),
        ends: inside.filter(({ end }) => end === to).map(({ id }) => id),
      });
      from = to;
    }
    at += text.length;
  }
  return cut;
}
