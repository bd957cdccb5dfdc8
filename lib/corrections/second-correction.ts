import { transaction } from "@/lib/platform/db";
import { passGate } from "@/lib/publishing/publish-article";
import type { Released } from "@/lib/publishing/publish-store";
import { settlePromised } from "@/lib/reader-reports/settlement-store";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { findProposal, judgeNotice } from "./correction-store";
import type { SecondCorrection } from "./rules/correction-input";

/**
 * Issues a correction that somebody else has proposed, word for word, with the revision it was proposed for. Refuses the
 * proposer, and `conflict` when it was seconded already or the text was sent on again since.
 */
export async function secondCorrection(
  who: Staff,
  { proposalId, now }: SecondCorrection,
): Promise<Released> {
  return transaction({ who, now }, async (tx) => {
    const { revisionId, proposedById, notice } = await findProposal(tx, proposalId);
    demand(who, "second_correction", { proposed: proposedById === who.id });
    await judgeNotice(tx, revisionId, notice, now);
    const released = await passGate(tx, who, "second_correction", {
      revisionId,
      kind: "corrected",
      note: notice.whatWasWrong,
      notice,
      now,
    });
    await settlePromised(tx, proposalId, released.publicationId, { id: who.id, now });
    return released;
  });
}
