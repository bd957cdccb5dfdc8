import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";

/** Notes that somebody took the checker's log of a story out of the newsroom, and in which format. */
export async function recordExport(
  who: Staff,
  { articleId, format, now }: { articleId: string; format: "csv" | "json"; now: Date },
): Promise<void> {
  await transaction({ who, now }, async (tx) => {
    demand(who, "see_newsroom");
    const detail = { format };
    await recordAct(tx, { actorId: who.id, act: "export_checks", articleId, detail, now });
  });
}
