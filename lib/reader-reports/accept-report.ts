import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { lockReport, moveReport } from "./report-store";
import type { ReportId } from "./rules/report-input";

/**
 * Says that the reader is right and it will be put right; a duplicate then stands on its own again. Refuses
 * `not_ready` a mail that was put to no story, `conflict` what is closed.
 */
export async function acceptReport(who: Staff, { reportId, now }: ReportId): Promise<void> {
  demand(who, "triage_report");
  await transaction({ who, now }, async (tx) => {
    const { state, articleId } = await lockReport(tx, reportId);
    if (state === "closed") refuse("conflict", "This report is closed.");
    if (articleId === null) return refuse("not_ready", "Say first which story it is about.");
    await moveReport(tx, reportId, "accepted", null);
    const detail = { reportId };
    await recordAct(tx, { actorId: who.id, act: "accept_report", articleId, detail, now });
  });
}
