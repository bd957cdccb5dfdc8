import { findTroubles } from "@/lib/platform/readiness";

export const dynamic = "force-dynamic";

/** Whether requests can be served: 503 with the reasons when not. */
export async function GET(): Promise<Response> {
  const troubles = await findTroubles();
  return troubles.length === 0
    ? Response.json({ ready: true })
    : Response.json({ ready: false, troubles }, { status: 503, headers: { "Retry-After": "5" } });
}
