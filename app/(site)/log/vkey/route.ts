import { listLogKeys } from "@/lib/public-log/log-public";

/** The keys that the log is checked with, one a line, the newest first. */
export async function GET(): Promise<Response> {
  const keys = await listLogKeys();
  const lines = keys.toReversed().map(({ vkey }) => `${vkey}\n`);
  return new Response(lines.join(""), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
