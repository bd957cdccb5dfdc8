import { VERDICT_WORDS } from "@/components/newsroom/labels";
import type { PreparedNotice, TaskReason } from "@/lib/tasks/rules/prepared-notice";
import type { DeskTask } from "@/lib/tasks/task-queries";

export const TASK_REASON_WORDS: Record<TaskReason, string> = {
  verdict_changed: "Found otherwise",
  evidence_lost: "Its evidence was withdrawn, or its source has changed",
  recheck_due: "Not looked at again in time",
};

export const PREPARED_WORDS: Record<PreparedNotice["kind"], string> = {
  corrected: "Correction prepared",
  clarified: "Clarification prepared",
  updated: "Update prepared",
};

/** What readers are told, and what is known now. */
export function toldAndFound({ told, found, closedAt }: DeskTask): string {
  const before = `Readers ${closedAt ? "were" : "are"} told: ${VERDICT_WORDS[told].toLowerCase()}`;
  return found ? `${before}. Found: ${VERDICT_WORDS[found.verdict].toLowerCase()}.` : `${before}.`;
}

/** How long a story has told it, to the nearest full unit; said when the page was made. */
export function waitedFor(openedAt: Date, until: Date): string {
  const minutes = Math.max(0, Math.floor((until.getTime() - openedAt.getTime()) / 60_000));
  const [count, unit] =
    minutes < 60
      ? [minutes, "minute"]
      : minutes < 48 * 60
        ? [Math.floor(minutes / 60), "hour"]
        : [Math.floor(minutes / (24 * 60)), "day"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
