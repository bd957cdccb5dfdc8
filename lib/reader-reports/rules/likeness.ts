import { normaliseSentence } from "@/lib/articles/rules/normalise-sentence";

/** Whether two stretches of words of one story are about the same: one holds the other. Words of nothing are like none. */
export function overlap(one: string, other: string): boolean {
  const [a, b] = [one, other].map(normaliseSentence);
  if (!a || !b) return false;
  return a.includes(b) || b.includes(a);
}
