import { findCheckpoint } from "@/lib/public-log/log-public";
import { plainAnswer } from "../../plain-answers";

/** The newest signed checkpoint (C2SP tlog-checkpoint). Nobody keeps it: it changes with every publication. */
export async function GET(): Promise<Response> {
  const checkpoint = await findCheckpoint();
  if (!checkpoint) return plainAnswer(404, "The log has not been signed yet.");
  return new Response(checkpoint.note, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
