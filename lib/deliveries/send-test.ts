import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { addTest } from "./delivery-store";
import { lockTarget } from "./target-store";

/** Has a target sent something that means nothing, to see whether it arrives. A hub can be told of changes alone. */
export async function sendTest(
  who: Staff,
  { targetId, now }: { targetId: string; now: Date },
): Promise<{ deliveryId: string }> {
  demand(who, "manage_deliveries");
  return transaction({ who, now }, async (tx) => {
    const target = await lockTarget(tx, targetId);
    if (!target) return refuse("not_found", "There is no such target.");
    if (target.endedAt) refuse("not_ready", "This target has been ended.");
    if (target.kind !== "webhook") refuse("not_ready", "A hub can be told of changes alone.");
    const deliveryId = await addTest(tx, targetId, now);
    await recordAct(tx, { actorId: who.id, act: "send_test", detail: { targetId }, now });
    return { deliveryId };
  });
}
