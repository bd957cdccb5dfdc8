import { element, writeXml } from "./xml";

/** More addresses than this are told in an index of sitemaps, one for each day. The protocol allows 50,000 in a file. */
export const MOST_IN_ONE = 10_000;
/** The most that the protocol allows in any one file. */
export const MOST_ALLOWED = 50_000;

const SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** A page, and when it last changed; without a time where we do not know one. */
export type SitemapPlace = { address: string; lastChangedAt?: Date };

/** A sitemap of these pages (sitemaps.org, 0.9). */
export function writeSitemap(places: readonly SitemapPlace[]): string {
  return writeXml(
    element(
      "urlset",
      { xmlns: SITEMAP },
      ...places.map(({ address, lastChangedAt }) =>
        element(
          "url",
          {},
          element("loc", {}, address),
          lastChangedAt && element("lastmod", {}, lastChangedAt.toISOString()),
        ),
      ),
    ),
  );
}

/** An index of sitemaps, each with its address and the last change in it. */
export function writeSitemapIndex(sitemaps: readonly SitemapPlace[]): string {
  return writeXml(
    element(
      "sitemapindex",
      { xmlns: SITEMAP },
      ...sitemaps.map(({ address, lastChangedAt }) =>
        element(
          "sitemap",
          {},
          element("loc", {}, address),
          lastChangedAt && element("lastmod", {}, lastChangedAt.toISOString()),
        ),
      ),
    ),
  );
}

/** A story of the last two days, as news search engines want it. */
export type NewsPlace = { address: string; title: string; language: string; publishedAt: Date };

/** How far back a news sitemap reaches, and how many stories it may hold. */
export const NEWS_HOURS = 48;
export const MOST_NEWS = 1_000;

/** A news sitemap (Google's sitemap-news 0.9). */
export function writeNewsSitemap(newsroom: string, places: readonly NewsPlace[]): string {
  return writeXml(
    element(
      "urlset",
      { xmlns: SITEMAP, "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9" },
      ...places.map(({ address, title, language, publishedAt }) =>
        element(
          "url",
          {},
          element("loc", {}, address),
          element(
            "news:news",
            {},
            element(
              "news:publication",
              {},
              element("news:name", {}, newsroom),
              element("news:language", {}, language.split("-", 1)[0]),
            ),
            element("news:publication_date", {}, publishedAt.toISOString()),
            element("news:title", {}, title),
          ),
        ),
      ),
    ),
  );
}

const DAY = 24 * 60 * 60 * 1000;

/** The name of the sitemap of a day: `2026-11-25`, in UTC. Part of public addresses. */
export function dayName(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** The day of such a name, from its first moment to that of the next; null for anything else. */
export function readDay(name: string): { from: Date; until: Date } | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(name)) return null;
  const from = new Date(`${name}T00:00:00Z`);
  // A day that no calendar has is another day, or none, when it is read back.
  if (Number.isNaN(from.getTime()) || dayName(from) !== name) return null;
  return { from, until: new Date(from.getTime() + DAY) };
}
