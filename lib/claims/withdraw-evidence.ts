import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { takeEvidenceBack } from "./claim-store";
import type { WithdrawEvidence } from "./rules/claim-input";

/** Says that evidence no longer holds. Every verdict that names it needs checking again, in every story. */
export async function withdrawEvidence(
  who: Staff,
  { evidenceId, now }: WithdrawEvidence,
): Promise<void> {
  await transaction({ who, now }, async (tx) => {
    demand(who, "attach_evidence");
    const evidence = await takeEvidenceBack(tx, evidenceId, { userId: who.id, now });
    if (!evidence)
      return refuse("not_found", "This evidence is not there, or was withdrawn already.");
    const detail = { evidenceId, claimId: evidence.claimId };
    await recordAct(tx, { actorId: who.id, act: "withdraw_evidence", detail, now });
  });
}
