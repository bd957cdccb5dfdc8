import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { addEvidence } from "./claim-store";
import type { AttachEvidence } from "./rules/claim-input";

/** Ties a source, known or new, to a claim. Verdicts may rest on it from now on; none changes by itself. */
export async function attachEvidence(
  who: Staff,
  input: AttachEvidence,
): Promise<{ evidenceId: string; sourceId: string }> {
  return transaction({ who, now: input.now }, async (tx) => {
    demand(who, "attach_evidence");
    const added = await addEvidence(tx, input, who.id);
    await recordAct(tx, {
      actorId: who.id,
      act: "attach_evidence",
      detail: { claimId: input.claimId, evidenceId: added.evidenceId },
      now: input.now,
    });
    return added;
  });
}
