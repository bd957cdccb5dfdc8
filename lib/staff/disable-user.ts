import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "./rules/capabilities";
import { closeSessionsOf } from "./session-store";
import { lockUsers, setDisabled } from "./user-store";

/**
 * Keeps somebody out from now on and ends their sessions; what they have done
 * stays under their name. Nobody disables themselves, and of two admins who
 * would disable each other only one does: there is always an admin left.
 */
export async function disableUser(
  who: Staff,
  { userId, now }: { userId: string; now: Date },
): Promise<void> {
  demand(who, "manage_staff");
  if (userId === who.id) refuse("not_allowed", "Ask another admin to disable your own account.");
  await transaction({ who, now }, async (tx) => {
    const users = await lockUsers(tx, [who.id, userId]);
    const [actor, user] = [who.id, userId].map((id) => users.find((one) => one.id === id));
    if (!actor || actor.disabledAt) return refuse("not_allowed", "Your account is disabled.");
    demand(actor, "manage_staff");
    if (!user) return refuse("not_found", "There is nobody of this name on the staff.");
    if (user.disabledAt) return;
    await setDisabled(tx, userId, now);
    await closeSessionsOf(tx, userId, now);
    await recordAct(tx, { actorId: who.id, act: "disable_user", detail: { userId }, now });
  });
}
