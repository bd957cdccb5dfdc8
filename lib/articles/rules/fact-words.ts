import { ARABIC } from "./fact-words-ar";
import { ENGLISH } from "./fact-words-en";

/** What a word can state that must not change in silence. */
export const FACT_KINDS = [
  "number",
  "quantity",
  "percent",
  "currency",
  "unit",
  "date",
  "negation",
  "hedge",
  "attribution",
  "name",
  "quotation",
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** The words of each kind of fact: a line for each meaning. */
export type WordLines = Record<Exclude<FactKind, "name" | "quotation">, string>;

/** A word of facts by its folded letters: its kind and, for words that say the same, the same value. */
export const FACT_WORDS: ReadonlyMap<string, { kind: FactKind; value: string }> = new Map(
  [ENGLISH, ARABIC].flatMap((language) =>
    Object.entries(language).flatMap(([kind, lines]) =>
      lines
        .trim()
        .split("\n")
        .flatMap((line) => {
          const words = line.trim().split(" ");
          const fact = { kind: kind as FactKind, value: words[0] ?? "" };
          return (
            language === ARABIC ? words.filter((word) => !/^[a-z0-9-]+$/u.test(word)) : words
          ).map((word) => [word, fact] as const);
        }),
    ),
  ),
);
