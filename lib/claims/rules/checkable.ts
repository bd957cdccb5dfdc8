import { type Facts, factsOf, foldWord, tokensOf } from "@/lib/articles/rules/facts";
import type { Channel } from "@/lib/articles/rules/passages";
import { foldSigns } from "@/lib/articles/rules/sentence-edit";
import { CELL_BREAK } from "@/lib/articles/rules/tables";
import { CAUSE, MEDIA, OPINION, SPOKE, SUPERLATIVE } from "./checkable-words";
import { withoutMarks } from "./wording-words";

/** What makes a sentence look as if it had to be checked (DESIGN §4, G9), the plainest first. */
export const LOOKS = [
  "figure",
  "quotation",
  "attribution",
  "media",
  "superlative",
  "cause",
] as const;
export type Look = (typeof LOOKS)[number];

/** A way to rank sentences: the weight of each trait that one can have, and of words (`word:` before them). */
export type RankingModel = { bias: number; weights: Readonly<Record<string, number>> };

// A headline has its claim by another rule (G7), a description for those who do not see a picture its caption's.
const READ: ReadonlySet<Channel> = new Set(["standfirst", "body", "caption"]);

/** The sentences of a text that look as if they had to be checked, in reading order, each hash once. */
export function checkableIn(
  sentences: readonly { channel: Channel; text: string; hash: string }[],
): { hash: string; look: Look }[] {
  const found = new Map<string, Look>();
  for (const { channel, text, hash } of sentences) {
    const look = READ.has(channel) && !found.has(hash) ? lookOf(text) : null;
    if (look) found.set(hash, look);
  }
  return [...found].map(([hash, look]) => ({ hash, look }));
}

/** The plainest reason why a sentence looks as if it had to be checked; null when there is none. */
export function lookOf(sentence: string): Look | null {
  const traits = traitsOf(sentence);
  return traits.question ? null : (LOOKS.find((look) => traits[look]) ?? null);
}

/**
 * What a sentence has that tells whether it is worth checking, each with how much of it there is. A row of a table has
 * nothing: its source stands below the table.
 */
export function traitsOf(sentence: string): Record<string, number> {
  if (sentence.includes(CELL_BREAK)) return {};
  const plain = withoutMarks(foldSigns(sentence).replace(STAMP, ""));
  const facts = factsOf(plain);
  const { values } = facts;
  const words = tokensOf(plain).filter((token) => /\p{L}/u.test(token));
  const traits: Record<string, number> = {
    figure: figuresOf(facts),
    quotation: values.quotation.filter((words) => words.split(" ").length >= 3).length,
    attribution: Number(SPOKE.test(plain)),
    superlative: Number(SUPERLATIVE.test(plain)),
    cause: Number(CAUSE.test(plain)),
    media: Number(MEDIA.test(plain)),
    measure: values.percent.length + values.currency.length + values.unit.length,
    change: values.number.filter((number) => CHANGES.has(number)).length,
    date: values.date.length,
    name: Math.min(3, values.name.length),
    negation: values.negation.length,
    hedge: values.hedge.length,
    question: Number(plain.endsWith("?")),
    opinion: Number(OPINION.test(plain)),
    length: Math.log2(1 + words.length) / 4,
  };
  return Object.fromEntries(Object.entries(traits).filter(([, amount]) => amount > 0));
}

/** The words of a sentence as a model weighs them, each once. */
export function wordsOf(sentence: string): string[] {
  const words = tokensOf(foldSigns(sentence)).filter((token) => /\p{L}{2}/u.test(token));
  return [...new Set(words.map(foldWord))];
}

/** How much a sentence is worth checking: no unit, only greater and smaller. */
export function scoreOf(sentence: string, model: RankingModel = BY_RULES): number {
  let score = model.bias;
  for (const [trait, amount] of Object.entries(traitsOf(sentence)))
    score += (model.weights[trait] ?? 0) * amount;
  for (const word of wordsOf(sentence)) score += model.weights[`word:${word}`] ?? 0;
  return score;
}

/** What has sentences, the one that is worth checking most first; what is worth the same stays as it stood. */
export function rankSentences<Item>(
  items: readonly Item[],
  sentenceOf: (item: Item) => string,
  model?: RankingModel,
): Item[] {
  return items
    .map((item) => ({ item, score: scoreOf(sentenceOf(item), model) }))
    .toSorted((one, other) => other.score - one.score)
    .map(({ item }) => item);
}

/** The weights that ship, set by hand: how often newsrooms err in it, and how much it matters when they do. */
const BY_RULES: RankingModel = {
  bias: 0,
  weights: {
    ...{ figure: 1.2, quotation: 1.5, attribution: 1, superlative: 1.2, cause: 0.8, media: 1.2 },
    ...{ measure: 0.5, change: 0.8, date: 0.6, name: 0.4, negation: 0.2, length: 0.5 },
    ...{ hedge: -0.2, question: -4, opinion: -1.5 },
  },
};

// The time before an entry of a live blog.
const STAMP = /^\d{1,2}[.:]\d{2} *- */u;

const CHANGES = new Set(["increased", "decreased"]);
// "One of them", "once more", "in the first place": nothing is counted.
const NO_FIGURES = new Set(["0", "1", "once", "first", "fourth", "fifth", "twice", ...CHANGES]);

function figuresOf({ values }: Facts): number {
  const figures = values.number.filter((number) => !NO_FIGURES.has(number)).length;
  return figures > 0 || values.percent.length + values.currency.length === 0 ? figures : 1;
}
