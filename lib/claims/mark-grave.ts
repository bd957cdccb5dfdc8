import { lockArticle } from "@/lib/articles/article-store";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { addGraveMark, findOccurrence } from "./claim-store";
import type { MarkGrave } from "./rules/claim-input";

/**
 * Says that a claim is grave where it stands, so that its verdict needs a second checker; or, for editors, that it is not. Both
 * with the reason. Refuses `conflict` when somebody has said so already.
 */
export async function markGrave(who: Staff, input: MarkGrave): Promise<void> {
  const { occurrenceId, grave, reason, now } = input;
  await transaction({ who, now }, async (tx) => {
    const { articleId } = await findOccurrence(tx, occurrenceId);
    const { publicationState } = await lockArticle(tx, articleId);
    demand(who, grave ? "mark_grave" : "lift_grave", { publication: publicationState });
    await addGraveMark(tx, { occurrenceId, grave, reason, markedById: who.id, now });
    const detail = { occurrenceId, grave };
    await recordAct(tx, { actorId: who.id, act: "mark_grave", articleId, detail, now });
  });
}
