import type { Transaction } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

/** One act of one person (or of the clock, without actor). `detail` holds ids and short facts, never words of a draft. */
export type Act = {
  actorId: string | null;
  act: string;
  articleId?: string;
  detail?: Prisma.InputJsonObject;
  now: Date;
};

/** Keeps an act in the private audit trail; it stands or falls with the transaction. */
export async function recordAct(
  tx: Transaction,
  { actorId, act, articleId, detail, now }: Act,
): Promise<void> {
  await tx.auditEvent.create({
    data: { actorId, act, articleId: articleId ?? null, detail: detail ?? {}, at: now },
  });
}
