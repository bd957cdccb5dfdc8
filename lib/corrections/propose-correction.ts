import { lockArticle } from "@/lib/articles/article-store";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { findRevision, isRevisionWriter } from "@/lib/publishing/publish-store";
import { promiseToReport } from "@/lib/reader-reports/settlement-store";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { addProposal, isCorrectionProposed, judgeNotice } from "./correction-store";
import type { ProposeCorrection } from "./rules/correction-input";

/**
 * Proposes a correction for the top of an article. Nothing reaches readers until another person seconds it; a reader's report
 * that it answers is closed then. Refuses
 * `invalid_input` like `correctArticle`, and `conflict` when one is proposed for the same text already.
 */
export async function proposeCorrection(
  who: Staff,
  { revisionId, reportId, notice, now }: ProposeCorrection,
): Promise<{ proposalId: string }> {
  return transaction({ who, now }, async (tx) => {
    const { articleId } = await findRevision(tx, revisionId);
    const article = await lockArticle(tx, articleId);
    demand(who, "propose_correction", {
      work: article.draft.workState,
      publication: article.publicationState,
    });
    if (article.latest?.id !== revisionId)
      refuse("conflict", "The text has been sent on again since you looked at it. Look again.");
    if (await isCorrectionProposed(tx, revisionId))
      refuse(
        "conflict",
        "A correction of this text is proposed already and waits for a second person.",
      );
    await judgeNotice(tx, revisionId, { ...notice, kind: "correction", weight: "major" }, now);
    const proposalId = await addProposal(tx, {
      ...notice,
      ...{ articleId, revisionId, proposedById: who.id, proposedAt: now },
    });
    if (reportId) await promiseToReport(tx, reportId, proposalId);
    await recordAct(tx, {
      ...{ actorId: who.id, act: "propose_correction", articleId, now },
      detail: { proposalId, revisionId, wrote: await isRevisionWriter(tx, revisionId, who.id) },
    });
    return { proposalId };
  });
}
