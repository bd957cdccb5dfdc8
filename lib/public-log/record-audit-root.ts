import { transaction } from "@/lib/platform/db";
import { enterAuditRoot } from "./log-store";

/**
 * Puts what was done at the desk under the public log, at most once an hour: so that nobody can alter or remove an act of
 * the private trail unnoticed. Gives back the place of the entry; null when it is too early, or nothing was done.
 */
export function recordAuditRoot({ now }: { now: Date }): Promise<number | null> {
  return transaction({ who: null, now }, enterAuditRoot);
}
