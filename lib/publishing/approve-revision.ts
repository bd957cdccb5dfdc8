import { lockArticle, moveDraft } from "@/lib/articles/article-store";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { addApproval, findRevision, isApproved, isRevisionWriter } from "./publish-store";
import type { ApproveRevision } from "./rules/publish-input";

/**
 * A person's yes to one exact text. When the section has all the approvals it asks for, the draft is ready.
 * Refuses `conflict` when the text is no longer the latest, or not the one the approver read.
 */
export async function approveRevision(
  who: Staff,
  { revisionId, revisionHash, now }: ApproveRevision,
): Promise<void> {
  await transaction({ who, now }, async (tx) => {
    const { articleId } = await findRevision(tx, revisionId);
    const article = await lockArticle(tx, articleId);
    const wrote = await isRevisionWriter(tx, revisionId, who.id);
    demand(who, "approve_revision", {
      work: article.draft.workState,
      publication: article.publicationState,
      wrote,
    });
    if (article.latest?.id !== revisionId || article.latest.hash !== revisionHash) {
      refuse("conflict", "This text has changed. Read it again before you approve it.");
    }
    await addApproval(tx, { revisionId, revisionHash, userId: who.id, now });
    if (await isApproved(tx, revisionId)) await moveDraft(tx, articleId, "ready");
    await recordAct(tx, {
      actorId: who.id,
      act: "approve_revision",
      articleId,
      detail: { revisionId, revisionHash },
      now,
    });
  });
}
