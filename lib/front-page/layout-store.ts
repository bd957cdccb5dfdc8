import type { Transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { type Block, emptied, pinned, pinsOf } from "./rules/blocks";
import { readBlocks } from "./rules/front-input";

/**
 * Keeps an arrangement as a layout of its own number, through the database's add_layout(), which locks its
 * stories against a withdrawal and refuses what readers cannot read.
 */
export async function addLayout(
  tx: Transaction,
  {
    frontId,
    blocks,
    showsAgain = null,
  }: { frontId: string; blocks: readonly Block[]; showsAgain?: number | null },
): Promise<{ layoutId: string; number: number }> {
  const structure = JSON.stringify(emptied(blocks));
  const pins = JSON.stringify(pinsOf(blocks));
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    select add_layout(${frontId}::uuid, ${structure}::jsonb, ${pins}::jsonb, ${showsAgain}::int) as id`;
  const { id, number } = await tx.layout.findUniqueOrThrow({
    where: { id: row?.id ?? "" },
    select: { id: true, number: true },
  });
  return { layoutId: id, number };
}

/** Shows a layout to readers through the database's show_layout(), and raises the edition. */
export async function makeLive(tx: Transaction, layoutId: string): Promise<void> {
  await tx.$queryRaw`select show_layout(${layoutId}::uuid)::text`;
}

/** A layout with the stories that still stand in it, or a refusal when it is not there. */
export async function findLayout(tx: Transaction, layoutId: string) {
  const layout = await tx.layout.findUnique({
    where: { id: layoutId },
    include: { slots: { where: { leftAt: null } } },
  });
  if (!layout) return refuse("not_found", "This layout is not there.");
  const { slots, blocks, ...rest } = layout;
  return { ...rest, blocks: pinned(readBlocks(blocks), slots) };
}

/** What a person promised readers for a time; the row may since have been dropped or shown. */
export type PromisedLayout = {
  layoutId: string;
  frontId: string;
  dueAt: Date;
  scheduledById: string;
};

export async function addLayoutSchedule(tx: Transaction, schedule: PromisedLayout): Promise<void> {
  await tx.layoutSchedule.create({ data: schedule });
}

/** Forgets what was scheduled; says whether there was anything. */
export async function dropLayoutSchedule(tx: Transaction, layoutId: string): Promise<boolean> {
  return (await tx.layoutSchedule.deleteMany({ where: { layoutId } })).count > 0;
}

/** What is due and has neither been shown nor been missed, the longest due first. */
export function listDueLayouts(tx: Transaction, now: Date): Promise<PromisedLayout[]> {
  return tx.layoutSchedule.findMany({
    where: { dueAt: { lte: now }, missedAt: null },
    orderBy: [{ dueAt: "asc" }, { layoutId: "asc" }],
    select: { layoutId: true, frontId: true, dueAt: true, scheduledById: true },
  });
}

/** Whether it still stands as it was promised. Final only while the caller holds the front's lock. */
export async function isLayoutStillDue(
  tx: Transaction,
  promised: PromisedLayout,
): Promise<boolean> {
  return (await tx.layoutSchedule.count({ where: { ...promised, missedAt: null } })) > 0;
}

/** Says that the time passed and nothing was shown. False when it no longer stands as it was promised. */
export async function missLayout(
  tx: Transaction,
  promised: PromisedLayout,
  missed: { reason: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.layoutSchedule.updateMany({
    where: { ...promised, missedAt: null },
    data: { missedAt: missed.now, missedReason: missed.reason },
  });
  return count > 0;
}
