import type { Transaction } from "@/lib/platform/db";
import type { ChangePolicy } from "./rules/policy-input";

/** Adds the next version of a policy. The database refuses one that was written over an older one than the newest. */
export async function addPolicyVersion(
  tx: Transaction,
  { policy, baseNumber, body }: ChangePolicy,
  changedById: string,
  now: Date,
): Promise<void> {
  const number = baseNumber + 1;
  await tx.policyVersion.create({ data: { policy, number, body, changedById, changedAt: now } });
}
