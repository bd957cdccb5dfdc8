import type { PublicCorrection, PublishedArticle } from "@/lib/articles/rules/published";
import { storyHtml, type WholeAddress } from "./story-html";
import type { Wording } from "./wording";
import { escapeMarkup } from "./xml";

/** A story as feeds need it. */
export type FeedStory = Pick<
  PublishedArticle,
  | "id"
  | "url"
  | "section"
  | "language"
  | "kind"
  | "state"
  | "firstPublishedAt"
  | "lastChangedAt"
  | "headline"
  | "standfirst"
  | "body"
  | "topics"
  | "corrections"
  | "pictures"
  | "readMore"
> & { authors: { slug: string; name: string }[] };

/** One entry of a feed, in whatever format. */
export type FeedEntry = {
  /** A URN that stays whatever becomes of the story: a feed reader knows by it that an entry changed. */
  id: string;
  address: string;
  /** Plain words, like `summary`. */
  title: string;
  summary: string;
  html: string;
  language: string;
  publishedAt: Date;
  updatedAt: Date;
  authors: { name: string; address: string }[];
  categories: string[];
};

/**
 * A story's entry: its full text, and every notice at its foot. Of a retracted story only its headline, that it
 * was retracted and why are left.
 */
export function storyEntry(story: FeedStory, wording: Wording, address: WholeAddress): FeedEntry {
  const retracted = story.state === "retracted";
  const notices = noticesHtml(story.corrections, wording);
  const told = [
    story.standfirst && `<p><em>${escapeMarkup(story.standfirst)}</em></p>`,
    storyHtml(story.body, { around: story, wording, address }),
  ];
  return {
    id: `urn:uuid:${story.id}`,
    address: address(story.url),
    title: retracted ? `${wording.retractedMark}: ${story.headline}` : story.headline,
    summary: retracted ? (story.corrections[0]?.whatWasWrong ?? "") : story.standfirst,
    html: [...(retracted ? [] : told), notices].filter(Boolean).join("\n"),
    language: story.language,
    publishedAt: story.firstPublishedAt,
    updatedAt: story.lastChangedAt,
    authors: story.authors.map(({ slug, name }) => ({
      name,
      address: address(`/authors/${slug}`),
    })),
    categories: [story.section.name, ...story.topics.map(({ name }) => name)],
  };
}

/** A notice as an entry of its own, for who follows what the newsroom got wrong. */
export function correctionEntry(
  {
    article,
    ...correction
  }: PublicCorrection & {
    article: { url: string; headline: string; language: string };
  },
  wording: Wording,
  address: WholeAddress,
): FeedEntry {
  return {
    id: `urn:uuid:${correction.id}`,
    address: address(`${article.url}#correction-${correction.id}`),
    title: [wording.correctionKinds[correction.kind], article.headline].filter(Boolean).join(": "),
    summary: `${correction.whatWasWrong} ${correction.whatIsRight}`.trim(),
    html: noticeHtml(correction, wording),
    language: article.language,
    publishedAt: correction.issuedAt,
    updatedAt: correction.issuedAt,
    authors: [],
    categories: [wording.correctionKinds[correction.kind]],
  };
}

function noticesHtml(corrections: readonly PublicCorrection[], wording: Wording): string {
  if (corrections.length === 0) return "";
  const head = `<h2>${escapeMarkup(wording.corrections)}</h2>`;
  return [head, ...corrections.map((each) => noticeHtml(each, wording))].join("\n");
}

function noticeHtml(correction: PublicCorrection, wording: Wording): string {
  const { kind, whatWasWrong, whatIsRight, issuedAt, delayReason } = correction;
  const day = issuedAt.toLocaleDateString(wording.locale, { dateStyle: "long", timeZone: "UTC" });
  const late = delayReason && `${wording.whyLate} ${delayReason}`;
  const words = escapeMarkup([whatWasWrong, whatIsRight, late].filter(Boolean).join(" "));
  return `<p><strong>${escapeMarkup(`${wording.correctionKinds[kind]}, ${day}`)}:</strong> ${words}</p>`;
}
