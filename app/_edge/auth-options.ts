import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { environment } from "@/lib/platform/environment";
import { Refusal } from "@/lib/refusal";
import { endSession } from "@/lib/staff/end-session";
import { signInInput } from "@/lib/staff/rules/sign-in";
import { signInUser } from "@/lib/staff/sign-in-user";
import { addressIn } from "./address";
import { sessionCookiePlace } from "./session-cookie";

/**
 * next-auth's own way in. It signs in by the same use case as the sign-in page,
 * and its token holds the session's id and nothing else.
 */
export function authOptions(): AuthOptions {
  const sessionToken = sessionCookiePlace();
  return {
    secret: environment().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: sessionToken.options.maxAge },
    cookies: { sessionToken },
    pages: { signIn: "/sign-in", signOut: "/newsroom", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: async (typed, request) => {
          const input = signInInput.safeParse({ email: typed?.email, password: typed?.password });
          if (!input.success) return null;
          const address = addressIn(new Headers(request.headers));
          try {
            const signedIn = await signInUser({ ...input.data, address, now: new Date() });
            return { id: signedIn.sessionId };
          } catch (error) {
            // null is next-auth's word for no.
            if (error instanceof Refusal) return null;
            throw error;
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sessionId: user.id } : { sessionId: token.sessionId }),
      // Who is there is asked of app/_edge/session.ts, which looks the row up; this answer names nobody.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sessionId !== "string") return;
        await endSession({ sessionId: token.sessionId, now: new Date() });
      },
    },
  };
}
