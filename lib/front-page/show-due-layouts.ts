import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/refusal";
import { demand } from "@/lib/staff/rules/capabilities";
import { findStaffById } from "@/lib/staff/staff-queries";
import { lockFront } from "./front-store";
import {
  isLayoutStillDue,
  listDueLayouts,
  makeLive,
  missLayout,
  type PromisedLayout,
} from "./layout-store";

/**
 * Shows every layout whose time has come, each in its own transaction, the longest due first (I9). What cannot be
 * shown then is marked as missed, with the reason, for the desk.
 */
export async function showDueLayouts(now: Date): Promise<{ shown: number; missed: number }> {
  const done = { shown: 0, missed: 0, gone: 0 };
  const bugs: unknown[] = [];
  for (const promised of await findDue(now)) {
    try {
      done[await showDue(promised, now)] += 1;
    } catch (error) {
      // One that cannot be shown for a bug must not hold up those after it; the clock hears of it below.
      bugs.push(error);
    }
  }
  if (bugs.length > 0) throw new AggregateError(bugs, "Some due layouts could not be shown.");
  return { shown: done.shown, missed: done.missed };
}

function findDue(now: Date): Promise<PromisedLayout[]> {
  return transaction({ who: null, now }, (tx) => listDueLayouts(tx, now));
}

async function showDue(promised: PromisedLayout, now: Date): Promise<"shown" | "missed" | "gone"> {
  const { layoutId, frontId, scheduledById } = promised;
  const who = await findStaffById(scheduledById);
  try {
    if (!who) throw new Refusal("not_allowed", "Who scheduled this is no longer active.");
    return await transaction({ who, now }, async (tx) => {
      await lockFront(tx, frontId);
      if (!(await isLayoutStillDue(tx, promised))) return "gone";
      demand(who, "arrange_front");
      await makeLive(tx, layoutId);
      const detail = { frontId, layoutId };
      await recordAct(tx, { actorId: who.id, act: "show_front", detail, now });
      return "shown";
    });
  } catch (error) {
    // A refusal is an answer: the desk must see it, and the clock must not ask for ever.
    if (!(error instanceof Refusal)) throw error;
    return miss(promised, error.message, now);
  }
}

function miss(promised: PromisedLayout, reason: string, now: Date): Promise<"missed" | "gone"> {
  const { layoutId, frontId } = promised;
  return transaction({ who: null, now }, async (tx) => {
    await lockFront(tx, frontId);
    if (!(await missLayout(tx, promised, { reason, now }))) return "gone";
    const detail = { frontId, layoutId };
    await recordAct(tx, { actorId: null, act: "miss_layout", detail, now });
    return "missed";
  });
}
