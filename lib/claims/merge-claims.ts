import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { mergeInto } from "./change-store";
import type { ReplaceClaim } from "./rules/claim-change";

/**
 * Makes of two claims that say the same one: every place and all evidence go over to the other, verdicts stay as they were given.
 * Refuses `conflict` when either was merged or superseded already.
 */
export async function mergeClaims(who: Staff, input: ReplaceClaim): Promise<void> {
  await transaction({ who, now: input.now }, async (tx) => {
    demand(who, "change_claim");
    await mergeInto(tx, input);
    const { now, ...detail } = input;
    await recordAct(tx, { actorId: who.id, act: "merge_claims", detail, now });
  });
}
