import { siteAddress } from "@/app/_edge/site-address";
import { NEWS_HOURS, writeNewsSitemap } from "@/lib/feeds/rules/sitemap";
import { listNews } from "@/lib/feeds/sitemap-public";
import { xmlAnswer } from "../sitemaps";

/** The stories of the last two days, for news search engines. */
export async function GET(): Promise<Response> {
  const news = await listNews(new Date(Date.now() - NEWS_HOURS * 60 * 60 * 1000));
  const places = news.map(({ url, ...story }) => ({ ...story, address: siteAddress(url) }));
  return xmlAnswer(writeNewsSitemap("Onrecord", places));
}
