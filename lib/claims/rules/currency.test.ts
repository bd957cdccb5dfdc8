import { expect, test } from "vitest";
import { CURRENCIES, type Currency, type CurrencyFacts, currencyOf } from "./currency";

const [HERE, BEFORE] = ["a".repeat(64), "b".repeat(64)];

const CASES: [string, CurrencyFacts, Currency][] = [
  [
    "speaks about the same words with all its evidence",
    { sentenceHash: HERE, verdict: { sentenceHash: HERE, evidenceWithdrawn: false } },
    "current",
  ],
  [
    "spoke about other words",
    { sentenceHash: HERE, verdict: { sentenceHash: BEFORE, evidenceWithdrawn: false } },
    "stale",
  ],
  [
    "spoke about other words and has lost evidence too",
    { sentenceHash: HERE, verdict: { sentenceHash: BEFORE, evidenceWithdrawn: true } },
    "stale",
  ],
  [
    "has lost evidence",
    { sentenceHash: HERE, verdict: { sentenceHash: HERE, evidenceWithdrawn: true } },
    "evidence_withdrawn",
  ],
  ["was never given", { sentenceHash: HERE, verdict: null }, "unchecked"],
  ["was never given on words that are gone", { sentenceHash: null, verdict: null }, "not_in_text"],
  [
    "is about words that are gone",
    { sentenceHash: null, verdict: { sentenceHash: BEFORE, evidenceWithdrawn: true } },
    "not_in_text",
  ],
];

test.each(CASES)("a verdict that %s", (_name, facts, currency) => {
  expect(currencyOf(facts)).toBe(currency);
});

test("every word for it has its case", () => {
  expect(new Set(CASES.map(([, , currency]) => currency))).toEqual(new Set(CURRENCIES));
});
