import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import type { CloseTask } from "./rules/task-input";
import { closeOpen, findOpenTask } from "./task-store";

/**
 * Closes a task whose story may stay as it is, with the reason. A task whose story was put right is closed by its
 * publication. Refuses `conflict` when it is closed already.
 */
export async function closeTask(who: Staff, { taskId, resolution, now }: CloseTask): Promise<void> {
  await transaction({ who, now }, async (tx) => {
    demand(who, "close_task");
    const { articleId } = await findOpenTask(tx, taskId);
    await closeOpen(tx, { taskId, resolution });
    const detail = { taskId, resolution };
    await recordAct(tx, { actorId: who.id, act: "close_task", articleId, detail, now });
  });
}
