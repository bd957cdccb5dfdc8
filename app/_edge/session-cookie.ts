import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { environment } from "@/lib/platform/environment";

// The longest life of a session. The session's row decides; the cookie only must not outlive it by much.
const SECONDS = 7 * 24 * 60 * 60;

const tokenShape = z.object({ sessionId: z.uuid() });

/** The cookie's name and attributes: tied to this host alone wherever the site is served by https. */
export function sessionCookiePlace() {
  const secure = environment().NEXTAUTH_URL.startsWith("https://");
  return {
    name: secure ? "__Host-onrecord-session" : "onrecord-session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: SECONDS },
  } as const;
}

/** The cookie that signs a browser in: next-auth's encrypted token, which holds nothing but the session's id. */
export async function sessionCookie(sessionId: string) {
  const { name, options } = sessionCookiePlace();
  const value = await encode({
    token: { sessionId },
    secret: environment().NEXTAUTH_SECRET,
    maxAge: SECONDS,
  });
  return { name, value, ...options };
}

/** The session's id in such a cookie; null when it was not made here or is too old. */
export async function sessionIdIn(value: string): Promise<string | null> {
  try {
    const token = await decode({ token: value, secret: environment().NEXTAUTH_SECRET });
    return tokenShape.safeParse(token).data?.sessionId ?? null;
  } catch {
    // The library throws whatever its cipher throws at a value that anybody can write.
    return null;
  }
}
