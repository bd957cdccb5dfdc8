import type { Transaction } from "@/lib/platform/db";
import type { Role } from "./rules/capabilities";
import { expiryOf } from "./rules/session";

/** Begins a session and gives back its id. */
export async function addSession(
  tx: Transaction,
  { user, now }: { user: { id: string; role: Role }; now: Date },
): Promise<string> {
  const { id } = await tx.session.create({
    data: {
      userId: user.id,
      role: user.role,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: expiryOf(user.role, now),
    },
    select: { id: true },
  });
  return id;
}

/** Notes that a session is in use; one that has ended stays as it is. */
export async function noteUse(tx: Transaction, sessionId: string, now: Date): Promise<void> {
  await tx.session.updateMany({
    where: { id: sessionId, endedAt: null },
    data: { lastSeenAt: now },
  });
}

/** Ends one session and gives back whose it was; null when it was over already or never there. */
export async function closeSession(
  tx: Transaction,
  sessionId: string,
  now: Date,
): Promise<{ userId: string } | null> {
  const [closed] = await tx.session.updateManyAndReturn({
    where: { id: sessionId, endedAt: null },
    data: { endedAt: now },
    select: { userId: true },
  });
  return closed ?? null;
}

/** Ends every session of one person. */
export async function closeSessionsOf(tx: Transaction, userId: string, now: Date): Promise<void> {
  await tx.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: now } });
}
