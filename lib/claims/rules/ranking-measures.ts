/** A sentence that people have labelled, with the text that it stands in. */
export type Labelled = { text: string; group: string; worth: boolean };
/** What a ranking says of a labelled sentence: greater is worth more. */
export type Ranked = { score: number; group: string; worth: boolean };

/**
 * The area under the ROC curve, 0 to 1: how often a sentence that is worth checking stands above one that is not; of two with
 * the same score, half (the Mann–Whitney statistic: Hanley and McNeil, Radiology 143, 1982). Null when all are of one kind.
 */
export function areaUnderCurve(ranked: readonly Ranked[]): number | null {
  const sorted = ranked.toSorted((one, other) => one.score - other.score);
  const worth = sorted.filter((each) => each.worth).length;
  const rest = sorted.length - worth;
  if (worth === 0 || rest === 0) return null;
  let ranks = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    while (sorted[end]?.score === sorted[start]?.score && end < sorted.length) end++;
    // Those with one score share the middle of their ranks, which count from 1.
    const middle = (start + 1 + end) / 2;
    ranks += middle * sorted.slice(start, end).filter((each) => each.worth).length;
    start = end;
  }
  return (ranks - (worth * (worth + 1)) / 2) / (worth * rest);
}

/**
 * Mean average precision, 0 to 1: for each text the precision at every sentence that is worth checking, on average; then the
 * mean over all texts that have one (Manning, Raghavan and Schütze, Introduction to Information Retrieval, 8.4). Sentences
 * with the same score stand as they were given. Null when no text has any.
 */
export function meanAveragePrecision(ranked: readonly Ranked[]): number | null {
  const texts = new Map<string, Ranked[]>();
  for (const each of ranked) {
    const text = texts.get(each.group) ?? [];
    text.push(each);
    texts.set(each.group, text);
  }
  const precisions = [...texts.values()].flatMap((text) => averagePrecision(text) ?? []);
  if (precisions.length === 0) return null;
  return precisions.reduce((sum, precision) => sum + precision, 0) / precisions.length;
}

function averagePrecision(text: readonly Ranked[]): number | null {
  let [found, sum] = [0, 0];
  for (const [place, { worth }] of text
    .toSorted((one, other) => other.score - one.score)
    .entries()) {
    if (!worth) continue;
    found += 1;
    sum += found / (place + 1);
  }
  return found === 0 ? null : sum / found;
}
