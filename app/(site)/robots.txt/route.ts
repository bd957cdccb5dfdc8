import { siteAddress } from "@/app/_edge/site-address";
import { robotsText } from "@/lib/settings/rules/crawlers";
import { findNewsroom } from "@/lib/settings/settings-public";

// Next would keep what a file of this name answered when the application was built.
export const dynamic = "force-dynamic";

/** Which crawlers are asked to stay away, and where all pages are listed. */
export async function GET(): Promise<Response> {
  const { refusedCrawlers } = await findNewsroom();
  const sitemaps = ["/sitemap.xml", "/news-sitemap.xml"].map(siteAddress);
  return new Response(robotsText(refusedCrawlers, sitemaps), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
