import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { endTargetRow, lockTarget } from "./target-store";

/** Tells a target nothing more. What it was told, and when, stays. */
export async function endTarget(
  who: Staff,
  { targetId, now }: { targetId: string; now: Date },
): Promise<void> {
  demand(who, "manage_deliveries");
  await transaction({ who, now }, async (tx) => {
    const target = await lockTarget(tx, targetId);
    if (!target) return refuse("not_found", "There is no such target.");
    if (target.endedAt) return;
    await endTargetRow(tx, targetId, now);
    await recordAct(tx, { actorId: who.id, act: "end_target", detail: { targetId }, now });
  });
}
