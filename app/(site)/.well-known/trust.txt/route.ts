import { siteAddress } from "@/app/_edge/site-address";
import { trustText } from "@/lib/settings/rules/well-known";
import { findNewsroom } from "@/lib/settings/settings-public";

export const dynamic = "force-dynamic";

/** Whom the newsroom belongs to and where else it speaks. */
export async function GET(): Promise<Response> {
  return new Response(trustText(await findNewsroom(), siteAddress), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
