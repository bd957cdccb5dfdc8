import type { ArticleCard } from "@/lib/articles/rules/published";
import type { WholeAddress } from "./story-html";
import { type Element, element, escapeMarkup, writeXml } from "./xml";

/** What another site needs to show a story of ours (oEmbed 1.0). */
export type Oembed = Record<string, string | number>;

const WIDTH = 600;

/** A story as a card: headline, standfirst and the way to it. Plain HTML, no script, nothing loaded from here. */
export function oembedOf(
  card: ArticleCard,
  {
    newsroom,
    maxwidth,
    retractedMark,
  }: { newsroom: string; maxwidth: number | null; retractedMark: string },
  address: WholeAddress,
): Oembed {
  const stands = card.state === "live";
  const title = stands ? card.headline : `${retractedMark}: ${card.headline}`;
  const url = address(card.url);
  const [author] = card.authors;
  const direction = card.language.split("-")[0] === "ar" ? "rtl" : "ltr";
  const words = stands && card.standfirst ? `<p>${escapeMarkup(card.standfirst)}</p>` : "";
  return {
    version: "1.0",
    type: "rich",
    title,
    ...(author && { author_name: author.name, author_url: address(`/authors/${author.slug}`) }),
    provider_name: newsroom,
    provider_url: address("/"),
    html: `<blockquote lang="${escapeMarkup(card.language)}" dir="${direction}" cite="${escapeMarkup(url)}"><p><a href="${escapeMarkup(url)}">${escapeMarkup(title)}</a></p>${words}<p>${escapeMarkup(newsroom)}</p></blockquote>`,
    width: Math.min(WIDTH, maxwidth ?? WIDTH),
    height: 240,
    cache_age: 300,
  };
}

/** The same in XML, which the protocol offers too. */
export function oembedXml(oembed: Oembed): string {
  const parts: Element[] = Object.entries(oembed).map(([name, value]) =>
    element(name, {}, String(value)),
  );
  return writeXml(element("oembed", {}, ...parts));
}

/** The slug of the story that an address of ours leads to; null for any other address. */
export function storySlugAt(address: string, site: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.origin !== new URL(site).origin) return null;
  return /^\/[a-z0-9-]+\/([a-z0-9-]+)\/?$/u.exec(url.pathname)?.[1] ?? null;
}
