import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { addPolicyVersion } from "./policy-store";
import type { ChangePolicy } from "./rules/policy-input";

/**
 * Says something new in a policy. Readers have it from then on, with its date, and every earlier version beside it.
 * Refuses `conflict` when somebody else has changed it since it was opened.
 */
export async function changePolicy(
  who: Staff,
  { now, ...change }: ChangePolicy & { now: Date },
): Promise<void> {
  demand(who, "change_policy");
  await transaction({ who, now }, async (tx) => {
    await addPolicyVersion(tx, change, who.id, now);
    const detail = { policy: change.policy, number: change.baseNumber + 1 };
    await recordAct(tx, { actorId: who.id, act: "change_policy", detail, now });
  });
}
