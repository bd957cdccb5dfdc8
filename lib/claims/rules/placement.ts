import type { Words } from "@/lib/articles/rules/document";
import { type Channel, channelText } from "@/lib/articles/rules/passages";
import { type Sentence, sentences } from "@/lib/articles/rules/sentences";
import { type Anchor, locate } from "./anchor";

/** What is needed to find an occurrence again. */
export type Place = Anchor & { channel: Channel };

/** An article's words, split once, so that many occurrences can be looked up in them. */
export type Text = { sentences: Sentence[]; channels: Map<Channel, string> };

/** Splits the words of an article for `placeIn`. */
export function textOf(words: Words, language: string): Text {
  const all = sentences(words, language);
  const channels = new Set(all.map((sentence) => sentence.channel));
  return {
    sentences: all,
    channels: new Map([...channels].map((channel) => [channel, channelText(words, channel)])),
  };
}

/**
 * The sentence that an occurrence stands in now. Null when its words are gone, when two places fit equally
 * well, or when they no longer lie inside one sentence.
 */
export function placeIn(text: Text, place: Place): Sentence | null {
  const span = locate(place, text.channels.get(place.channel) ?? "");
  if (!span) return null;
  return (
    text.sentences.find(
      (sentence) =>
        sentence.channel === place.channel &&
        sentence.start <= span.start &&
        span.end <= sentence.end,
    ) ?? null
  );
}
