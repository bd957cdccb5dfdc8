import { transaction } from "@/lib/platform/db";
import { passGate } from "@/lib/publishing/publish-article";
import type { Notice, Released } from "@/lib/publishing/publish-store";
import { settleReport } from "@/lib/reader-reports/settlement-store";
import { refuse } from "@/lib/refusal";
import type { Staff } from "@/lib/staff/rules/capabilities";
import { judgeNotice } from "./correction-store";
import type { CorrectArticle } from "./rules/correction-input";

/**
 * Shows a corrected revision to readers together with its notice: through the same gate and the same door
 * as every publication. The notice is never edited or removed; a wrong one gets a correction of its own. The reader's
 * report that it answers is closed with it.
 * Refuses `invalid_input` when the quoted words are not where they should be or the notice does not say what it must,
 * `not_allowed` for a correction on top of the article, which somebody proposes and another seconds.
 */
export async function correctArticle(who: Staff, input: CorrectArticle): Promise<Released> {
  const { revisionId, kind, reportId, now } = input;
  const notice: Notice = {
    ...input.notice,
    kind: kind === "corrected" ? "correction" : "clarification",
  };
  if (kind === "corrected" && notice.weight === "major") {
    refuse(
      "not_allowed",
      "A correction on top of an article needs two people. Propose it, so that somebody else can second it.",
    );
  }
  return transaction({ who, now }, async (tx) => {
    await judgeNotice(tx, revisionId, notice, now);
    const released = await passGate(tx, who, "correct_article", {
      revisionId,
      kind,
      note: notice.whatWasWrong,
      notice,
      now,
    });
    if (reportId) {
      const { publicationId } = released;
      const by = { id: who.id, now };
      await settleReport(tx, reportId, { resolution: "corrected", publicationId }, by);
    }
    return released;
  });
}
