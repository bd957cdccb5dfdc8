import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import type { OpenEvidence } from "./rules/claim-input";
import type { OpenedEvidence } from "./rules/sealed-source";
import { openWords, recordOpening } from "./seal-store";

/**
 * The words of sealed evidence, for somebody who is named on it. Every reading is kept: the audit trail says that it
 * happened, and only the named can look up whose it was.
 */
export async function openEvidence(
  who: Staff,
  { evidenceId, now }: OpenEvidence,
): Promise<OpenedEvidence> {
  return transaction({ who, now }, async (tx) => {
    demand(who, "see_newsroom");
    const opened = await openWords(tx, evidenceId);
    if (!opened) return refuse("not_found", "There is nothing here that is sealed to you.");
    const { sourceId, source, place, hasFile } = opened;
    await recordOpening(tx, { sourceId, evidenceId }, { userId: who.id, now });
    return { source, place, hasFile };
  });
}
