import { lockArticle } from "@/lib/articles/article-store";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { addWithdrawal, isProposed, listKnownNames } from "./correction-store";
import { noticeIssues } from "./rules/correction";
import type { ProposeWithdrawal } from "./rules/correction-input";

/**
 * Proposes to retract an article, or to take it down. Nothing happens until another person seconds it.
 * Refuses `conflict` when the same is proposed already; a retraction that waits does not stop a takedown.
 */
export async function proposeWithdrawal(
  who: Staff,
  input: ProposeWithdrawal,
): Promise<{ withdrawalId: string }> {
  const { articleId, kind, now } = input;
  return transaction({ who, now }, async (tx) => {
    const article = await lockArticle(tx, articleId);
    demand(who, "propose_withdrawal", {
      work: article.draft.workState,
      publication: article.publicationState,
    });
    if (kind === "retraction" && article.publicationState === "retracted")
      refuse("not_ready", "This article is retracted already. It can only be taken down.");
    const text = { whatWasWrong: input.notice, whatIsRight: "", wordsBefore: "", wordsAfter: "" };
    const names = await listKnownNames(tx);
    const issues = noticeIssues(
      kind,
      { ...text, delayReason: "" },
      { names, wrongSince: null, now },
    );
    if (issues.length > 0) {
      const beside = issues.map((issue) => ({ ...issue, field: "notice" }));
      refuse("invalid_input", "This notice cannot be published as it is.", beside);
    }
    if (await isProposed(tx, input))
      refuse("conflict", "The same is proposed already and waits for a second person.");
    const withdrawalId = await addWithdrawal(tx, { ...input, proposedById: who.id });
    await recordAct(tx, {
      actorId: who.id,
      act: "propose_withdrawal",
      articleId,
      detail: { withdrawalId, kind },
      now,
    });
    return { withdrawalId };
  });
}
