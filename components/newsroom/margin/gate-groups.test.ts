import { expect, test } from "vitest";
import { gateIssue } from "@/lib/publishing/rules/gate-messages";
import { gateGroups } from "./gate-groups";

test("every reason of the gate is shown once, under the sort it belongs to", () => {
  const issues = [
    gateIssue("refiled_by_writer", "r"),
    gateIssue("approvals_missing", "r"),
    gateIssue("publisher_is_writer", "r"),
    gateIssue("headline_uncovered", "r", "Output falls"),
    gateIssue("verdict_stale", "o", "40 percent"),
    gateIssue("checked_by_writer", "o", "40 percent"),
    gateIssue("embargo_not_passed", "h"),
    { code: "footnote_empty", message: "A footnote says nothing." },
  ];
  expect(gateGroups(issues).map(({ name, issues: own }) => [name, own.length])).toEqual([
    ["Holds", 1],
    ["Claims", 2],
    ["What readers meet first", 1],
    ["Loose ends", 1],
    ["People", 2],
    ["The publication", 1],
  ]);
});

test("an open gate has no sorts", () => {
  expect(gateGroups([])).toEqual([]);
});
