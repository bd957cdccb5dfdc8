import { newsroom } from "@/lib/platform/db";
import type { Staff } from "./rules/capabilities";
import type { Session } from "./rules/session";

/** A session with its person as they are now, over or not; null when there never was one of this id. */
export async function findSession(sessionId: string): Promise<(Session & { staff: Staff }) | null> {
  const session = await newsroom.session.findUnique({
    where: { id: sessionId },
    select: {
      role: true,
      lastSeenAt: true,
      expiresAt: true,
      endedAt: true,
      user: { select: { id: true, name: true, email: true, role: true, disabledAt: true } },
    },
  });
  if (!session) return null;
  const { id, name, email, role } = session.user;
  return { ...session, staff: { id, name, email, role } };
}
