import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { lockFront } from "./front-store";
import { addLayout, addLayoutSchedule, dropLayoutSchedule, findLayout } from "./layout-store";
import type { OneLayout, ScheduleLayout } from "./rules/front-input";
import { lockArranged, type ShownLayout } from "./show-front";

/**
 * Has the working copy of a front, as it is now, shown by the clock on behalf of who scheduled it. It is a layout
 * from now on: later changes of the working copy do not touch it, and a story that is withdrawn leaves it at once.
 */
export async function scheduleLayout(
  who: Staff,
  { frontId, version, dueAt, now }: ScheduleLayout,
): Promise<ShownLayout> {
  return transaction({ who, now }, async (tx) => {
    const blocks = await lockArranged(tx, who, { frontId, version });
    if (dueAt <= now) {
      refuse("invalid_input", "Choose a time that is still to come.", [
        {
          code: "due_in_the_past",
          message: "Choose a time that is still to come.",
          field: "dueAt",
        },
      ]);
    }
    const layout = await addLayout(tx, { frontId, blocks });
    await addLayoutSchedule(tx, {
      layoutId: layout.layoutId,
      frontId,
      dueAt,
      scheduledById: who.id,
    });
    const detail = { frontId, ...layout, dueAt: dueAt.toISOString() };
    await recordAct(tx, { actorId: who.id, act: "schedule_layout", detail, now });
    return layout;
  });
}

/** Forgets what was scheduled. Refuses `conflict` when it has been shown or was taken back already. */
export async function unscheduleLayout(who: Staff, { layoutId, now }: OneLayout): Promise<void> {
  await transaction({ who, now }, async (tx) => {
    demand(who, "arrange_front");
    const { frontId } = await findLayout(tx, layoutId);
    await lockFront(tx, frontId);
    if (!(await dropLayoutSchedule(tx, layoutId)))
      refuse("conflict", "This layout is no longer scheduled.");
    const detail = { frontId, layoutId };
    await recordAct(tx, { actorId: who.id, act: "unschedule_layout", detail, now });
  });
}
