import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { undo } from "./change-store";
import type { UndoChange } from "./rules/claim-change";

/**
 * Takes a merge apart by its record, or lets a superseded claim stand again. Refuses `conflict` when it was undone already or
 * the other claim was merged since.
 */
export async function undoChange(who: Staff, input: UndoChange): Promise<void> {
  await transaction({ who, now: input.now }, async (tx) => {
    demand(who, "change_claim");
    await undo(tx, input);
    const { now, ...detail } = input;
    await recordAct(tx, { actorId: who.id, act: "undo_claim_change", detail, now });
  });
}
