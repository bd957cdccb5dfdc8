import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { findStoryAt, lockReport, putToStory } from "./report-store";
import type { PlaceReport } from "./rules/report-input";

/**
 * Puts a mail to the story that it is about, by the story's address. Refuses `not_found` when readers have no story
 * there, `conflict` when the report is about a story already.
 */
export async function placeReport(
  who: Staff,
  { reportId, story, now }: PlaceReport,
): Promise<void> {
  demand(who, "triage_report");
  await transaction({ who, now }, async (tx) => {
    const { articleId: before } = await lockReport(tx, reportId);
    if (before !== null) refuse("conflict", "This report is about a story already.");
    const articleId = await findStoryAt(tx, story);
    if (articleId === null)
      return refuse("not_found", "There is no story at this address.", [
        { code: "no_story", field: "story", message: "Copy the address from the story’s page." },
      ]);
    await putToStory(tx, reportId, articleId);
    const detail = { reportId };
    await recordAct(tx, { actorId: who.id, act: "place_report", articleId, detail, now });
  });
}
