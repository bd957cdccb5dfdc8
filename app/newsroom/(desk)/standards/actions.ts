"use server";

import { revalidatePath } from "next/cache";
import { type Answer, answer } from "@/app/_edge/answer";
import { parseForm } from "@/app/_edge/parse-form";
import { demandStaff } from "@/app/_edge/session";
import { changePolicy } from "@/lib/standards/change-policy";
import { changePolicyInput } from "@/lib/standards/rules/policy-input";

/** Says something new in a policy. */
export async function change(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const admin = await demandStaff();
    const input = parseForm(changePolicyInput, form);
    await changePolicy(admin, { ...input, now: new Date() });
    revalidatePath("/newsroom/standards");
    return "Readers have it now, with today’s date.";
  }, form);
}
