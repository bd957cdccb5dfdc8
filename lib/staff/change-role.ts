import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Role, type Staff } from "./rules/capabilities";
import { closeSessionsOf } from "./session-store";
import { lockUsers, setRole } from "./user-store";

/**
 * Gives somebody another role and ends their sessions. Nobody changes their
 * own, and of two admins who would do it to each other only one does: there is
 * always an admin left.
 */
export async function changeRole(
  who: Staff,
  { userId, role, now }: { userId: string; role: Role; now: Date },
): Promise<void> {
  demand(who, "manage_staff");
  if (userId === who.id) refuse("not_allowed", "Ask another admin to change your own role.");
  await transaction({ who, now }, async (tx) => {
    const users = await lockUsers(tx, [who.id, userId]);
    const [actor, user] = [who.id, userId].map((id) => users.find((one) => one.id === id));
    if (!actor || actor.disabledAt) return refuse("not_allowed", "Your account is disabled.");
    demand(actor, "manage_staff");
    if (!user) return refuse("not_found", "There is nobody of this name on the staff.");
    if (user.role === role) return;
    await setRole(tx, userId, role);
    await closeSessionsOf(tx, userId, now);
    const detail = { userId, from: user.role, to: role };
    await recordAct(tx, { actorId: who.id, act: "change_role", detail, now });
  });
}
