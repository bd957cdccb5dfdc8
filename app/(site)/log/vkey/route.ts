import { findVerifierKeys } from "@/lib/public-log/log-public";

/** The keys that the log is checked with, one a line, the newest first. */
export async function GET(): Promise<Response> {
  return new Response(await findVerifierKeys(), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
