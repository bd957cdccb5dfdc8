import { lockArticle } from "@/lib/articles/article-store";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { addOccurrence, claimFor, placeOccurrences } from "./claim-store";
import type { MarkClaim } from "./rules/claim-input";
import { placeIn, textOf } from "./rules/placement";

/**
 * Marks words of a draft as a claim: a new one, or one that other stories state too.
 * Refuses `conflict` when the words are not in the saved draft, stand there more than once with the same
 * surroundings, or reach over the end of a sentence.
 */
export async function markClaim(
  who: Staff,
  input: MarkClaim,
): Promise<{ occurrenceId: string; claimId: string }> {
  const { articleId, now } = input;
  return transaction({ who, now }, async (tx) => {
    const article = await lockArticle(tx, articleId);
    demand(who, "mark_claim", {
      work: article.draft.workState,
      publication: article.publicationState,
    });
    if (!placeIn(textOf(article.draft, article.language), input)) {
      refuse("conflict", "Select words that lie inside one sentence of the saved draft.", [
        {
          code: "words_not_found",
          message: "These words are not inside one sentence of the saved draft.",
          field: "exact",
        },
      ]);
    }
    const claimId = await claimFor(tx, input, who.id);
    const occurrenceId = await addOccurrence(tx, { ...input, claimId, markedById: who.id });
    if (article.latest && !article.latest.erasedAt) await placeOccurrences(tx, article.latest.id);
    await recordAct(tx, {
      actorId: who.id,
      act: "mark_claim",
      articleId,
      detail: { occurrenceId, claimId },
      now,
    });
    return { occurrenceId, claimId };
  });
}
