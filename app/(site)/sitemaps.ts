import { siteAddress } from "@/app/_edge/site-address";
import type { SitemapPlace } from "@/lib/feeds/rules/sitemap";
import { listFronts } from "@/lib/feeds/sitemap-public";

/** The pages that are no stories. What stands on them changes with the stories, so they name no time. */
export async function frontPlaces(): Promise<SitemapPlace[]> {
  const paths = ["/", ...(await listFronts()), "/corrections", "/standards"];
  return paths.map((path) => ({ address: siteAddress(path) }));
}

export function storyPlaces(pages: { url: string; lastChangedAt: Date }[]): SitemapPlace[] {
  return pages.map(({ url, lastChangedAt }) => ({ address: siteAddress(url), lastChangedAt }));
}

export function xmlAnswer(text: string): Response {
  return new Response(text, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
