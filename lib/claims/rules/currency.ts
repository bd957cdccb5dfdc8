export const CURRENCIES = [
  "current",
  "stale",
  "unchecked",
  "not_in_text",
  "evidence_withdrawn",
] as const;

/**
 * Whether a verdict still speaks about the words that stand there: `stale` when the sentence has changed
 * since, `evidence_withdrawn` when something it rests on was withdrawn.
 */
export type Currency = (typeof CURRENCIES)[number];

/** What decides: the sentence as it is now, and the latest verdict. */
export type CurrencyFacts = {
  /** Null when the words are no longer in the text. */
  sentenceHash: string | null;
  verdict: { sentenceHash: string; evidenceWithdrawn: boolean } | null;
};

/** See `Currency`. Words that are gone come first: without them there is nothing to check. */
export function currencyOf({ sentenceHash, verdict }: CurrencyFacts): Currency {
  if (sentenceHash === null) return "not_in_text";
  if (verdict === null) return "unchecked";
  if (verdict.sentenceHash !== sentenceHash) return "stale";
  return verdict.evidenceWithdrawn ? "evidence_withdrawn" : "current";
}
