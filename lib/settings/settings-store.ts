import type { Transaction } from "@/lib/platform/db";
import type { ChangeSettings } from "./rules/settings-input";

/** Puts these settings in the place of those that stand. The clocks stay where they are when nothing is said of them. */
export async function setSettings(
  tx: Transaction,
  { timeZone, ...settings }: ChangeSettings,
): Promise<void> {
  const data = timeZone === undefined ? settings : { ...settings, timeZone };
  await tx.settings.update({ where: { id: 1 }, data });
}
