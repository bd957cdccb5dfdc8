import { lockArticle } from "@/lib/articles/article-store";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { findOccurrence } from "./claim-store";
import type { AskForComment } from "./rules/claim-input";
import { addRequest } from "./together-store";

/**
 * Keeps that somebody was asked to comment on a claim, what they were asked and until when they can answer. It sends nothing:
 * newsrooms ask by telephone and letter. Refuses a time that has passed.
 */
export async function askForComment(
  who: Staff,
  input: AskForComment,
): Promise<{ requestId: string }> {
  const { occurrenceId, dueAt, now } = input;
  if (dueAt <= now) refuse("invalid_input", "Leave them time to answer: this has passed.");
  return transaction({ who, now }, async (tx) => {
    const { articleId } = await findOccurrence(tx, occurrenceId);
    const { publicationState } = await lockArticle(tx, articleId);
    demand(who, "ask_for_comment", { publication: publicationState });
    const requestId = await addRequest(tx, { ...input, askedById: who.id });
    const detail = { occurrenceId, requestId };
    await recordAct(tx, { actorId: who.id, act: "ask_for_comment", articleId, detail, now });
    return { requestId };
  });
}
