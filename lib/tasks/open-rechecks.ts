import { transaction } from "@/lib/platform/db";
import { openDue } from "./task-store";

/**
 * Opens a task for every claim that readers were promised to have looked at by now, and has readers see that it was not.
 * The database decides which those are; of two clocks, one opens a task.
 */
export async function openRechecks(now: Date): Promise<{ opened: number }> {
  return { opened: await transaction({ who: null, now }, openDue) };
}
