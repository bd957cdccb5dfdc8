import type { Issue } from "@/lib/refusal";

/** What is wrong with who looks at an open question again, and when: they must be here, and it must be to come. */
export function followUpIssues(
  { recheckAt, now }: { recheckAt: Date | null; now: Date },
  ownerIsActive: boolean,
): Issue[] {
  const issues: Issue[] = [];
  if (!ownerIsActive) {
    issues.push({
      code: "owner_not_active",
      message: "Choose somebody who is on the staff now.",
      field: "ownerId",
    });
  }
  if (recheckAt !== null && recheckAt <= now) {
    issues.push({
      code: "recheck_in_the_past",
      message: "Choose a time that is still to come.",
      field: "recheckAt",
    });
  }
  return issues;
}
