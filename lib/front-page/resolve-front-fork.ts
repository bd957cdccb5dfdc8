import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { closeFrontFork, findFrontFork, lockFront } from "./front-store";
import type { ResolveFrontFork } from "./rules/front-input";

/**
 * Says that somebody has decided about an arrangement that was kept beside the working copy. It stays in the
 * database. Refuses `conflict` when somebody else has decided already.
 */
export async function resolveFrontFork(
  who: Staff,
  { forkId, now }: ResolveFrontFork,
): Promise<void> {
  await transaction({ who, now }, async (tx) => {
    demand(who, "arrange_front");
    const { frontId } = await findFrontFork(tx, forkId);
    await lockFront(tx, frontId);
    if (!(await closeFrontFork(tx, forkId, { userId: who.id, now })))
      refuse("conflict", "Somebody has decided about this arrangement already.");
    const detail = { frontId, forkId };
    await recordAct(tx, { actorId: who.id, act: "resolve_front_fork", detail, now });
  });
}
