import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { closeFork, findFork, lockArticle } from "./article-store";
import type { ResolveFork } from "./rules/article-input";

/**
 * Says that somebody has decided about a fork. Its words stay in the database.
 * Refuses `conflict` when somebody else has decided already.
 */
export async function resolveFork(who: Staff, { forkId, now }: ResolveFork): Promise<void> {
  await transaction({ who, now }, async (tx) => {
    const { articleId } = await findFork(tx, forkId);
    const article = await lockArticle(tx, articleId);
    demand(who, "resolve_fork", {
      work: article.draft.workState,
      publication: article.publicationState,
    });
    if (!(await closeFork(tx, forkId, { userId: who.id, now }))) {
      refuse("conflict", "Somebody has decided about these words already.");
    }
    await recordAct(tx, {
      actorId: who.id,
      act: "resolve_fork",
      articleId,
      detail: { forkId },
      now,
    });
  });
}
