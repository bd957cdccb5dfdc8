import type { Words } from "@/lib/articles/rules/document";
import { CHANNELS, type Channel, channelText, passages } from "@/lib/articles/rules/passages";
import { type Anchor, locate, type Span } from "@/lib/claims/rules/anchor";

/** A span of a channel's text. */
export type Spot = { channel: Channel; span: Span };

/** A span in one passage: which field, which block of the body, and where in its own text. */
export type Place = { channel: Channel; passage: number; part: number; span: Span };

/** The offset at which a passage begins in its channel's text. Null when the passage has no words. */
export function offsetOf(words: Words, channel: Channel, passage: number, part = 0): number | null {
  let offset = 0;
  for (const candidate of passages(words)) {
    if (candidate.channel !== channel) continue;
    if (candidate.passage === passage && candidate.part === part) return offset;
    offset += candidate.text.length + 1;
  }
  return null;
}

/** The passage that a span of a channel's text lies in. Null when it runs over the end of one. */
export function placeOf(words: Words, { channel, span }: Spot): Place | null {
  let offset = 0;
  for (const { channel: own, passage, part, text } of passages(words)) {
    if (own !== channel) continue;
    if (span.start >= offset && span.end <= offset + text.length) {
      const inner = { start: span.start - offset, end: span.end - offset };
      return { channel, passage, part, span: inner };
    }
    offset += text.length + 1;
  }
  return null;
}

/** The first place where these words stand, in the order of the channels; null when they stand nowhere. */
export function spotOfWords(words: Words, wanted: string): Spot | null {
  if (wanted === "") return null;
  for (const channel of CHANNELS) {
    const start = channelText(words, channel).indexOf(wanted);
    if (start >= 0) return { channel, span: { start, end: start + wanted.length } };
  }
  return null;
}

/** Where an anchor stands in the words as they are now. */
export function spotOfAnchor(words: Words, channel: Channel, anchor: Anchor): Spot | null {
  const span = locate(anchor, channelText(words, channel));
  return span && { channel, span };
}

/** Reading order. */
export function compareSpots(left: Spot, right: Spot): number {
  return (
    CHANNELS.indexOf(left.channel) - CHANNELS.indexOf(right.channel) ||
    left.span.start - right.span.start
  );
}
