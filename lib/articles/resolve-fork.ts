import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { closeFork } from "./article-store";
import type { ResolveFork } from "./rules/article-input";

/** Says that somebody has decided about a fork. Its words stay in the database. */
export async function resolveFork(who: Staff, { forkId, now }: ResolveFork): Promise<void> {
  await transaction({ who, now }, async (tx) => {
    demand(who, "resolve_fork");
    const fork = await closeFork(tx, forkId, { userId: who.id, now });
    if (!fork) return refuse("not_found", "These words are not there.");
    await recordAct(tx, {
      actorId: who.id,
      act: "resolve_fork",
      articleId: fork.articleId,
      detail: { forkId },
      now,
    });
  });
}
