import { lockArticle } from "@/lib/articles/article-store";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { addSchedule, dropSchedule, findRevision, isRevisionWriter } from "./publish-store";
import type { ScheduleArticle } from "./rules/publish-input";

/**
 * Has a ready article published by the clock, on behalf of who scheduled it. The gate runs then, not now:
 * what is still open may be settled until the time comes; if it is not, the publication is reported as missed.
 */
export async function scheduleArticle(
  who: Staff,
  { revisionId, dueAt, note, now }: ScheduleArticle,
): Promise<void> {
  await transaction({ who, now }, async (tx) => {
    const { articleId } = await findRevision(tx, revisionId);
    const article = await lockArticle(tx, articleId);
    demand(who, "schedule_article", {
      work: article.draft.workState,
      publication: article.publicationState,
      wrote: await isRevisionWriter(tx, revisionId, who.id),
    });
    if (article.latest?.id !== revisionId)
      refuse("conflict", "The text has changed. Look again before you schedule it.");
    if (dueAt <= now) {
      refuse("invalid_input", "Choose a time that is still to come.", [
        {
          code: "due_in_the_past",
          message: "Choose a time that is still to come.",
          field: "dueAt",
        },
      ]);
    }
    await addSchedule(tx, { articleId, revisionId, dueAt, note, scheduledById: who.id });
    const detail = { revisionId, dueAt: dueAt.toISOString() };
    await recordAct(tx, { actorId: who.id, act: "schedule_article", articleId, detail, now });
  });
}

/** Forgets what was scheduled. Refuses `conflict` when it has gone out or was taken back already. */
export async function unscheduleArticle(
  who: Staff,
  { articleId, now }: { articleId: string; now: Date },
): Promise<void> {
  await transaction({ who, now }, async (tx) => {
    const article = await lockArticle(tx, articleId);
    demand(who, "schedule_article", { publication: article.publicationState });
    if (!(await dropSchedule(tx, articleId)))
      refuse("conflict", "This article is no longer scheduled.");
    await recordAct(tx, { actorId: who.id, act: "unschedule_article", articleId, now });
  });
}
