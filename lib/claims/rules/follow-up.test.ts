import { expect, test } from "vitest";
import { followUpIssues } from "./follow-up";

const now = new Date("2026-03-01T12:00:00Z");
const later = new Date("2026-03-01T12:00:01Z");

test.each([
  ["by somebody here, later", later, true, []],
  ["by nobody, never: nothing is open", null, true, []],
  ["by somebody who has left", later, false, ["ownerId"]],
  ["at a time that has passed", now, true, ["recheckAt"]],
  ["by somebody who has left, yesterday", new Date(0), false, ["ownerId", "recheckAt"]],
])("a follow-up %s", (_name, recheckAt, ownerIsActive, fields) => {
  const issues = followUpIssues({ recheckAt, now }, ownerIsActive);
  expect(issues.map(({ field }) => field)).toEqual(fields);
});
