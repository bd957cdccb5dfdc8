import type { Transaction } from "@/lib/platform/db";
import type { Role } from "./rules/capabilities";

export type LockedUser = { id: string; role: Role; disabledAt: Date | null };

/**
 * One person's account, which nobody else changes until this transaction ends;
 * null when there is none. Signing in waits for the same row.
 */
export async function lockUser(tx: Transaction, userId: string): Promise<LockedUser | null> {
  const [user] = await lockUsers(tx, [userId]);
  return user ?? null;
}

/** Several accounts, always locked in the same order, so that two who lock each other's do not wait for ever. */
export async function lockUsers(tx: Transaction, userIds: string[]): Promise<LockedUser[]> {
  return tx.$queryRaw<LockedUser[]>`
    select id, role::text, disabled_at as "disabledAt" from users
    where id = any (${userIds}::uuid[]) order by id for update`;
}

export async function setRole(tx: Transaction, userId: string, role: Role): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { role } });
}

/** Null lets the person in again. */
export async function setDisabled(
  tx: Transaction,
  userId: string,
  disabledAt: Date | null,
): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { disabledAt } });
}
