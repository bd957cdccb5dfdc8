import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/app/_edge/auth-options";

type Context = { params: Promise<{ nextauth: string[] }> };

// next-auth takes a visit to a credentials provider's callback for a mistake of ours, and throws.
const CALLBACK = /\/api\/auth\/callback\//u;

async function answerGet(request: NextRequest, context: Context): Promise<Response> {
  if (CALLBACK.test(request.nextUrl.pathname)) {
    return new Response("Sign in by the form.\n", { status: 405, headers: { Allow: "POST" } });
  }
  return handle(request, context);
}

function handle(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, authOptions());
}

export { answerGet as GET, handle as POST };
