import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { lockArticle, moveDraft } from "./article-store";
import type { OneArticle } from "./rules/article-input";

/** Puts a draft aside. What readers see does not change; saving or reviving the draft takes it up again. */
export async function spikeArticle(who: Staff, { articleId, now }: OneArticle): Promise<void> {
  await transaction({ who, now }, async (tx) => {
    const article = await lockArticle(tx, articleId);
    demand(who, "spike_article", {
      work: article.draft.workState,
      publication: article.publicationState,
    });
    await moveDraft(tx, articleId, "spiked");
    await recordAct(tx, { actorId: who.id, act: "spike_article", articleId, now });
  });
}
