import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import type { ChangeSeal } from "./rules/claim-input";
import { addNaming } from "./seal-store";

/**
 * Names somebody who may read what is sealed, or takes the name off again; both hold at once, and both stay on record.
 * Only who sealed the source may. Refuses `conflict` when too few would be left to answer for it.
 */
export async function changeSeal(
  who: Staff,
  { sourceId, userId, mayRead, now }: ChangeSeal,
): Promise<void> {
  await transaction({ who, now }, async (tx) => {
    demand(who, "attach_evidence");
    if ((await tx.source.count({ where: { id: sourceId } })) === 0)
      refuse("not_found", "This source is not there. Load the page again.");
    await addNaming(tx, { sourceId, userId }, mayRead, { userId: who.id, now });
    const act = mayRead ? "name_sealed_reader" : "remove_sealed_reader";
    // Whom, only the named can look up.
    await recordAct(tx, { actorId: who.id, act, detail: { sourceId }, now });
  });
}
