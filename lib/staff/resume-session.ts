import { transaction } from "@/lib/platform/db";
import type { Staff } from "./rules/capabilities";
import { isOver, isWorthNoting } from "./rules/session";
import { findSession } from "./session-queries";
import { noteUse } from "./session-store";

/**
 * Who a session belongs to, asked on every request; null when it is over:
 * ended, expired, unused for too long, its person disabled or in another role.
 */
export async function resumeSession({
  sessionId,
  now,
}: {
  sessionId: string;
  now: Date;
}): Promise<Staff | null> {
  const session = await findSession(sessionId);
  if (!session || isOver(session, now)) return null;
  if (isWorthNoting(session.lastSeenAt, now)) {
    await transaction({ who: session.staff, now }, (tx) => noteUse(tx, sessionId, now));
  }
  return session.staff;
}
