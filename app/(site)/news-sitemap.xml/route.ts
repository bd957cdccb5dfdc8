import { siteAddress } from "@/app/_edge/site-address";
import { NEWS_HOURS, writeNewsSitemap } from "@/lib/feeds/rules/sitemap";
import { listNews } from "@/lib/feeds/sitemap-public";
import { findNewsroom } from "@/lib/settings/settings-public";
import { xmlAnswer } from "../sitemaps";

/** The stories of the last two days, for news search engines. */
export async function GET(): Promise<Response> {
  const [newsroom, news] = await Promise.all([
    findNewsroom(),
    listNews(new Date(Date.now() - NEWS_HOURS * 60 * 60 * 1000)),
  ]);
  const places = news.map(({ url, ...story }) => ({ ...story, address: siteAddress(url) }));
  const answer = xmlAnswer(writeNewsSitemap(newsroom.name, places));
  // Two days pass also when nothing is published.
  answer.headers.set("Cache-Control", "no-store");
  return answer;
}
