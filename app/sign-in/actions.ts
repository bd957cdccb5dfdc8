"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { addressIn } from "@/app/_edge/address";
import { type Answer, answer } from "@/app/_edge/answer";
import { nextPath } from "@/app/_edge/next-path";
import { parseForm } from "@/app/_edge/parse-form";
import { findSessionId, forgetSession, keepSession } from "@/app/_edge/session";
import { endSession } from "@/lib/staff/end-session";
import { signInInput } from "@/lib/staff/rules/sign-in";
import { signInUser } from "@/lib/staff/sign-in-user";

/** Signs in and goes on to where the visitor wanted to be. A session this browser had before ends. */
export async function signIn(_last: Answer, form: FormData): Promise<Answer> {
  return answer(async () => {
    const { email, password, next } = parseForm(signInInput, form);
    const now = new Date();
    const address = addressIn(await headers());
    const { sessionId } = await signInUser({ email, password, address, now });
    const last = await findSessionId();
    if (last) await endSession({ sessionId: last, now });
    await keepSession(sessionId);
    redirect(nextPath(next));
  }, form);
}

/** Ends the session of this browser. Others of the same person go on. */
export async function signOut(): Promise<void> {
  const sessionId = await findSessionId();
  if (sessionId) await endSession({ sessionId, now: new Date() });
  await forgetSession();
  redirect("/sign-in");
}
