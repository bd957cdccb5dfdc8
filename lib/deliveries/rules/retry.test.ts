import { expect, test } from "vitest";
import { nextTry, standingOf } from "./retry";

const now = new Date("2026-03-02T11:30:00Z");
const pause = (failures: number, chance = 0) =>
  ((nextTry(failures, now, chance)?.getTime() ?? Number.NaN) - now.getTime()) / 1000;

test("what fails is tried again, each time later, for some three days, and then no more", () => {
  const pauses = Array.from({ length: 13 }, (_, i) => pause(i + 1));
  expect(pauses.slice(0, 5)).toEqual([10, 30, 90, 270, 810]);
  expect(pauses).toEqual([...pauses].sort((one, other) => one - other));
  expect(Math.max(...pauses)).toBe(12 * 3600);
  const hours = (chance: number) =>
    pauses.reduce((sum, _, i) => sum + pause(i + 1, chance), 0) / 3600;
  expect(hours(0)).toBeGreaterThan(60);
  expect(hours(1)).toBeLessThan(84);
  expect(nextTry(14, now, 0)).toBeNull();
});

test("chance spreads what failed together", () => {
  expect(pause(3, 0.5)).toBe(99);
  expect(pause(3, 1)).toBe(108);
});

test.each([
  [{ dueAt: null, acknowledgedAt: now, failures: 2 }, "acknowledged"],
  [{ dueAt: now, acknowledgedAt: null, failures: 0 }, "waiting"],
  [{ dueAt: now, acknowledgedAt: null, failures: 3 }, "failing"],
  [{ dueAt: null, acknowledgedAt: null, failures: 14 }, "given_up"],
] as const)("%j is %s", (delivery, standing) => {
  expect(standingOf(delivery)).toBe(standing);
});
