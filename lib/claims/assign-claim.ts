import { lockArticle } from "@/lib/articles/article-store";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { findOccurrence } from "./claim-store";
import type { AssignClaim } from "./rules/claim-input";
import { addAssignment } from "./together-store";

/**
 * Gives a claim, where it stands, to a checker or editor to look into, or takes it from everybody. It binds nobody: others may
 * give the verdict. Refuses people who do not check, on both ends.
 */
export async function assignClaim(who: Staff, input: AssignClaim): Promise<void> {
  const { occurrenceId, assigneeId, now } = input;
  await transaction({ who, now }, async (tx) => {
    const { articleId } = await findOccurrence(tx, occurrenceId);
    const { publicationState } = await lockArticle(tx, articleId);
    demand(who, "assign_claim", { publication: publicationState });
    await addAssignment(tx, { ...input, assignedById: who.id });
    const detail = { occurrenceId, assigneeId };
    await recordAct(tx, { actorId: who.id, act: "assign_claim", articleId, detail, now });
  });
}
