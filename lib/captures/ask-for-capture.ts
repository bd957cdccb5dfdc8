import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { lookSoon } from "./capture-store";
import type { AskForCapture } from "./rules/capture-input";

/** Has the clock look at evidence now, and not when it would have. */
export async function askForCapture(who: Staff, { evidenceId, now }: AskForCapture): Promise<void> {
  await transaction({ who, now }, async (tx) => {
    demand(who, "attach_evidence");
    const asked = await lookSoon(tx, evidenceId, now);
    if (!asked)
      refuse("not_found", "There is nothing to look at: no address, or it was withdrawn.");
  });
}
