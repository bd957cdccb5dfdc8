import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { supersedeBy } from "./change-store";
import type { ReplaceClaim } from "./rules/claim-change";

/**
 * Says that another claim takes the place of this one, which stays with its stories. Refuses `conflict` when either was merged
 * or superseded already.
 */
export async function supersedeClaim(who: Staff, input: ReplaceClaim): Promise<void> {
  await transaction({ who, now: input.now }, async (tx) => {
    demand(who, "change_claim");
    await supersedeBy(tx, input);
    const { now, ...detail } = input;
    await recordAct(tx, { actorId: who.id, act: "supersede_claim", detail, now });
  });
}
