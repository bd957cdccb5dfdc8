import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { type LockedReport, lockReport, moveReport } from "./report-store";
import type { MarkDuplicate } from "./rules/report-input";

/**
 * Says that another report of the same story says the same; this one is closed together with it, and its reader is
 * told the same. Refuses `conflict` when one of the two is closed, or is a duplicate or has some itself.
 */
export async function markDuplicate(
  who: Staff,
  { reportId, ofId, now }: MarkDuplicate,
): Promise<void> {
  demand(who, "triage_report");
  if (reportId === ofId) refuse("invalid_input", "A report is no duplicate of itself.");
  await transaction({ who, now }, async (tx) => {
    // In one order, whoever else marks them the other way round.
    const locked: LockedReport[] = [];
    for (const id of [reportId, ofId].sort()) locked.push(await lockReport(tx, id));
    const [report, other] = [reportId, ofId].map((id) => locked.find((each) => each.id === id));
    if (report?.state === "closed" || report?.articleId == null)
      return refuse("conflict", "This report is closed, or not yet put to a story.");
    if (report.articleId !== other?.articleId)
      refuse("conflict", "The other report is about another story.");
    await moveReport(tx, reportId, "duplicate", ofId);
    await recordAct(tx, {
      actorId: who.id,
      act: "mark_duplicate",
      articleId: report.articleId,
      detail: { reportId, ofId },
      now,
    });
  });
}
