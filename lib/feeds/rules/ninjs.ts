import type { ArticleCard, PublishedArticle } from "@/lib/articles/rules/published";
import { storyHtml, type WholeAddress } from "./story-html";
import type { Wording } from "./wording";

/** News in JSON, IPTC's format for exchange between newsrooms (ninjs 3.1). */
export type Ninjs = { [property: string]: unknown };

type Around = { newsroom: string; address: WholeAddress };

const STANDARD = {
  name: "ninjs",
  version: "3.1",
  schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
};

const GENRES = { news: "News", opinion: "Opinion", live_blog: "Live coverage" };

/**
 * A whole story as ninjs. Its URI stays through every version. A retracted story is `canceled`, with the notice
 * and without its text: whoever has a copy must withdraw it.
 */
export function ninjsStory(
  article: PublishedArticle,
  around: Around & { wording: Wording },
): Ninjs {
  const { wording, address } = around;
  const stands = article.state === "live";
  const html = storyHtml(article.body, { around: article, wording, address });
  return {
    ...ninjsPlace(article, around),
    representationType: "full",
    version: String(article.version),
    ...noticesOf(article, wording),
    ...(stands && {
      descriptions: [{ role: "summary", contentType: "text/plain", value: article.standfirst }],
      bodies: [{ role: "main", contentType: "text/html", charCount: html.length, value: html }],
      associations: picturesOf(article, around),
    }),
    subjects: [
      { name: article.section.name, rel: "section", uri: address(`/${article.section.slug}`) },
      ...article.topics.map(({ name, slug }) => ({
        name,
        rel: "about",
        uri: address(`/topics/${slug}`),
      })),
    ],
    trustIndicators: [
      ["correctionsPolicy", "Corrections", "corrections"],
      ["verificationFactCheckingPolicy", "How a claim is checked", "checking"],
      ["unnamedSourcesPolicy", "Sources without a name", "sources"],
    ].map(([role, title, anchor]) => ({
      role: `https://schema.org/${role}`,
      title,
      href: address(`/standards#${anchor}`),
    })),
  };
}

/** What is left of a story that was taken down: that there was one, and that whoever has a copy must withdraw it. */
export function ninjsTombstone(
  article: PublishedArticle,
  { wording, address }: Around & { wording: Wording },
): Ninjs {
  return {
    uri: `urn:uuid:${article.id}`,
    type: "text",
    pubStatus: "canceled",
    standard: STANDARD,
    version: String(article.version),
    versionCreated: article.lastChangedAt.toISOString(),
    ...noticesOf(article, wording),
    altIds: [{ role: "web", value: address(article.url) }],
  };
}

function noticesOf({ corrections }: PublishedArticle, wording: Wording): Ninjs {
  if (corrections.length === 0) return {};
  const notices = corrections.map(({ kind, whatWasWrong, whatIsRight, delayReason }) => {
    const late = delayReason && `${wording.whyLate} ${delayReason}`;
    const words = [whatWasWrong, whatIsRight, late].filter(Boolean).join(" ");
    return `${wording.correctionKinds[kind]}: ${words}`;
  });
  return { edNote: notices.join("\n") };
}

/** Stories of a list as one ninjs document, each in short. */
export function ninjsList(cards: readonly ArticleCard[], self: string, around: Around): Ninjs {
  return {
    uri: self,
    type: "composite",
    standard: STANDARD,
    associations: cards.map((card) => ({
      name: "story",
      ...ninjsPlace(card, around),
      representationType: "partial",
      ...(card.state === "live" && {
        descriptions: [{ role: "summary", contentType: "text/plain", value: card.standfirst }],
      }),
    })),
  };
}

type Placed = Pick<
  ArticleCard,
  | "id"
  | "url"
  | "kind"
  | "language"
  | "state"
  | "headline"
  | "authors"
  | "firstPublishedAt"
  | "lastChangedAt"
>;

function ninjsPlace(article: Placed, { newsroom, address }: Around): Ninjs {
  const { id, url, kind, language, state, headline, authors } = article;
  return {
    uri: `urn:uuid:${id}`,
    type: "text",
    pubStatus: state === "live" ? "usable" : "canceled",
    standard: STANDARD,
    language,
    firstCreated: article.firstPublishedAt.toISOString(),
    versionCreated: article.lastChangedAt.toISOString(),
    headlines: [{ role: "main", contentType: "text/plain", value: headline }],
    by: authors.map(({ name }) => name).join(", "),
    people: authors.map(({ name, slug }) => ({
      name,
      rel: "author",
      uri: address(`/authors/${slug}`),
    })),
    organisations: [{ name: newsroom, rel: "publisher", uri: address("/") }],
    genres: [{ name: GENRES[kind] }],
    altIds: [{ role: "web", value: address(url) }],
  };
}

function picturesOf(
  article: PublishedArticle,
  { wording, address }: Around & { wording: Wording },
): Ninjs[] {
  return article.body.content.flatMap((block) => {
    const size = block.type === "figure" ? article.pictures[block.attrs.mediaId] : undefined;
    if (block.type !== "figure" || !size) return [];
    const { mediaId, alt, caption, credit, graphic, unverified } = block.attrs;
    return [
      {
        name: "picture",
        uri: `urn:uuid:${mediaId}`,
        type: "picture",
        by: credit,
        descriptions: [
          { role: "caption", value: caption },
          { role: "alt", value: alt },
          // Who shows it must say so, and cover it, as we do.
          { role: "warning", value: graphic ? wording.graphic : "" },
          { role: "verification", value: unverified ? wording.unverifiedPicture : "" },
        ].filter(({ value }) => value !== ""),
        renditions: [480, 960, 1600]
          .filter((width) => width <= size.width || width === 480)
          .map((width) => ({
            name: String(width),
            href: address(`/media/${mediaId}/${width}`),
            contentType: "image/webp",
            width: Math.min(width, size.width),
          })),
      },
    ];
  });
}
