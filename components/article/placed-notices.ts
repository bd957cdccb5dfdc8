import type { Difference } from "@/lib/articles/rules/difference";
import { normaliseSentence } from "@/lib/articles/rules/normalise-sentence";
import type { PublicCorrection } from "@/lib/articles/rules/published";

/** Notices beside the changed passages that they are about; `others` are about none of them, or about no words. */
export type PlacedNotices = {
  at: ReadonlyMap<Difference, PublicCorrection[]>;
  others: PublicCorrection[];
};

/**
 * Puts each notice at the first changed passage that has, in either of its states, the words it quotes as wrong or, where
 * it quotes none or they were changed again since, those it quotes as right.
 */
export function placeNotices(
  changed: readonly Difference[],
  notices: readonly PublicCorrection[],
): PlacedNotices {
  const at = new Map<Difference, PublicCorrection[]>();
  const others: PublicCorrection[] = [];
  for (const notice of notices) {
    const place =
      changed.find((passage) => holds(passage, notice.wordsBefore)) ??
      changed.find((passage) => holds(passage, notice.wordsAfter));
    if (place) at.set(place, [...(at.get(place) ?? []), notice]);
    else others.push(notice);
  }
  return { at, others };
}

function holds({ parts }: Difference, words: string): boolean {
  const wanted = normaliseSentence(words);
  if (wanted === "") return false;
  return (["removed", "added"] as const).some((own) => {
    const state = parts.filter(({ kind }) => kind === "same" || kind === own);
    return normaliseSentence(state.map(({ text }) => text).join("")).includes(wanted);
  });
}
