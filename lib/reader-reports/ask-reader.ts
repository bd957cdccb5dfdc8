import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { lockReport, moveReport } from "./report-store";
import type { AskReader } from "./rules/report-input";
import { writeQuestion } from "./settlement-store";

/**
 * Asks the reader by mail; the report waits for the answer. Refuses `not_ready` when no address was left, `conflict`
 * what is closed or a duplicate.
 */
export async function askReader(who: Staff, { reportId, question, now }: AskReader): Promise<void> {
  demand(who, "triage_report");
  await transaction({ who, now }, async (tx) => {
    const report = await lockReport(tx, reportId);
    const { state, address, articleId } = report;
    if (state === "closed" || state === "duplicate")
      refuse("conflict", "This report is closed, or closes with another one.");
    if (address === null)
      return refuse("not_ready", "The reader left no address to which a question could go.");
    await writeQuestion(tx, { ...report, address }, question, { id: who.id, now });
    await moveReport(tx, reportId, "waiting", null);
    await recordAct(tx, {
      actorId: who.id,
      act: "ask_reader",
      ...(articleId && { articleId }),
      detail: { reportId },
      now,
    });
  });
}
