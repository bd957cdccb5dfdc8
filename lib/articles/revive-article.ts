import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { lockArticle, moveDraft } from "./article-store";
import type { OneArticle } from "./rules/article-input";

/** Takes a spiked draft up again. */
export async function reviveArticle(who: Staff, { articleId, now }: OneArticle): Promise<void> {
  await transaction({ who, now }, async (tx) => {
    const article = await lockArticle(tx, articleId);
    demand(who, "spike_article", {
      work: article.draft.workState,
      publication: article.publicationState,
    });
    if (article.draft.workState !== "spiked") refuse("conflict", "This article is not spiked.");
    await moveDraft(tx, articleId, "drafting");
    await recordAct(tx, { actorId: who.id, act: "revive_article", articleId, now });
  });
}
