import { createHash } from "node:crypto";
import type { Words } from "./document";
import { normaliseSentence } from "./normalise-sentence";
import { type Channel, type Passage, passages } from "./passages";

/** One sentence of an article, with the fingerprint that verdicts are bound to. */
export type Sentence = {
  /** Counts from 0 through the whole article, in reading order. */
  position: number;
  channel: Channel;
  passage: number;
  text: string;
  /** Where it begins and ends in the text of its channel (`channelText`), in UTF-16 code units. */
  start: number;
  end: number;
  /** SHA-256, hex, of the normalised sentence. */
  hash: string;
};

/** Every sentence of an article in reading order. Joined without white space they are all its words. */
export function sentences(words: Words, language: string): Sentence[] {
  const lengths = new Map<Channel, number>();
  const found = passages(words).flatMap((passage) => {
    const offset = lengths.get(passage.channel) ?? 0;
    // One more for the line feed between passages.
    lengths.set(passage.channel, offset + passage.text.length + 1);
    return passageSentences(passage, offset, language);
  });
  return found.map((sentence, position) => ({ ...sentence, position }));
}

function passageSentences(
  { channel, passage, text, isRow }: Passage,
  offset: number,
  language: string,
) {
  let searched = 0;
  return (isRow ? [text.trim()] : splitSentences(text, language)).map((sentence) => {
    const start = text.indexOf(sentence, searched);
    searched = start + sentence.length;
    return {
      channel,
      passage,
      text: sentence,
      start: offset + start,
      end: offset + searched,
      hash: sentenceHash(sentence),
    };
  });
}

// After these a full stop does not end the sentence.
const ABBREVIATION =
  /(?:^|[\s(“"'‘])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|St|Jr|Sr|No|Nos|vs|cf|approx|ca|e\.g|i\.e|(?:\p{Lu}\.)+\p{Lu})\.$/u;
// Longer than any of them: only the end is looked at, or many initials in a row would take quadratic time.
const ABBREVIATION_LENGTH = 40;

/**
 * The sentences of a passage, by Unicode's rules for the language (UAX #29, as the platform implements
 * them), joined again where only an abbreviation or an initial stood before. Trimmed; none is empty.
 */
export function splitSentences(text: string, language: string): string[] {
  const found: string[] = [];
  let open = "";
  for (const { segment } of new Intl.Segmenter(language, { granularity: "sentence" }).segment(
    text,
  )) {
    open += segment;
    if (ABBREVIATION.test(segment.trimEnd().slice(-ABBREVIATION_LENGTH))) continue;
    found.push(open);
    open = "";
  }
  found.push(open);
  return found.map((sentence) => sentence.trim()).filter((sentence) => sentence !== "");
}

/** SHA-256, hex, over the UTF-8 bytes of the normalised sentence. The database computes the same (sentence_hash). */
export function sentenceHash(sentence: string): string {
  return createHash("sha256").update(normaliseSentence(sentence), "utf8").digest("hex");
}
