import { fold } from "./fold";

/** What is read of a search; what is longer is cut, and the reader is told. */
export const MAX_QUERY = 200;
export const MAX_WORDS = 12;
const MAX_WORD = 60;
const SHORTEST_BEGINNING = 3;

/** Words that must stand next to each other in this order; mostly one word alone. */
export type Term = readonly string[];

/** A search as it was understood. */
export type Query = {
  wanted: Term[];
  /** Stories with one of these are left out. */
  unwanted: Term[];
  /** Whether the last word may be the beginning of a longer one. */
  begun: boolean;
  /** Whether there was more than is looked for. */
  cut: boolean;
};

/**
 * Understands what somebody typed: words that must all be there, a phrase in quotation marks, a minus before what must
 * not be there. Anything can be typed; whatever is no word parts words. A word with a hyphen or an apostrophe, and a run of
 * ideographs, is a phrase of its parts.
 */
export function readQuery(typed: string): Query {
  const text = [...typed].slice(0, MAX_QUERY).join("");
  const query: Query = { wanted: [], unwanted: [], begun: false, cut: text.length < typed.length };
  let words = 0;
  for (const [part, minus, phrase, word] of text.matchAll(PARTS)) {
    const folded = fold(phrase ?? word ?? "");
    if (folded === "") continue;
    const all = folded.split(" ").map((each) => each.slice(0, MAX_WORD));
    const term = all.slice(0, MAX_WORDS - words);
    query.cut ||= term.length < all.length;
    if (term.length === 0) break;
    words += term.length;
    (minus ? query.unwanted : query.wanted).push(term);
    query.begun = !minus && word !== undefined && text.endsWith(part) && canBegin(term);
  }
  return query;
}

// A minus counts only where a word begins; every kind of quotation mark opens and closes a phrase.
const PARTS = /(?<=^|[\s"“”„«»])(-?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))/gu;

function canBegin(term: Term): boolean {
  return term.length === 1 && (term[0] ?? "").length >= SHORTEST_BEGINNING;
}

/** The last word of a search, when it may be the beginning of a longer one; else null. */
export function beginningIn({ wanted, begun }: Query): string | null {
  return begun ? (wanted.at(-1)?.[0] ?? null) : null;
}

/**
 * A search in Postgres's notation, for `to_tsquery`. Words hold letters and digits alone, so nothing in them is notation.
 * `longer` are words that may stand for the last one.
 */
export function wantedQuery({ wanted }: Query, longer: readonly string[] = []): string {
  return wanted
    .map((term, place) =>
      place === wanted.length - 1 && longer.length > 0
        ? `(${[...term, ...longer].map(quoted).join(" | ")})`
        : inOrder(term),
    )
    .join(" & ");
}

/** The same without regard to the order of a phrase: the index alone can answer it. */
export function wordsQuery(query: Query, longer: readonly string[] = []): string {
  return wantedQuery({ ...query, wanted: singly(query.wanted) }, longer);
}

/** What is left out, as one alternative after the other. */
export function unwantedQuery({ unwanted }: Query): string {
  return unwanted.map(inOrder).join(" | ");
}

/** Any of the words: what is marked in what was found. */
export function markedQuery({ wanted }: Query, longer: readonly string[] = []): string {
  return [...wanted.flat(), ...longer].map(quoted).join(" | ");
}

export function hasPhrase({ wanted }: Query): boolean {
  return wanted.some((term) => term.length > 1);
}

function singly(terms: readonly Term[]): Term[] {
  return terms.flatMap((term) => term.map((word) => [word]));
}

function inOrder(term: Term): string {
  return term.length === 1 ? quoted(term[0] ?? "") : `(${term.map(quoted).join(" <-> ")})`;
}

function quoted(word: string): string {
  return `'${word}'`;
}

export const CONFIGURATIONS = ["english", "arabic", "simple"] as const;
export type Configuration = (typeof CONFIGURATIONS)[number];

/** The ways of bringing words to their stems that can matter for a search in these scripts. */
export function configurationsFor({ wanted, unwanted }: Query): Configuration[] {
  const text = [...wanted, ...unwanted].flat().join("");
  return CONFIGURATIONS.filter(
    (each) =>
      each === "simple" || (each === "english" ? /[a-z]/u : /\p{Script=Arabic}/u).test(text),
  );
}

/** The way that a story's own words were brought to their stems; `search_configuration()` says the same. */
export function configurationOf(language: string): Configuration {
  const [first] = language.toLowerCase().split("-");
  if (first === "en") return "english";
  return first === "ar" ? "arabic" : "simple";
}

/** A search in words again, as somebody might have typed it. */
export function writeQuery({ wanted, unwanted }: Query): string {
  const term = (words: Term) => (words.length === 1 ? words.join("") : `"${words.join(" ")}"`);
  return [...wanted.map(term), ...unwanted.map((words) => `-${term(words)}`)].join(" ");
}
