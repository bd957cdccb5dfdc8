import { lockArticle } from "@/lib/articles/article-store";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { addVerdict, findOccurrence, isActive, isWriter } from "./claim-store";
import type { GiveVerdict } from "./rules/claim-input";
import { followUpIssues } from "./rules/follow-up";
import { placeIn, textOf } from "./rules/placement";

/**
 * Records a checker's finding about words that somebody else wrote.
 * Refuses `not_allowed` for own words, `conflict` when the sentence is no longer the one the checker saw, and
 * `invalid_input` when an open question would be nobody's or would never be looked at again.
 */
export async function giveVerdict(who: Staff, input: GiveVerdict): Promise<{ verdictId: string }> {
  const { occurrenceId, sentenceHash, ownerId, now } = input;
  return transaction({ who, now }, async (tx) => {
    const { articleId } = await findOccurrence(tx, occurrenceId);
    const article = await lockArticle(tx, articleId);
    const occurrence = await findOccurrence(tx, occurrenceId);
    const wrote = await isWriter(tx, { articleId, hash: sentenceHash, userId: who.id });
    demand(who, "give_verdict", {
      work: article.draft.workState,
      publication: article.publicationState,
      wrote,
    });
    const sentence = placeIn(textOf(article.draft, article.language), occurrence);
    if (sentence?.hash !== sentenceHash) {
      refuse("conflict", "This sentence has changed since you looked at it. Read it again.");
    }
    const issues = followUpIssues(input, !ownerId || (await isActive(tx, ownerId)));
    if (issues.length > 0) refuse("invalid_input", "Say who follows this up, and when.", issues);
    const verdictId = await addVerdict(tx, input, who.id);
    const detail = { occurrenceId, verdictId, verdict: input.verdict };
    await recordAct(tx, { actorId: who.id, act: "give_verdict", articleId, detail, now });
    return { verdictId };
  });
}
