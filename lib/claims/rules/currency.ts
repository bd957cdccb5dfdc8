export const CURRENCIES = [
  "current",
  "stale",
  "unchecked",
  "not_in_text",
  "evidence_withdrawn",
  "stale_source",
] as const;

/**
 * Whether a verdict still speaks about the words that stand there: `stale` when the sentence has changed
 * since, `evidence_withdrawn` when something it rests on was withdrawn, `stale_source` when what a source said there is
 * gone or changed since.
 */
export type Currency = (typeof CURRENCIES)[number];

/** How a verdict stands on its evidence. */
export type Footing = { evidenceWithdrawn: boolean; sourceLost: boolean };

/** A piece of evidence: since when what it quotes does not stand where it says, if it does not. */
export type Piece = { withdrawnAt: Date | null; watch: { lostAt: Date | null } | null };

/**
 * How a verdict of this moment stands on these pieces. One that was given after a loss was given knowing it, and rests on what
 * was kept.
 */
export function footingOf(decidedAt: Date, pieces: readonly Piece[]): Footing {
  return {
    evidenceWithdrawn: pieces.some(({ withdrawnAt }) => withdrawnAt !== null),
    sourceLost: pieces.some(({ watch }) => watch?.lostAt != null && watch.lostAt >= decidedAt),
  };
}

/** What decides: the sentence as it is now, and the latest verdict. */
export type CurrencyFacts = {
  /** Null when the words are no longer in the text. */
  sentenceHash: string | null;
  verdict: ({ sentenceHash: string } & Footing) | null;
};

/** See `Currency`. Words that are gone come first: without them there is nothing to check. */
export function currencyOf({ sentenceHash, verdict }: CurrencyFacts): Currency {
  if (sentenceHash === null) return "not_in_text";
  if (verdict === null) return "unchecked";
  if (verdict.sentenceHash !== sentenceHash) return "stale";
  if (verdict.evidenceWithdrawn) return "evidence_withdrawn";
  return verdict.sourceLost ? "stale_source" : "current";
}
