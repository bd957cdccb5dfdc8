import { transaction } from "@/lib/platform/db";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import type { CloseReport } from "./rules/report-input";
import { settleReport } from "./settlement-store";

/**
 * Ends a report and its duplicates: with what put it right, with the reason why nothing is changed, or as no report of
 * an error at all. Readers who left an address are told the first two, each once. Refuses what is closed already.
 */
export async function closeReport(
  who: Staff,
  { reportId, now, ...settlement }: CloseReport,
): Promise<void> {
  demand(who, "triage_report");
  await transaction({ who, now }, (tx) =>
    settleReport(tx, reportId, settlement, { id: who.id, now }),
  );
}
