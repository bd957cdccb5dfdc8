import { expect, test } from "vitest";
import { boardColumn, firstDue } from "./board";
import type { Currency } from "./currency";

const due = (hour: number, answer: object | null = null) => ({
  dueAt: new Date(Date.UTC(2026, 2, 1, hour)),
  answer,
});

test.each<[Currency, ReturnType<typeof due>[], string]>([
  ["unchecked", [], "to_check"],
  ["stale", [], "to_check"],
  ["evidence_withdrawn", [], "to_check"],
  ["stale_source", [], "to_check"],
  ["not_in_text", [], "to_check"],
  ["current", [], "checked"],
  ["unchecked", [due(9)], "waiting"],
  ["current", [due(9)], "waiting"],
  ["current", [due(9, {})], "checked"],
  ["unchecked", [due(9, {})], "to_check"],
  ["unchecked", [due(9, {}), due(10)], "waiting"],
])(
  "a claim that is %s and has the requests %j is in the column %s",
  (currency, requests, column) => {
    expect(boardColumn({ currency, requests })).toBe(column);
  },
);

test("the first answer that is due is the earliest of those that are open", () => {
  expect(firstDue({ requests: [due(12), due(9, {}), due(10)] })).toEqual(due(10).dueAt);
  expect(firstDue({ requests: [due(9, {})] })).toBeNull();
});
