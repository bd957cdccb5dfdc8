import { expect, test } from "vitest";
import { waitedFor } from "./task-words";

const opened = new Date("2026-03-01T10:00:00Z");

test.each([
  ["2026-03-01T10:00:59Z", "0 minutes"],
  ["2026-03-01T10:01:00Z", "1 minute"],
  ["2026-03-01T10:59:59Z", "59 minutes"],
  ["2026-03-01T11:00:00Z", "1 hour"],
  ["2026-03-03T09:59:00Z", "47 hours"],
  ["2026-03-03T10:00:00Z", "2 days"],
  ["2026-03-01T09:00:00Z", "0 minutes"],
])("until %s a task has waited %s", (until, words) => {
  expect(waitedFor(opened, new Date(until))).toBe(words);
});
