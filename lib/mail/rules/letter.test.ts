import { expect, test } from "vitest";
import { nextTry } from "./letter";

test("a mail is tried again after one minute, two, four, and then every five, for three days", () => {
  const now = new Date("2026-11-26T12:00:00Z");
  const minutes = (tries: number) => {
    const next = nextTry(tries, now);
    return next && (next.getTime() - now.getTime()) / 60_000;
  };
  expect([1, 2, 3, 4, 5, 864].map(minutes)).toEqual([1, 2, 4, 5, 5, 5]);
  expect(minutes(865)).toBeNull();
});
