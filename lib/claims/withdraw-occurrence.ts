import { lockArticle } from "@/lib/articles/article-store";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { findOccurrence, isWriter, withdraw } from "./claim-store";
import type { WithdrawOccurrence } from "./rules/claim-input";
import { placeIn, textOf } from "./rules/placement";

/**
 * Takes a mark off an article. While its words still stand there, their writer may not: nobody takes own
 * words out of the check.
 */
export async function withdrawOccurrence(
  who: Staff,
  { occurrenceId, now }: WithdrawOccurrence,
): Promise<void> {
  await transaction({ who, now }, async (tx) => {
    const { articleId } = await findOccurrence(tx, occurrenceId);
    const article = await lockArticle(tx, articleId);
    const occurrence = await findOccurrence(tx, occurrenceId);
    const sentence = placeIn(textOf(article.draft, article.language), occurrence);
    const wrote =
      sentence !== null && (await isWriter(tx, { articleId, hash: sentence.hash, userId: who.id }));
    demand(who, "withdraw_claim", {
      work: article.draft.workState,
      publication: article.publicationState,
      wrote,
    });
    await withdraw(tx, occurrenceId, { userId: who.id, now });
    await recordAct(tx, {
      actorId: who.id,
      act: "withdraw_occurrence",
      articleId,
      detail: { occurrenceId },
      now,
    });
  });
}
