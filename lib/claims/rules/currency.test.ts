import { expect, test } from "vitest";
import { CURRENCIES, type Currency, type CurrencyFacts, currencyOf, footingOf } from "./currency";

const [HERE, BEFORE] = ["a".repeat(64), "b".repeat(64)];

const SOUND = { evidenceWithdrawn: false, sourceLost: false };

const CASES: [string, CurrencyFacts, Currency][] = [
  [
    "speaks about the same words with all its evidence",
    { sentenceHash: HERE, verdict: { sentenceHash: HERE, ...SOUND } },
    "current",
  ],
  [
    "spoke about other words",
    { sentenceHash: HERE, verdict: { sentenceHash: BEFORE, ...SOUND } },
    "stale",
  ],
  [
    "spoke about other words and has lost evidence too",
    { sentenceHash: HERE, verdict: { sentenceHash: BEFORE, ...SOUND, evidenceWithdrawn: true } },
    "stale",
  ],
  [
    "has lost evidence",
    { sentenceHash: HERE, verdict: { sentenceHash: HERE, ...SOUND, evidenceWithdrawn: true } },
    "evidence_withdrawn",
  ],
  [
    "rests on a source that is gone",
    { sentenceHash: HERE, verdict: { sentenceHash: HERE, ...SOUND, sourceLost: true } },
    "stale_source",
  ],
  ["was never given", { sentenceHash: HERE, verdict: null }, "unchecked"],
  ["was never given on words that are gone", { sentenceHash: null, verdict: null }, "not_in_text"],
  [
    "is about words that are gone",
    { sentenceHash: null, verdict: { sentenceHash: BEFORE, ...SOUND, evidenceWithdrawn: true } },
    "not_in_text",
  ],
];

test.each(CASES)("a verdict that %s", (_name, facts, currency) => {
  expect(currencyOf(facts)).toBe(currency);
});

test("every word for it has its case", () => {
  expect(new Set(CASES.map(([, , currency]) => currency))).toEqual(new Set(CURRENCIES));
});

test.each([
  ["before the loss", 11, false, { evidenceWithdrawn: false, sourceLost: true }],
  ["at its very moment", 12, false, { evidenceWithdrawn: false, sourceLost: true }],
  ["knowing it", 13, false, SOUND],
  ["knowing it, on what was withdrawn later", 13, true, { ...SOUND, evidenceWithdrawn: true }],
])("a verdict that was given %s", (_when, hour, withdrawn, footing) => {
  const at = (hours: number) => new Date(Date.UTC(2026, 2, 1, hours));
  const pieces = [
    { withdrawnAt: null, watch: null },
    { withdrawnAt: withdrawn ? at(14) : null, watch: { lostAt: at(12) } },
  ];
  expect(footingOf(at(hour), pieces)).toEqual(footing);
});
