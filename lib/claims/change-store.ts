import type { Transaction } from "@/lib/platform/db";
import type { ReplaceClaim, UndoChange } from "./rules/claim-change";

/** Takes all places and evidence of a claim over to another. The database refuses circles and keeps the record. */
export async function mergeInto(
  tx: Transaction,
  { claimId, otherId, reason }: ReplaceClaim,
): Promise<void> {
  await tx.$queryRaw`select merge_claims(${claimId}::uuid, ${otherId}::uuid, ${reason})::text`;
}

/** Notes that another claim tells it better; places and evidence stay. */
export async function supersedeBy(
  tx: Transaction,
  { claimId, otherId, reason }: ReplaceClaim,
): Promise<void> {
  await tx.$queryRaw`select supersede_claim(${claimId}::uuid, ${otherId}::uuid, ${reason})::text`;
}

/** Gives back what a merge took over, or lets a superseded claim stand again. */
export async function undo(tx: Transaction, { changeId, reason }: UndoChange): Promise<void> {
  await tx.$queryRaw`select undo_claim_change(${changeId}::uuid, ${reason})::text`;
}
