import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import type { ChangeSettings } from "./rules/settings-input";
import { setSettings } from "./settings-store";

/** Changes what the newsroom says about itself and which machines it asks to stay away. Only an admin may. */
export async function changeSettings(
  who: Staff,
  { now, ...settings }: ChangeSettings & { now: Date },
): Promise<void> {
  demand(who, "manage_settings");
  await transaction({ who, now }, async (tx) => {
    await setSettings(tx, settings);
    await recordAct(tx, { actorId: who.id, act: "change_settings", detail: { ...settings }, now });
  });
}
