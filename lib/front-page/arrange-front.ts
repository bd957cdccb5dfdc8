import { canonicalJson } from "@/lib/articles/rules/canonical";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { addFrontFork, findSaverName, lockFront, saveBlocks } from "./front-store";
import type { ArrangeFront } from "./rules/front-input";

/** What became of an arrangement. A fork is not an error: it is kept, and its maker decides. */
export type Arranged =
  | { outcome: "saved" | "unchanged"; version: number }
  | { outcome: "forked"; forkId: string; version: number; savedBy: string };

/**
 * Moves a front's working copy on to these blocks, when they were based on its latest version; otherwise keeps
 * them beside it, for everybody who arranges fronts to see (I6). Readers notice nothing.
 */
export async function arrangeFront(who: Staff, input: ArrangeFront): Promise<Arranged> {
  const { frontId, baseVersion, blocks, now } = input;
  return transaction({ who, now }, async (tx) => {
    demand(who, "arrange_front");
    const front = await lockFront(tx, frontId);
    if (canonicalJson(blocks) === canonicalJson(front.blocks))
      return { outcome: "unchanged", version: front.version };
    if (front.version !== baseVersion) {
      const forkId = await addFrontFork(tx, {
        frontId,
        baseVersion,
        blocks,
        createdById: who.id,
        now,
      });
      const detail = { frontId, forkId };
      await recordAct(tx, { actorId: who.id, act: "fork_front", detail, now });
      const savedBy = await findSaverName(tx, front.savedById);
      return { outcome: "forked", forkId, version: front.version, savedBy };
    }
    const version = await saveBlocks(tx, { frontId, blocks, savedById: who.id, now });
    const detail = { frontId, version };
    await recordAct(tx, { actorId: who.id, act: "arrange_front", detail, now });
    return { outcome: "saved", version };
  });
}
