import { findTroubles } from "@/lib/platform/readiness";
import { findUnsignedSince } from "@/lib/public-log/log-public";
import { logAlarms } from "@/lib/public-log/rules/signing";

export const dynamic = "force-dynamic";

/**
 * Whether requests can be served: 503 with the reasons when not. An alarm is for people: readers are served all the
 * same, so that a log which waits for its key takes no instance away from them.
 */
export async function GET(): Promise<Response> {
  const troubles = await findTroubles();
  return troubles.length === 0
    ? Response.json({ ready: true, alarms: logAlarms(await findUnsignedSince(), new Date()) })
    : Response.json({ ready: false, troubles }, { status: 503, headers: { "Retry-After": "5" } });
}
