"use server";

import { revalidatePath } from "next/cache";
import { type Answer, answer } from "@/app/_edge/answer";
import { parseForm } from "@/app/_edge/parse-form";
import { demandStaff } from "@/app/_edge/session";
import { addTarget } from "@/lib/deliveries/add-target";
import { endTarget } from "@/lib/deliveries/end-target";
import { giveSecret } from "@/lib/deliveries/give-secret";
import { addTargetInput, deliveryInput, targetInput } from "@/lib/deliveries/rules/target-input";
import { sendAgain } from "@/lib/deliveries/send-again";
import { sendTest } from "@/lib/deliveries/send-test";

const PATH = "/newsroom/deliveries";

/** Tells somebody of every publication from now on, and shows the secret once. */
export async function add(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const admin = await demandStaff();
    const input = parseForm(addTargetInput, form);
    const { secret } = await addTarget(admin, { ...input, now: new Date() });
    revalidatePath(PATH, "layout");
    return secret === null
      ? "Added. It is told of every publication from now on."
      : `Added. Give them this secret now, it is shown nowhere again: ${secret}`;
  }, form);
}

/** Gives a target another secret, and shows it once. */
export async function renew(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const admin = await demandStaff();
    const { secret } = await giveSecret(admin, {
      ...parseForm(targetInput, form),
      now: new Date(),
    });
    revalidatePath(PATH, "layout");
    return `For three days both secrets sign. Give them this one now, it is shown nowhere again: ${secret}`;
  });
}

/** Tells a target nothing more. */
export async function end(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const admin = await demandStaff();
    await endTarget(admin, { ...parseForm(targetInput, form), now: new Date() });
    revalidatePath(PATH, "layout");
  });
}

/** Sends a target something that means nothing. */
export async function test(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const admin = await demandStaff();
    await sendTest(admin, { ...parseForm(targetInput, form), now: new Date() });
    revalidatePath(PATH, "layout");
    return "The test goes out within seconds. Load the page again to see what came of it.";
  });
}

/** Sends something once more. */
export async function again(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const admin = await demandStaff();
    await sendAgain(admin, { ...parseForm(deliveryInput, form), now: new Date() });
    revalidatePath(PATH, "layout");
    return "It goes out again within seconds.";
  });
}
