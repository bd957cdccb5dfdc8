"use server";

import { revalidatePath } from "next/cache";
import { type Answer, answer } from "@/app/_edge/answer";
import { parseForm } from "@/app/_edge/parse-form";
import { demandStaff } from "@/app/_edge/session";
import { askForCapture } from "@/lib/captures/ask-for-capture";
import { askForCaptureInput } from "@/lib/captures/rules/capture-input";

export async function lookNow(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const viewer = await demandStaff();
    await askForCapture(viewer, { ...parseForm(askForCaptureInput, form), now: new Date() });
    revalidatePath("/newsroom", "layout");
    return "It is looked at within a minute.";
  }, form);
}
