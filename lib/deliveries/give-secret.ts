import { randomBytes } from "node:crypto";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { seal } from "@/lib/platform/sealed";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { secretPlace, secretText } from "./rules/webhook";
import { lockTarget, setSecret } from "./target-store";

const DAY = 86_400_000;
/** How long the secret before goes on signing too. */
export const HANDOVER_DAYS = 3;

/**
 * Gives a target another secret, shown nowhere again. For three days webhooks are signed with the one before
 * too, so that nothing is lost while its receiver goes over.
 */
export async function giveSecret(
  who: Staff,
  { targetId, now }: { targetId: string; now: Date },
): Promise<{ secret: string }> {
  demand(who, "manage_deliveries");
  const secret = secretText(randomBytes(32));
  return transaction({ who, now }, async (tx) => {
    const target = await lockTarget(tx, targetId);
    if (!target) return refuse("not_found", "There is no such target.");
    if (target.endedAt) refuse("not_ready", "This target has been ended.");
    if (target.kind !== "webhook") refuse("not_ready", "A hub is not told a secret.");
    await setSecret(tx, target, {
      secret: seal(secret, secretPlace(targetId)),
      secretBeforeUntil: new Date(now.getTime() + HANDOVER_DAYS * DAY),
    });
    await recordAct(tx, { actorId: who.id, act: "give_secret", detail: { targetId }, now });
    return { secret };
  });
}
