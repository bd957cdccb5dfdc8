import { expect, test } from "vitest";
import { linkState } from "./link-state";

const since = new Date("2024-12-10T12:00:00Z");
const earlier = new Date("2024-12-09T12:00:00Z");
const later = new Date("2024-12-11T12:00:00Z");

test.each([
  ["live", earlier, "published", null],
  ["live", since, "updated", null],
  ["live", earlier, "corrected", null],
  ["live", later, "corrected", "corrected"],
  ["live", later, "clarified", "corrected"],
  ["live", later, "updated", "updated"],
  ["live", later, "refiled", null],
  ["live", later, "published", null],
  ["retracted", earlier, "retracted", "retracted"],
  ["retracted", later, "retracted", "retracted"],
  ["taken_down", later, "taken_down", "taken_down"],
] as const)(
  "a %s story that changed %s (%s) is told as %s",
  (state, lastChangedAt, lastKind, told) => {
    expect(linkState({ state, lastChangedAt, lastKind }, since)).toBe(told);
  },
);
