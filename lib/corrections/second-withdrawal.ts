import { lockArticle, moveDraft } from "@/lib/articles/article-store";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { closeWithdrawal, findWithdrawal } from "./correction-store";
import type { SecondWithdrawal } from "./rules/correction-input";

/**
 * Carries out what somebody else proposed: a retraction puts the notice on top and folds the text, a takedown
 * erases the words and leaves a tombstone. Refuses the proposer, and two people of whom none is an admin.
 */
export async function secondWithdrawal(
  who: Staff,
  { withdrawalId, now }: SecondWithdrawal,
): Promise<void> {
  await transaction({ who, now }, async (tx) => {
    const { articleId, kind, proposedById } = await findWithdrawal(tx, withdrawalId);
    const article = await lockArticle(tx, articleId);
    const proposed = proposedById === who.id;
    demand(who, "second_withdrawal", { publication: article.publicationState, proposed });
    await closeWithdrawal(tx, withdrawalId);
    if (kind === "takedown") await moveDraft(tx, articleId, "spiked");
    await recordAct(tx, {
      actorId: who.id,
      act: "second_withdrawal",
      articleId,
      detail: { withdrawalId, kind },
      now,
    });
  });
}
