import { type Chance, zipf } from "./chance";

/** The words of a language by how often they come, the most frequent first. */
export type Vocabulary = { words: readonly string[]; draw: (chance: Chance) => string };

const ENGLISH_SIZE = 300_000;
const ARABIC_SIZE = 30_000;

// What every newspaper says most often; the rest is made of syllables.
const ENGLISH_HEAD =
  `the of to and in a that for is on was with said as by at it from be has have are an his will not
  who but were after their new which this year its more about would government people two first had they one
  been city minister council court police also when could last up than other into market water company week
  million public report state between school health plan against work before over years hospital party law
  under three election data fire river bridge country budget bank trade house local national officials`
    .trim()
    .split(/\s+/u);

const ARABIC_HEAD =
  "في من على إلى أن التي الذي عن مع هذا بعد قال كان ما بين الحكومة المدينة الماء عام"
    .trim()
    .split(/\s+/u);

const SYLLABLES = pairs(
  "b c d f g l m n p r s t v st tr br gr pl".split(" "),
  "a e i o u ai ea".split(" "),
);
const ENDINGS = ["n", "r", "l", "t", "m", "nd", "st", "k"];
const ARABIC_SYLLABLES = pairs([..."بتجحدرسشصعفقكلمنهو"], ["ا", "ي", "و", ""]);
const ARABIC_ENDINGS = [..."ةنرمدلبي"];

/** English, near enough for a search engine: real words where they are frequent, made-up ones where they are rare. */
export function english(): Vocabulary {
  return vocabulary([...ENGLISH_HEAD, ...madeUp(SYLLABLES, ENDINGS, ENGLISH_SIZE)], ENGLISH_SIZE);
}

export function arabic(): Vocabulary {
  const words = [...ARABIC_HEAD, ...madeUp(ARABIC_SYLLABLES, ARABIC_ENDINGS, ARABIC_SIZE)];
  return vocabulary(words, ARABIC_SIZE);
}

function vocabulary(candidates: string[], size: number): Vocabulary {
  const words = [...new Set(candidates)].slice(0, size);
  const place = zipf(words.length);
  return { words, draw: (chance) => words[place(chance)] ?? "" };
}

/** Words that can be spoken, each once, the short ones first. */
function* madeUp(syllables: string[], endings: string[], count: number): Generator<string> {
  for (let number = 0; number < count; number++) {
    let rest = Math.floor(number / endings.length) + syllables.length;
    let word = endings[number % endings.length] ?? "";
    // Each digit by another step, so that neighbours in rank are no neighbours in spelling.
    for (; rest > 0; rest = Math.floor(rest / syllables.length)) {
      word = `${syllables[(rest * 31) % syllables.length]}${word}`;
    }
    yield word;
  }
}

function pairs(first: readonly string[], second: readonly string[]): string[] {
  return first.flatMap((left) => second.map((right) => left + right));
}
