import { transaction } from "@/lib/platform/db";
import { passGate } from "@/lib/publishing/publish-article";
import type { Notice, Released } from "@/lib/publishing/publish-store";
import { refuse } from "@/lib/refusal";
import type { Staff } from "@/lib/staff/rules/capabilities";
import { findWordsBeforeAndAfter } from "./correction-store";
import { correctionIssues } from "./rules/correction";
import type { CorrectArticle } from "./rules/correction-input";

/**
 * Shows a corrected revision to readers together with its notice: through the same gate and the same door
 * as every publication. The notice is never edited or removed; a wrong one gets a correction of its own.
 * Refuses `invalid_input` when the quoted words are not where they should be.
 */
export async function correctArticle(who: Staff, input: CorrectArticle): Promise<Released> {
  const { revisionId, kind, now } = input;
  const notice: Notice = {
    ...input.notice,
    kind: kind === "corrected" ? "correction" : "clarification",
  };
  return transaction({ who, now }, async (tx) => {
    const { before, after } = await findWordsBeforeAndAfter(tx, revisionId);
    const issues = correctionIssues(notice, before, after);
    if (issues.length > 0) refuse("invalid_input", "The correction does not fit the text.", issues);
    return passGate(tx, who, "correct_article", {
      revisionId,
      kind,
      note: notice.whatWasWrong,
      notice,
      now,
    });
  });
}
