import type { Metadata } from "next";
import { requireStaff } from "@/app/_edge/session";
import { Message } from "@/components/newsroom/message";
import { SettingsForm } from "@/components/newsroom/settings-form";
import { TIME_ZONES } from "@/lib/settings/rules/time-zones";
import { findSettings } from "@/lib/settings/settings-queries";
import { may } from "@/lib/staff/rules/capabilities";
import { change } from "./actions";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const viewer = await requireStaff();
  const refused = may(viewer, "manage_settings");
  if (refused) return <Message title="Settings">{refused.message}</Message>;
  const settings = await findSettings(viewer);
  if (!settings) return null;
  return <SettingsForm action={change} settings={settings} timeZones={TIME_ZONES} />;
}
