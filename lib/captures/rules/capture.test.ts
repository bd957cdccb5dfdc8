import { describe, expect, test } from "vitest";
import { CAPTURE_FINDINGS, isGivenUp, isLost, judge, nextLook } from "./capture";

const page = (text: string, drawnText = "", status = 200) => ({ status, text, drawnText });

describe("a look at evidence", () => {
  test.each([
    ["the words stand there", page("It rained on Monday."), "rained on Monday", "found", "text"],
    [
      "a script writes them",
      page("Loading", "It rained on Monday."),
      "It rained",
      "found",
      "drawn_text",
    ],
    ["none are quoted", page(""), "", "found", null],
    [
      "other words stand there",
      page("It rained hard on Tuesday."),
      "It rained hard on Monday",
      "changed",
      null,
    ],
    ["nothing like them does", page("Dry weather."), "It rained on Monday", "missing", null],
    ["the page is not found", page("Not found", "", 404), "It rained", "gone", null],
    ["the page is gone, though none are quoted", page("", "", 410), "", "gone", null],
    ["there is nothing to read", page(""), "It rained on Monday", "unread", null],
  ])("shows, when %s", (_when, read, quoted, finding, seenIn) => {
    expect(judge(read, quoted)).toMatchObject({ finding, seenIn });
  });

  test("tells what stands there instead", () => {
    expect(judge(page("It rained hard on Tuesday."), "It rained hard on Monday").passage).toBe(
      "It rained hard on Tuesday",
    );
  });

  test("shows a loss when words are changed, missing or gone, and else none", () => {
    expect(CAPTURE_FINDINGS.filter(isLost)).toEqual(["changed", "missing", "gone"]);
  });
});

describe("a page that cannot be reached", () => {
  test.each([
    [5, false, true, true],
    [4, false, true, false],
    [50, true, true, false],
    [50, false, false, false],
  ])(
    "%i times, its server answering: %s, found before: %s, is gone: %s",
    (failures, reached, wasFound, isGone) => {
      expect(isGivenUp({ failures, reached, wasFound })).toBe(isGone);
    },
  );
});

describe("the next look", () => {
  const now = new Date("2026-03-10T12:00:00Z");
  const watched = { failures: 0, wasFound: true, isLost: false, addedAt: now };
  const hoursUntil = (next: Date) => (next.getTime() - now.getTime()) / 3_600_000;
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

  test.each([
    [1, 1 / 6],
    [2, 1],
    [3, 6],
    [4, 24],
    [5, 72],
    [40, 72],
  ])("comes, after %i failures in a row, in %d hours", (failures, hours) => {
    expect(hoursUntil(nextLook("failed", { ...watched, failures }, now))).toBeCloseTo(hours);
  });

  test.each([
    [0, 1],
    [0.5, 1],
    [3, 3],
    [400, 30],
  ])("comes, of what was added %d days ago, in %d days", (added, days) => {
    const next = nextLook("found", { ...watched, addedAt: daysAgo(added) }, now);
    expect(hoursUntil(next)).toBeCloseTo(days * 24);
  });

  test("comes in ten minutes when what held does not, and only then", () => {
    const old = { ...watched, addedAt: daysAgo(9) };
    expect(hoursUntil(nextLook("gone", old, now))).toBeCloseTo(1 / 6);
    expect(hoursUntil(nextLook("gone", { ...old, isLost: true }, now))).toBeCloseTo(9 * 24);
    expect(hoursUntil(nextLook("missing", { ...old, wasFound: false }, now))).toBeCloseTo(9 * 24);
  });
});
