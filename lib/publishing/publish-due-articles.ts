import { lockArticle } from "@/lib/articles/article-store";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/refusal";
import { findStaffById } from "@/lib/staff/staff-queries";
import { passGate } from "./publish-article";
import { isStillDue, listDue, missSchedule, type Promised } from "./publish-store";

/**
 * Publishes everything whose time has come, each in its own transaction and by the same way through the
 * gate as by hand (I9). What the gate refuses then is marked as missed, with the reason, for the desk. What
 * was taken back or put off in the same moment stays where it is.
 */
export async function publishDueArticles(
  now: Date,
): Promise<{ published: number; missed: number }> {
  const done = { published: 0, missed: 0, gone: 0 };
  const bugs: unknown[] = [];
  for (const promised of await findDue(now)) {
    try {
      done[await publishDue(promised, now)] += 1;
    } catch (error) {
      // One that cannot be published for a bug must not hold up those after it; the clock hears of it below.
      bugs.push(error);
    }
  }
  if (bugs.length > 0) throw new AggregateError(bugs, "Some due articles could not be published.");
  return { published: done.published, missed: done.missed };
}

async function publishDue(promised: Promised, now: Date): Promise<"published" | "missed" | "gone"> {
  const { articleId, revisionId, note, scheduledById } = promised;
  const who = await findStaffById(scheduledById);
  try {
    if (!who) throw new Refusal("not_allowed", "Who scheduled this is no longer active.");
    return await transaction({ who, now }, async (tx) => {
      await lockArticle(tx, articleId);
      if (!(await isStillDue(tx, promised))) return "gone";
      await passGate(tx, who, "publish_article", { revisionId, kind: "published", note, now });
      return "published";
    });
  } catch (error) {
    // A refusal is an answer: the desk must see it, and the clock must not ask for ever.
    if (!(error instanceof Refusal)) throw error;
    const reason = [error.message, ...error.issues.map((issue) => issue.message)].join(" ");
    return miss(promised, reason, now);
  }
}

function findDue(now: Date): Promise<Promised[]> {
  return transaction({ who: null, now }, (tx) => listDue(tx, now));
}

function miss(promised: Promised, reason: string, now: Date): Promise<"missed" | "gone"> {
  const { articleId, revisionId } = promised;
  return transaction({ who: null, now }, async (tx) => {
    await lockArticle(tx, articleId);
    if (!(await missSchedule(tx, promised, { reason, now }))) return "gone";
    await recordAct(tx, {
      actorId: null,
      act: "miss_schedule",
      articleId,
      detail: { revisionId },
      now,
    });
    return "missed";
  });
}
