"use server";

import { type Answer, answer } from "@/app/_edge/answer";
import { parseForm } from "@/app/_edge/parse-form";
import { demandStaff } from "@/app/_edge/session";
import { changeSettings } from "@/lib/settings/change-settings";
import { changeSettingsInput } from "@/lib/settings/rules/settings-input";

/** Changes what the newsroom says about itself and which machines it asks to stay away. */
export async function change(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const admin = await demandStaff();
    const input = parseForm(changeSettingsInput, form);
    await changeSettings(admin, { ...input, now: new Date() });
    return "Saved. Readers and machines see it from now on.";
  }, form);
}
