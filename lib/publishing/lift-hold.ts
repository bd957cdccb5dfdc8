import { lockArticle } from "@/lib/articles/article-store";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { findHold, liftHeld } from "./publish-store";
import type { LiftHold } from "./rules/publish-input";

/** Ends a hold. A legal hold is lifted by an admin only. */
export async function liftHold(who: Staff, { holdId, now }: LiftHold): Promise<void> {
  await transaction({ who, now }, async (tx) => {
    const { articleId, kind } = await findHold(tx, holdId);
    await lockArticle(tx, articleId);
    demand(who, kind === "legal" ? "lift_legal_hold" : "lift_hold");
    await liftHeld(tx, holdId, { userId: who.id, now });
    await recordAct(tx, {
      actorId: who.id,
      act: "lift_hold",
      articleId,
      detail: { holdId, kind },
      now,
    });
  });
}
