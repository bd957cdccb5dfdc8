import type { Words } from "@/lib/articles/rules/document";
import { CHANNELS, type Channel, channelText } from "@/lib/articles/rules/passages";
import { type Anchor, anchorAt, locate } from "@/lib/claims/rules/anchor";

/** Words as a reader selected or copied them, and what stood around them on the page; empty where it is not known. */
export type Selected = { words: string; before: string; after: string };

/** Where the reader's words stand in a story. */
export type Place = Anchor & { channel: Channel };

/**
 * Finds in a story the words that a reader selected on its page, and anchors them; null when they do not stand
 * there. White space may differ: a page breaks lines where the text does not, and the other way round. When they
 * stand at several places and what was around them does not decide, they are anchored without surroundings: they are
 * in the story, and nobody knows where.
 */
export function placeWords({ words, before, after }: Selected, story: Words): Place | null {
  const pattern = spacious(words);
  if (!pattern) return null;
  const places = CHANNELS.flatMap((channel) => {
    const text = channelText(story, channel);
    return [...text.matchAll(pattern)].map(({ 0: exact, index }) => {
      const anchor = anchorAt(text, { start: index, end: index + exact.length });
      return { channel, ...anchor, fit: fitOf(anchor, before, after) };
    });
  });
  const best = places.reduce((highest, { fit }) => Math.max(highest, fit), 0);
  const [place, other] = places.filter(({ fit }) => fit === best);
  if (!place) return null;
  const { fit: _fit, ...found } = place;
  return other ? { ...found, prefix: "", suffix: "" } : found;
}

/** Where a report's words are in a story as it is now: there, at several places alike, or gone. */
export type Standing = "there" | "several" | "gone";

export function standingOf(place: Place, story: Words): Standing {
  const text = channelText(story, place.channel);
  if (locate(place, text)) return "there";
  return text.includes(place.exact) ? "several" : "gone";
}

// The words with any white space where they have some; null when there are none.
function spacious(words: string): RegExp | null {
  const parts = words.split(/\s+/u).filter((part) => part !== "");
  if (parts.length === 0) return null;
  const escaped = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"));
  return new RegExp(escaped.join("\\s+"), "gu");
}

function fitOf(anchor: Anchor, before: string, after: string): number {
  const [here, there] = [squeezed(anchor.prefix), squeezed(before)];
  let fit = 0;
  while (fit < there.length && there.at(-1 - fit) === here.at(-1 - fit)) fit += 1;
  const [next, wanted] = [squeezed(anchor.suffix), squeezed(after)];
  let more = 0;
  while (more < wanted.length && wanted[more] === next[more]) more += 1;
  return fit + more;
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, "");
}
