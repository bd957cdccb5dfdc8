import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { splitOff } from "./change-store";
import type { SplitClaim } from "./rules/claim-change";

/**
 * Makes two claims of one that says two things: these places, with these pieces of evidence, go to a new one, whose id it gives
 * back; verdicts stay as they were given. Refuses `conflict` when the claim was merged or superseded, when something of it has
 * gone elsewhere meanwhile, and when no place would stay.
 */
export async function splitClaim(who: Staff, input: SplitClaim): Promise<{ claimId: string }> {
  return transaction({ who, now: input.now }, async (tx) => {
    demand(who, "change_claim");
    const claimId = await splitOff(tx, input);
    const { now, ...detail } = input;
    await recordAct(tx, {
      actorId: who.id,
      act: "split_claim",
      detail: { ...detail, newClaimId: claimId },
      now,
    });
    return { claimId };
  });
}
