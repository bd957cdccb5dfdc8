import type { Transaction } from "@/lib/platform/db";

/** Waits until nobody else signs; nobody else will until we commit. */
export async function takeSigningTurn(tx: Transaction): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(7203151000002)::text`;
}

/** Keeps a checkpoint with its note. The database refuses one that is not larger, or larger than the log. */
export async function addCheckpoint(
  tx: Transaction,
  checkpoint: { size: number; root: Uint8Array; note: string; signedAt: Date },
): Promise<void> {
  await tx.logCheckpoint.create({
    data: { ...checkpoint, root: Uint8Array.from(checkpoint.root) },
  });
}

/** Puts the acts of the private audit trail that are under no root yet under one; at most once an hour. */
export async function enterAuditRoot(tx: Transaction): Promise<number | null> {
  const [entered] = await tx.$queryRaw<{ index: bigint | null }[]>`
    select enter_audit_root() as index`;
  return entered?.index == null ? null : Number(entered.index);
}

/** Keeps what a witness signed of a checkpoint, once. */
export async function addCosignature(
  tx: Transaction,
  cosignature: { size: number; vkey: string; line: string; signedAt: Date },
): Promise<void> {
  await tx.logCosignature.createMany({ data: [cosignature], skipDuplicates: true });
}

/** The witnesses that are asked, and where. */
export function listWitnessAddresses(tx: Transaction) {
  return tx.logWitness.findMany({
    where: { endedAt: null },
    orderBy: { vkey: "asc" },
    select: { vkey: true, url: true },
  });
}
