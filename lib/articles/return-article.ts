import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { addRemark, lockArticle, moveDraft } from "./article-store";
import type { ReturnArticle } from "./rules/article-input";

/** Sends a draft back to its writers with a comment that says what should be done. */
export async function returnArticle(
  who: Staff,
  { articleId, comment, now }: ReturnArticle,
): Promise<void> {
  await transaction({ who, now }, async (tx) => {
    const article = await lockArticle(tx, articleId);
    demand(who, "return_article", {
      work: article.draft.workState,
      publication: article.publicationState,
    });
    await moveDraft(tx, articleId, "drafting");
    await addRemark(tx, { articleId, userId: who.id, text: comment, returned: true, now });
    await recordAct(tx, { actorId: who.id, act: "return_article", articleId, now });
  });
}
