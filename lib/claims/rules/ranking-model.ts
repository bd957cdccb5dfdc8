import { type RankingModel, scoreOf, traitsOf, wordsOf } from "./checkable";
import type { Labelled, Ranked } from "./ranking-measures";

const ROUNDS = 20;
const RATE = 0.2;
/** How much a weight is drawn to nothing each time, so that rare words do not learn texts by heart. */
const SHRINK = 0.002;
/** A word of fewer sentences says nothing. */
const MIN_SENTENCES = 3;
const FOLDS = 5;

/**
 * A model that ranks as these sentences are labelled: logistic regression over traits and words, by stochastic gradient descent with a rate of
 * its own for each weight (AdaGrad: Duchi, Hazan and Singer, JMLR 12, 2011). The same sentences give the same model.
 */
export function trainModel(sentences: readonly Labelled[]): RankingModel {
  const known = commonWords(sentences);
  const examples = sentences.map(({ text, worth }) => ({
    worth,
    features: [
      ["bias", 1] as const,
      ...Object.entries(traitsOf(text)),
      ...wordsOf(text).flatMap((word) => (known.has(word) ? [[`word:${word}`, 1] as const] : [])),
    ],
  }));
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const { features, worth } of shuffled(examples, round)) {
      const sum = features.reduce((all, [name, n]) => all + (weights.get(name) ?? 0) * n, 0);
      const error = Number(worth) - 1 / (1 + Math.exp(-sum));
      for (const [name, n] of features) {
        const weight = weights.get(name) ?? 0;
        const step = error * n - SHRINK * weight;
        const square = (squares.get(name) ?? 0) + step * step;
        squares.set(name, square);
        weights.set(name, weight + (RATE * step) / Math.sqrt(square + 1e-9));
      }
    }
  }
  const bias = weights.get("bias") ?? 0;
  weights.delete("bias");
  return { bias: rounded(bias), weights: Object.fromEntries([...weights].map(roundedEntry)) };
}

/** What a model says of labelled sentences. */
export function rankLabelled(sentences: readonly Labelled[], model?: RankingModel): Ranked[] {
  return sentences.map(({ text, group, worth }) => ({ score: scoreOf(text, model), group, worth }));
}

/**
 * What models say of sentences that they were not trained with: the texts are dealt on five heaps, and each heap is ranked by a
 * model of the other four. Scores of one heap compare with those of another only roughly.
 */
export function rankHeldOut(sentences: readonly Labelled[]): Ranked[] {
  const groups = [...new Set(sentences.map(({ group }) => group))];
  const heapOf = new Map(groups.map((group, place) => [group, place % FOLDS]));
  return Array.from({ length: FOLDS }, (_, heap) => {
    const isHere = ({ group }: Labelled) => heapOf.get(group) === heap;
    const here = sentences.filter(isHere);
    if (here.length === 0) return [];
    return rankLabelled(here, trainModel(sentences.filter((each) => !isHere(each))));
  }).flat();
}

function commonWords(sentences: readonly Labelled[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text } of sentences)
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].flatMap(([word, count]) => (count >= MIN_SENTENCES ? [word] : [])));
}

/** In another order each round, always the same one: texts in their own order would be forgotten by their end. */
function shuffled<Item>(items: readonly Item[], round: number): Item[] {
  let state = 12_345 + round;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state;
  };
  return items
    .map((item) => ({ item, order: next() }))
    .toSorted((one, other) => one.order - other.order)
    .map(({ item }) => item);
}

const rounded = (weight: number) => Math.round(weight * 1e4) / 1e4;
const roundedEntry = ([name, weight]: [string, number]) => [name, rounded(weight)] as const;
