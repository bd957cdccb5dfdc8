import { freezeDraft, lockArticle, moveDraft } from "@/lib/articles/article-store";
import { looseEnds } from "@/lib/articles/rules/loose-ends";
import type { WorkState } from "@/lib/articles/rules/work-state";
import { recordAct } from "@/lib/audit/audit-store";
import { placeOccurrences } from "@/lib/claims/claim-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { isApproved } from "./publish-store";
import type { SubmitArticle } from "./rules/publish-input";

/** The frozen words and how far the work is now. */
export type Submitted = { revisionId: string; number: number; hash: string; workState: WorkState };

/**
 * Sends a draft one step on, to checking or from checking to review, and freezes its words as a revision.
 * Words that were approved before and have not changed are ready at once.
 * Refuses `conflict` when the draft has moved on since the sender saw it, `not_ready` when it has loose ends.
 */
export async function submitArticle(
  who: Staff,
  { articleId, baseVersion, now }: SubmitArticle,
): Promise<Submitted> {
  return transaction({ who, now }, async (tx) => {
    const article = await lockArticle(tx, articleId);
    const { draft } = article;
    demand(who, "submit_article", { work: draft.workState, publication: article.publicationState });
    if (draft.version !== baseVersion) {
      refuse("conflict", "This draft has been saved since you looked at it. Look again.");
    }
    const unfinished = looseEnds(draft.body);
    if (unfinished.length > 0) {
      refuse("not_ready", "Some parts of this text are not finished.", unfinished);
    }
    const revision = await freezeDraft(tx, article, { createdById: who.id, now });
    await placeOccurrences(tx, revision.id);
    const reviewed: WorkState = (await isApproved(tx, revision.id)) ? "ready" : "in_review";
    const workState = draft.workState === "checking" ? reviewed : "checking";
    await moveDraft(tx, articleId, workState);
    const { id: revisionId, number, hash } = revision;
    const detail = { revisionId, number, workState };
    await recordAct(tx, { actorId: who.id, act: "submit_article", articleId, detail, now });
    return { revisionId, number, hash, workState };
  });
}
