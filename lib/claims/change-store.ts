import type { Transaction } from "@/lib/platform/db";
import type { ReplaceClaim, SplitClaim, UndoChange } from "./rules/claim-change";

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

/** Takes places and evidence of a claim to a new one, and gives back its id. The database refuses what is not the claim's. */
export async function splitOff(tx: Transaction, input: SplitClaim): Promise<string> {
  const { claimId, statement, kind, occurrenceIds, evidenceIds, reason } = input;
  const [split] = await tx.$queryRaw<{ id: string }[]>`
    select split_claim(${claimId}::uuid, ${unique(occurrenceIds)}::uuid[], ${unique(evidenceIds)}::uuid[], ${statement},
      ${kind}::claim_kind, ${reason})::text as id`;
  if (!split) throw new Error("a split that gives no claim back");
  return split.id;
}

const unique = (ids: readonly string[]) => [...new Set(ids)];

/** Gives back what a merge took over, or lets a superseded claim stand again. */
export async function undo(tx: Transaction, { changeId, reason }: UndoChange): Promise<void> {
  await tx.$queryRaw`select undo_claim_change(${changeId}::uuid, ${reason})::text`;
}
