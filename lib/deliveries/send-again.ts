import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { askAgain, lockDelivery } from "./delivery-store";

/** Has a delivery sent once more, under the id that it had, whether it was given up, waits or was acknowledged. */
export async function sendAgain(
  who: Staff,
  { deliveryId, now }: { deliveryId: string; now: Date },
): Promise<void> {
  demand(who, "manage_deliveries");
  await transaction({ who, now }, async (tx) => {
    const delivery = await lockDelivery(tx, deliveryId);
    if (!delivery) return refuse("not_found", "There is no such delivery.");
    if (delivery.target.endedAt) refuse("not_ready", "This target has been ended.");
    await askAgain(tx, deliveryId, now);
    await recordAct(tx, { actorId: who.id, act: "send_again", detail: { deliveryId }, now });
  });
}
