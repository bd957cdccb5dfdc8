import { randomBytes, randomUUID } from "node:crypto";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { seal } from "@/lib/platform/sealed";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import type { AddTarget } from "./rules/target-input";
import { secretPlace, secretText } from "./rules/webhook";
import { addTargetRow } from "./target-store";

/**
 * Tells somebody outside of every publication from now on. Gives back the secret that webhooks to it are signed
 * with, which is shown nowhere again; a hub has none. Of hubs there is one: another is refused with `conflict`.
 */
export async function addTarget(
  who: Staff,
  { now, ...target }: AddTarget & { now: Date },
): Promise<{ targetId: string; secret: string | null }> {
  demand(who, "manage_deliveries");
  const id = randomUUID();
  const secret = target.kind === "webhook" ? secretText(randomBytes(32)) : null;
  const sealed = secret === null ? null : seal(secret, secretPlace(id));
  return transaction({ who, now }, async (tx) => {
    const added = await addTargetRow(tx, { id, ...target, secret: sealed, createdAt: now });
    if (!added) refuse("conflict", "The feeds have a hub already. End it first.");
    const detail = { targetId: id, ...target };
    await recordAct(tx, { actorId: who.id, act: "add_target", detail, now });
    return { targetId: id, secret };
  });
}
