import { Feed } from "feed";
import { siteAddress } from "@/app/_edge/site-address";
import { english } from "@/components/article/labels-en";
import type { ArticleCard, PublicCorrection } from "@/lib/articles/rules/published";

const RSS = { "Content-Type": "application/rss+xml; charset=utf-8" };

/** The newest stories as RSS 2.0. An entry keeps its id whatever becomes of its story. */
export function storiesFeed(articles: readonly ArticleCard[]): Response {
  const feed = emptyFeed(
    "Onrecord",
    "Stories and how each claim in them is known.",
    "/feed.xml",
    "/",
  );
  for (const article of articles) {
    feed.addItem({
      id: article.id,
      guid: `urn:uuid:${article.id}`,
      link: siteAddress(article.url),
      title: article.headline,
      description: article.standfirst,
      date: article.firstPublishedAt,
      author: article.authors.map(({ name }) => ({ name })),
      category: [{ name: article.section.name }],
    });
  }
  return new Response(feed.rss2(), { headers: RSS });
}

/** The newest corrections as RSS 2.0. */
export function correctionsFeed(
  corrections: readonly (PublicCorrection & { article: ArticleCard })[],
): Response {
  const feed = emptyFeed(
    "Onrecord: corrections",
    "Every public notice of a change.",
    "/corrections/feed.xml",
    "/corrections",
  );
  for (const { article, ...correction } of corrections) {
    feed.addItem({
      id: correction.id,
      guid: `urn:uuid:${correction.id}`,
      link: siteAddress(`${article.url}#correction-${correction.id}`),
      title: [english.correctionKinds[correction.kind], article.headline]
        .filter(Boolean)
        .join(": "),
      description: `${correction.whatWasWrong} ${correction.whatIsRight}`.trim(),
      date: correction.issuedAt,
    });
  }
  return new Response(feed.rss2(), { headers: RSS });
}

function emptyFeed(title: string, description: string, path: string, page: string): Feed {
  return new Feed({
    title,
    description,
    id: siteAddress(page),
    link: siteAddress(page),
    language: "en",
    generator: false,
    feedLinks: { rss: siteAddress(path) },
  });
}
