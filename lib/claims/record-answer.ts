import { lockArticle } from "@/lib/articles/article-store";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import type { RecordAnswer } from "./rules/claim-input";
import { addAnswer, findRequest, isAnswered } from "./together-store";

/**
 * Keeps what became of a request for comment, once. Refuses `conflict` when somebody has, and silence before the time to answer
 * has passed.
 */
export async function recordAnswer(who: Staff, input: RecordAnswer): Promise<void> {
  const { requestId, outcome, now } = input;
  await transaction({ who, now }, async (tx) => {
    const { occurrence, dueAt } = await findRequest(tx, requestId);
    const { articleId } = occurrence;
    const { publicationState } = await lockArticle(tx, articleId);
    demand(who, "record_answer", { publication: publicationState });
    if (await isAnswered(tx, requestId))
      refuse("conflict", "Somebody has recorded this already. Load the page again.");
    if (outcome === "silent" && dueAt > now)
      refuse("invalid_input", "They still have time to answer.");
    await addAnswer(tx, { ...input, recordedById: who.id });
    const detail = { requestId, outcome };
    await recordAct(tx, { actorId: who.id, act: "record_answer", articleId, detail, now });
  });
}
