import type { Transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";

/** The story of a task that is open, or a refusal. */
export async function findOpenTask(tx: Transaction, taskId: string) {
  const task = await tx.task.findUnique({
    where: { id: taskId },
    select: { articleId: true, closedAt: true },
  });
  if (!task) return refuse("not_found", "This task is not there. Load the page again.");
  if (task.closedAt) refuse("conflict", "This task is closed already. Load the page again.");
  return task;
}

/** The database asks who closes it. */
export async function closeOpen(
  tx: Transaction,
  { taskId, resolution }: { taskId: string; resolution: string },
): Promise<void> {
  await tx.$queryRaw`select close_task(${taskId}::uuid, ${resolution})::text`;
}

/** Opens a task for each promise to look again that is overdue; gives back how many. */
export async function openDue(tx: Transaction): Promise<number> {
  const [row] = await tx.$queryRaw<{ opened: number }[]>`select open_due_rechecks() as opened`;
  return row?.opened ?? 0;
}
