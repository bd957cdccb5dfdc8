import type { Metadata } from "next";
import { siteAddress } from "@/app/_edge/site-address";
import type { PublishedArticle } from "@/lib/articles/rules/published";
import { sharePicture } from "@/lib/feeds/rules/structured-data";

const SHARE_SIZE = { type: "image/png", width: 1200, height: 630 };

/** How pages that are no stories are shown elsewhere. */
export const shareSite: NonNullable<Metadata["openGraph"]> = {
  type: "website",
  siteName: "Onrecord",
  images: [{ url: "/share.png", ...SHARE_SIZE, alt: "Onrecord" }],
};

/** The way to the feeds. Metadata of a page replaces that of the layout, so pages with a canonical address name it again. */
export const feedLink = feedLinks("", "Onrecord");

/** The way to the feeds of the page at this path, in each format. */
export function feedLinks(path: string, title: string) {
  return {
    types: {
      "application/rss+xml": [{ url: `${path}/feed.xml`, title }],
      "application/atom+xml": [{ url: `${path}/atom.xml`, title }],
      "application/feed+json": [{ url: `${path}/feed.json`, title }],
    },
  };
}

/** For pages that are an answer to nothing: no description of the site, nothing to be found by. */
export const nothingHere: Metadata = {
  title: "Nothing here",
  robots: { index: false, follow: true },
};

/** What an article's page says about itself to machines. */
export function articleMetadata(article: PublishedArticle): Metadata {
  if (article.state === "taken_down") {
    return {
      title: "Taken down",
      robots: { index: false },
      alternates: { canonical: article.url },
    };
  }
  return {
    title: article.headline,
    description:
      article.state === "retracted" ? article.corrections[0]?.whatWasWrong : article.standfirst,
    authors: article.authors.map(({ name, slug }) => ({ name, url: `/authors/${slug}` })),
    alternates: {
      canonical: article.url,
      languages: languagesOf(article),
      types: {
        ...feedLink.types,
        "application/json+oembed": [{ url: oembedAddress(article.url), title: article.headline }],
      },
    },
    openGraph: {
      type: "article",
      url: article.url,
      title: article.headline,
      description:
        article.state === "retracted" ? article.corrections[0]?.whatWasWrong : article.standfirst,
      locale: article.language,
      publishedTime: article.firstPublishedAt.toISOString(),
      modifiedTime: article.lastChangedAt.toISOString(),
      siteName: "Onrecord",
      section: article.section.name,
      tags: article.topics.map(({ name }) => name),
      authors: article.authors.map(({ slug }) => `/authors/${slug}`),
      images: [{ url: sharePicture(article), ...SHARE_SIZE, alt: article.headline }],
    },
    twitter: { card: "summary_large_image" },
  };
}

function oembedAddress(url: string): string {
  return `/oembed?${new URLSearchParams({ url: siteAddress(url) })}`;
}

/** Every language of the story with its address, its own among them; none when it has only one. */
function languagesOf({
  language,
  url,
  translationOf,
  translations,
}: PublishedArticle): Record<string, string> {
  const others = [...(translationOf ? [translationOf] : []), ...translations];
  if (others.length === 0) return {};
  return Object.fromEntries(
    [{ language, url }, ...others].map((each) => [each.language, each.url]),
  );
}
