import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { refuse } from "@/lib/refusal";
import { resumeSession } from "@/lib/staff/resume-session";
import type { Staff } from "@/lib/staff/rules/capabilities";
import { nextPath } from "./next-path";
import { sessionCookie, sessionCookiePlace, sessionIdIn } from "./session-cookie";

/** Who is signed in; null when nobody is, or no longer. The session's row is looked up on every request. */
export const findStaff: () => Promise<Staff | null> = cache(async () => {
  const sessionId = await findSessionId();
  return sessionId === null ? null : resumeSession({ sessionId, now: new Date() });
});

/** Who is signed in; anybody else is sent to the sign-in page and comes back from there. */
export async function requireStaff(): Promise<Staff> {
  const staff = await findStaff();
  if (staff) return staff;
  const wanted = (await headers()).get("x-onrecord-path");
  redirect(wanted ? `/sign-in?next=${encodeURIComponent(nextPath(wanted))}` : "/sign-in");
}

/** Who is signed in, for what must not leave the page: a refusal keeps unsaved words where they are. */
export async function demandStaff(): Promise<Staff> {
  const staff = await findStaff();
  if (staff) return staff;
  return refuse(
    "not_allowed",
    "You are no longer signed in. Sign in again in another tab, then come back: what you wrote is still here.",
    [{ code: "not_signed_in", message: "Sign in again." }],
  );
}

/** Lets this browser in from now on. Only in a server action or a route handler. */
export async function keepSession(sessionId: string): Promise<void> {
  (await cookies()).set(await sessionCookie(sessionId));
}

/** Takes the cookie back; ending the session is up to its row. */
export async function forgetSession(): Promise<void> {
  const { name, options } = sessionCookiePlace();
  (await cookies()).set({ name, value: "", ...options, maxAge: 0 });
}

/** The id in this request's cookie, of a session that may be over; null when there is none. */
export async function findSessionId(): Promise<string | null> {
  const cookie = (await cookies()).get(sessionCookiePlace().name);
  return cookie ? sessionIdIn(cookie.value) : null;
}
