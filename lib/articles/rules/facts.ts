import { FACT_KINDS, FACT_WORDS, type FactKind } from "./fact-words";

/** What a sentence states that must not change in silence, and the words that are left. */
export type Facts = {
  /** For each kind its values in reading order; words that say the same have the same value. */
  values: Record<FactKind, string[]>;
  /**
   * Everything that is said, in order: words folded, facts as kind and value with a space between them. Signs of
   * currencies and percent are left out; they may stand before or after their figure.
   */
  sequence: string[];
};

// Vowel signs and other marks over and under letters, which Arabic is mostly written without.
const ARABIC_MARKS = /[\u064b-\u065f\u0670]/gu;
const TITLES = new Set(
  `السيد السيدة الرئيس الوزير الدكتور الاستاذ الشيخ العميد اللواء العقيد القاضي النائب الملك الامير ابو ابن بن بنت مدينة محافظة منطقة قرية
  بلدة حي شارع نهر جبل سجن`.split(/\s+/u),
);

// A number with its sign; dashes between two numbers are none. Words, with what joins them inside. Signs.
const TOKEN =
  /(?<![\p{L}\p{N}])-\d+(?:[.,:/]\d+)*|\d+(?:[.,:/]\d+)*|[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*|\S/gu;

/** Reads a sentence that is folded as `foldSigns` does. */
export function factsOf(sentence: string): Facts {
  const values = Object.fromEntries(FACT_KINDS.map((kind) => [kind, [] as string[]]));
  const facts: Facts = { values: values as Facts["values"], sequence: [] };
  const found = tokensOf(inOneWay(sentence));
  let starts = true;
  for (const [place, token] of found.entries()) {
    const fact = factOf(token, found[place - 1], found[place + 1], starts);
    const isWord = /[\p{L}\p{N}]/u.test(token);
    if (fact) facts.values[fact.kind].push(fact.value);
    if (fact && fact.kind !== "percent" && fact.kind !== "currency")
      facts.sequence.push(`${fact.kind} ${fact.value}`);
    else if (!fact && (isWord || token === "¦")) facts.sequence.push(foldWord(token));
    if (isWord) starts = false;
    else if (/^[.:!?"¦]$/u.test(token)) starts = true;
  }
  facts.values.quotation.push(...quotationsOf(sentence));
  return facts;
}

/** A word by its letters alone: without accents and capitals, and Arabic letters that are written in two ways as one. */
export function foldWord(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .normalize("NFC")
    .replace(ARABIC_MARKS, "")
    .replace(/[أإآٱ]/gu, "ا")
    .toLowerCase();
}

function factOf(
  token: string,
  before: string | undefined,
  after: string | undefined,
  starts: boolean,
): { kind: FactKind; value: string } | null {
  if (/\d/u.test(token)) return { kind: "number", value: plainNumber(token) };
  const isCapital = /^\p{Lu}/u.test(token);
  const folded = foldWord(token);
  // The months of these names are written with a capital, the verbs are not.
  if (folded === "may" && isCapital && (!starts || /^\d/u.test(after ?? "")))
    return { kind: "date", value: "may" };
  if (folded === "march" && !isCapital) return null;
  const fact = FACT_WORDS.get(folded) ?? FACT_WORDS.get(withoutPrefix(folded));
  if (fact) return fact;
  if (
    /^[a-z]+-[a-z]+$/u.test(folded) &&
    FACT_WORDS.get(folded.split("-")[0] ?? "")?.kind === "number"
  )
    return { kind: "number", value: compound(folded) };
  const isName = starts ? isCapital && /^\p{Lu}/u.test(after ?? "") : isCapital;
  return isName || TITLES.has(foldWord(before ?? "")) ? { kind: "name", value: folded } : null;
}

// Arabic writes "and", "in", "to" and the article on to the word.
function withoutPrefix(word: string): string {
  return /^\p{Script=Arabic}{4,}$/u.test(word) ? word.replace(/^[وف]?[بلك]?(?:ال)?/u, "") : word;
}

/** The number without what parts its thousands. */
function plainNumber(token: string): string {
  return /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(token) ? token.replace(/,/gu, "") : token;
}

/** Twenty-one as 21; what is no such number as it is. */
function compound(word: string): string {
  const [tens, ones] = word.split("-").map((part) => Number(FACT_WORDS.get(part)?.value));
  return tens && ones && tens >= 20 && ones < 10 ? String(tens + ones) : word;
}

/** Every word, number and sign of a sentence, numbers without what parts their thousands. */
export function tokensOf(sentence: string): string[] {
  return [...withoutGroups(sentence).matchAll(TOKEN)].map(([token]) => plainNumber(token));
}

function withoutGroups(sentence: string): string {
  return sentence.replace(/(?<!\d)\d{1,3}(?: \d{3})+(?!\d)/gu, (grouped) =>
    grouped.replace(/ /gu, ""),
  );
}

/** What is said in two words or in one, in one way. */
function inOneWay(sentence: string): string {
  return sentence
    .replace(/per cent/giu, "percent")
    .replace(/percentage points?/giu, "percentagepoint")
    .replace(/نقطة مئوية|نقاط مئوية/gu, "percentagepoint")
    .replace(/(?:في ال|بال)(?:مئة|مائة)/gu, "%")
    .replace(/\b([ap])\.m\.?/giu, "$1m")
    .replace(/n't\b/giu, " not")
    .replace(/\bcannot\b/giu, "can not")
    .replace(/\bca not\b/giu, "can not")
    .replace(/\bwo not\b/giu, "will not");
}

/** What stands between quotation marks, word for word. */
function quotationsOf(sentence: string): string[] {
  return sentence
    .split('"')
    .filter((_part, place) => place % 2 === 1)
    .map((part) => part.match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? "");
}
