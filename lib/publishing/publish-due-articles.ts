import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/refusal";
import { findStaffById } from "@/lib/staff/staff-queries";
import { publishArticle } from "./publish-article";
import { missSchedule, takeDueSchedule } from "./publish-store";

/**
 * Publishes everything whose time has come, each in its own transaction and by the same way through the
 * gate as by hand (I9). What the gate refuses then is marked as missed, with the reason, for the desk.
 */
export async function publishDueArticles(
  now: Date,
): Promise<{ published: number; missed: number }> {
  const done = { published: 0, missed: 0 };
  for (let due = await findDue(now); due; due = await findDue(now)) {
    const { articleId, revisionId, note } = due;
    const editor = await findStaffById(due.scheduledById);
    try {
      if (!editor) throw new Refusal("not_allowed", "Who scheduled this is no longer active.");
      await publishArticle(editor, { revisionId, kind: "published", note, now });
      done.published++;
    } catch (error) {
      // A refusal is an answer: the desk must see it, and the clock must not ask for ever.
      if (!(error instanceof Refusal)) throw error;
      const reason = [error.message, ...error.issues.map((issue) => issue.message)].join(" ");
      await transaction({ who: null, now }, async (tx) => {
        if (!(await missSchedule(tx, articleId, { reason, now }))) return;
        await recordAct(tx, {
          actorId: null,
          act: "miss_schedule",
          articleId,
          detail: { revisionId },
          now,
        });
      });
      done.missed++;
    }
  }
  return done;
}

function findDue(now: Date) {
  return transaction({ who: null, now }, (tx) => takeDueSchedule(tx, now));
}
