import { heardHere } from "@/lib/platform/this-instance";

export const dynamic = "force-dynamic";

/** The process answers, and says which edition its readers get. Nothing else is asked. */
export function GET(): Response {
  return Response.json({ live: true, edition: heardHere()?.toString() ?? null });
}
