import { Feed } from "feed";
import { siteAddress } from "@/app/_edge/site-address";
import { english } from "@/components/article/labels-en";
import type { ArticleCard, PublicCorrection } from "@/lib/articles/rules/published";

const RSS = { "Content-Type": "application/rss+xml; charset=utf-8" };

/** The newest stories as RSS 2.0. An entry keeps its id whatever becomes of its story. */
export function storiesFeed(articles: readonly ArticleCard[]): Response {
  const feed = emptyFeed({
    title: "Onrecord",
    description: "Stories and how each claim in them is known.",
    path: "/feed.xml",
    page: "/",
    updated: newest(articles.map(({ lastChangedAt }) => lastChangedAt)),
  });
  for (const article of articles) {
    feed.addItem({
      id: article.id,
      guid: `urn:uuid:${article.id}`,
      link: siteAddress(article.url),
      title: article.headline,
      description: asHtml(article.standfirst),
      date: article.firstPublishedAt,
      category: [{ name: article.section.name }],
    });
  }
  return new Response(feed.rss2(), { headers: RSS });
}

/** The newest corrections as RSS 2.0. */
export function correctionsFeed(
  corrections: readonly (PublicCorrection & { article: ArticleCard })[],
): Response {
  const feed = emptyFeed({
    title: "Onrecord: corrections",
    description: "Every public notice of a change.",
    path: "/corrections/feed.xml",
    page: "/corrections",
    updated: newest(corrections.map(({ issuedAt }) => issuedAt)),
  });
  for (const { article, ...correction } of corrections) {
    feed.addItem({
      id: correction.id,
      guid: `urn:uuid:${correction.id}`,
      link: siteAddress(`${article.url}#correction-${correction.id}`),
      title: [english.correctionKinds[correction.kind], article.headline]
        .filter(Boolean)
        .join(": "),
      description: asHtml(`${correction.whatWasWrong} ${correction.whatIsRight}`.trim()),
      date: correction.issuedAt,
    });
  }
  return new Response(feed.rss2(), { headers: RSS });
}

type FeedPlace = {
  title: string;
  description: string;
  path: string;
  page: string;
  updated: Date | undefined;
};

function emptyFeed({ title, description, path, page, updated }: FeedPlace): Feed {
  return new Feed({
    title,
    description,
    id: siteAddress(page),
    link: siteAddress(page),
    language: "en",
    // Without a story there is no moment to name but the first of all.
    updated: updated ?? new Date(0),
    generator: false,
    feedLinks: { rss: siteAddress(path) },
  });
}

function newest(moments: readonly Date[]): Date | undefined {
  return moments.toSorted((left, right) => right.getTime() - left.getTime())[0];
}

/** Plain words as a feed reader must get them: it takes a description for HTML (RSS 2.0, `description`). */
function asHtml(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
