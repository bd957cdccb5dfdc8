import { transaction } from "@/lib/platform/db";
import { forgetDue } from "./report-store";

/**
 * Deletes the addresses and words of reports that were closed ninety days ago. The database decides which those are;
 * calling it more often deletes nothing more.
 */
export async function forgetReports(now: Date): Promise<{ forgotten: number }> {
  const forgotten = await transaction({ who: null, now }, forgetDue);
  return { forgotten };
}
