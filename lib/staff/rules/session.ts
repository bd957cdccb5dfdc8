import type { Role } from "./capabilities";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A signed-in browser and the person behind it, as they are now. */
export type Session = {
  /** The role at sign-in. */
  role: Role;
  lastSeenAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
  user: { role: Role; disabledAt: Date | null };
};

/** How long somebody may stay away, and how long they stay signed in at most. Who can do more, for less long. */
const LIFE: Record<Role, { away: number; atMost: number }> = {
  reporter: { away: 8 * HOUR, atMost: 7 * 24 * HOUR },
  checker: { away: 8 * HOUR, atMost: 7 * 24 * HOUR },
  editor: { away: 8 * HOUR, atMost: 7 * 24 * HOUR },
  admin: { away: 30 * MINUTE, atMost: 12 * HOUR },
};

/** When a session that begins now is over, however busy it is. */
export function expiryOf(role: Role, now: Date): Date {
  return new Date(now.getTime() + LIFE[role].atMost);
}

/** Whether a session lets nobody in any more. A disabled account and another role end it at once. */
export function isOver(
  { role, lastSeenAt, expiresAt, endedAt, user }: Session,
  now: Date,
): boolean {
  return (
    endedAt !== null ||
    user.disabledAt !== null ||
    user.role !== role ||
    now >= expiresAt ||
    now.getTime() - lastSeenAt.getTime() >= LIFE[role].away
  );
}

/** Whether it is time to note that the session is in use: once a minute, not on every request. */
export function isWorthNoting(lastSeenAt: Date, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= MINUTE;
}
