import { lockArticle } from "@/lib/articles/article-store";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { addNote, listKnownNames } from "./correction-store";
import { noticeIssues } from "./rules/correction";
import type { AddEditorsNote } from "./rules/correction-input";

/**
 * Puts an editor's note on a live article whose words stay as they are: a version of its own in the history. The draft
 * is not touched. Refuses `not_ready` while somebody holds the article.
 */
export async function addEditorsNote(who: Staff, input: AddEditorsNote): Promise<void> {
  const { articleId, weight, whatWasWrong, now } = input;
  await transaction({ who, now }, async (tx) => {
    const article = await lockArticle(tx, articleId);
    demand(who, "add_editors_note", { publication: article.publicationState });
    const text = {
      whatWasWrong,
      whatIsRight: "",
      wordsBefore: "",
      wordsAfter: "",
      delayReason: "",
    };
    const names = await listKnownNames(tx);
    const issues = noticeIssues("editors_note", text, { names, wrongSince: null, now });
    if (issues.length > 0)
      refuse("invalid_input", "The note cannot be published like this.", issues);
    const publicationId = await addNote(tx, articleId, { weight, whatWasWrong });
    const detail = { publicationId };
    await recordAct(tx, { actorId: who.id, act: "add_editors_note", articleId, detail, now });
  });
}
