import type { Transaction } from "@/lib/platform/db";
import type { TargetKind } from "./rules/target-input";

/** Somebody who is told of publications, and what is signed with for them. */
export type LockedTarget = {
  id: string;
  kind: TargetKind;
  name: string;
  secret: Uint8Array<ArrayBuffer> | null;
  endedAt: Date | null;
};

/** A target that nobody else changes until the end of the transaction; null when it is not there. */
export async function lockTarget(tx: Transaction, targetId: string): Promise<LockedTarget | null> {
  await tx.$queryRaw`select from targets where id = ${targetId}::uuid for update`;
  return tx.target.findUnique({
    where: { id: targetId },
    select: { id: true, kind: true, name: true, secret: true, endedAt: true },
  });
}

/** Adds a target; false when it is a hub and there is one already. */
export async function addTargetRow(
  tx: Transaction,
  target: {
    id: string;
    kind: TargetKind;
    name: string;
    address: string;
    secret: Uint8Array<ArrayBuffer> | null;
    createdAt: Date;
  },
): Promise<boolean> {
  const { count } = await tx.target.createMany({ data: [target], skipDuplicates: true });
  return count === 1;
}

/** Signs with this secret from now on, and with the one before for a while. */
export async function setSecret(
  tx: Transaction,
  target: LockedTarget,
  next: { secret: Uint8Array<ArrayBuffer>; secretBeforeUntil: Date },
): Promise<void> {
  await tx.target.update({
    where: { id: target.id },
    data: { ...next, secretBefore: target.secret },
  });
}

/** Tells this target of nothing more, not even of what it has not taken yet. */
export async function endTargetRow(tx: Transaction, targetId: string, now: Date): Promise<void> {
  await tx.target.update({ where: { id: targetId }, data: { endedAt: now } });
  await tx.delivery.updateMany({
    where: { targetId, dueAt: { not: null } },
    data: { dueAt: null },
  });
}
