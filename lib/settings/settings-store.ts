import type { Transaction } from "@/lib/platform/db";
import type { ChangeSettings } from "./rules/settings-input";

/** Puts these settings in the place of those that stand. */
export async function setSettings(tx: Transaction, settings: ChangeSettings): Promise<void> {
  await tx.settings.update({ where: { id: 1 }, data: settings });
}
