import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { closeSession } from "./session-store";

/** Signs a browser out, at once and everywhere. A session that is over already stays so. */
export async function endSession({
  sessionId,
  now,
}: {
  sessionId: string;
  now: Date;
}): Promise<void> {
  await transaction({ who: null, now }, async (tx) => {
    const closed = await closeSession(tx, sessionId, now);
    if (!closed) return;
    await recordAct(tx, { actorId: closed.userId, act: "sign_out", detail: { sessionId }, now });
  });
}
