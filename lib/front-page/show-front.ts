import { recordAct } from "@/lib/audit/audit-store";
import { type Transaction, transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { listStanding, lockFront, saveBlocks } from "./front-store";
import { addLayout, findLayout, makeLive } from "./layout-store";
import { type Block, pinsOf } from "./rules/blocks";
import type { OneLayout, ShowFront } from "./rules/front-input";
import { layoutIssues } from "./rules/layout-issues";

/** Which layout readers have now. */
export type ShownLayout = { layoutId: string; number: number };

/**
 * Shows a front's working copy to readers, as a layout of its own number. Refuses `conflict` when it is not the
 * version that was looked at, `not_ready` with every reason when it cannot stand as it is.
 */
export async function showFront(
  who: Staff,
  { frontId, version, now }: ShowFront,
): Promise<ShownLayout> {
  return transaction({ who, now }, async (tx) => {
    const blocks = await lockArranged(tx, who, { frontId, version });
    return show(tx, who, { frontId, blocks, now });
  });
}

/**
 * Shows an earlier layout again, as a new one: the way back from a change. Stories that were withdrawn since
 * stay away. The working copy becomes what readers have.
 */
export async function showFrontAgain(
  who: Staff,
  { layoutId, now }: OneLayout,
): Promise<ShownLayout> {
  return transaction({ who, now }, async (tx) => {
    demand(who, "arrange_front");
    const { frontId } = await findLayout(tx, layoutId);
    await lockFront(tx, frontId);
    const { blocks, number, shownAt } = await findLayout(tx, layoutId);
    if (!shownAt) refuse("conflict", "Readers never had this layout. Show the working copy.");
    await saveBlocks(tx, { frontId, blocks, savedById: who.id, now });
    return show(tx, who, { frontId, blocks, showsAgain: number, now });
  });
}

/** The working copy as it was looked at, its front locked, when it can stand before readers. */
export async function lockArranged(
  tx: Transaction,
  who: Staff,
  { frontId, version }: { frontId: string; version: number },
): Promise<Block[]> {
  demand(who, "arrange_front");
  const { blocks, version: latest } = await lockFront(tx, frontId);
  if (latest !== version)
    refuse("conflict", "This front was changed since you looked at it. Look again.");
  const stories = await listStanding(
    tx,
    pinsOf(blocks).map(({ articleId }) => articleId),
  );
  const issues = layoutIssues(blocks, stories);
  if (issues.length > 0) refuse("not_ready", "This front cannot be shown as it is.", issues);
  return blocks;
}

async function show(
  tx: Transaction,
  who: Staff,
  { now, ...made }: { frontId: string; blocks: readonly Block[]; showsAgain?: number; now: Date },
): Promise<ShownLayout> {
  const layout = await addLayout(tx, made);
  await makeLive(tx, layout.layoutId);
  const detail = { frontId: made.frontId, ...layout };
  const act = made.showsAgain === undefined ? "show_front" : "show_front_again";
  await recordAct(tx, { actorId: who.id, act, detail, now });
  return layout;
}
