import { siteAddress } from "@/app/_edge/site-address";
import { dayName, MOST_IN_ONE, writeSitemap, writeSitemapIndex } from "@/lib/feeds/rules/sitemap";
import { listAllPages, listChangedDays } from "@/lib/feeds/sitemap-public";
import { frontPlaces, storyPlaces, xmlAnswer } from "../sitemaps";

// Next would keep what a file of this name answered when the application was built.
export const dynamic = "force-dynamic";

/** Everything that can be found: one list, or, when there is much, the index of a list for each day. */
export async function GET(): Promise<Response> {
  const pages = await listAllPages(MOST_IN_ONE);
  if (pages) return xmlAnswer(writeSitemap([...(await frontPlaces()), ...storyPlaces(pages)]));
  const days = (await listChangedDays()).map((lastChangedAt) => ({
    address: siteAddress(`/sitemap/${dayName(lastChangedAt)}.xml`),
    lastChangedAt,
  }));
  return xmlAnswer(writeSitemapIndex([{ address: siteAddress("/sitemap/fronts.xml") }, ...days]));
}
