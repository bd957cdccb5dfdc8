import { siteAddress } from "@/app/_edge/site-address";
import { labelsFor } from "@/components/article/labels";
import { listCorrections } from "@/lib/corrections/correction-public";
import { findHub } from "@/lib/deliveries/event-public";
import {
  listChangedInSection,
  listChangedInTopic,
  listChangedStories,
  listStoriesById,
} from "@/lib/feeds/feed-public";
import {
  correctionEntry,
  type FeedEntry,
  type FeedStory,
  storyEntry,
} from "@/lib/feeds/rules/feed-entry";
import {
  FEED_TYPES,
  type FeedFormat,
  type FeedHead,
  writeFeed,
} from "@/lib/feeds/rules/feed-formats";
import { findCheckpoint } from "@/lib/public-log/log-public";
import { plainAnswer } from "./plain-answers";
import { isSlug } from "./query";

const ENTRIES = 30;
const NAMES: Record<FeedFormat, string> = { rss: "feed.xml", atom: "atom.xml", json: "feed.json" };

/** The stories of the whole site that changed last. */
export async function siteFeed(format: FeedFormat): Promise<Response> {
  const about = {
    title: "Onrecord",
    description: "Stories and how each claim in them is known.",
    page: "/",
  };
  return answerFeed(format, about, (await listChangedStories(ENTRIES)).map(entryOf));
}

/** Those of one section; 404 when there is none. */
export async function sectionFeed(format: FeedFormat, slug: string): Promise<Response> {
  const section = isSlug(slug) ? await listChangedInSection(slug, ENTRIES) : null;
  if (!section) return plainAnswer(404, "There is no section of this name.");
  const { name, description, stories } = section;
  const about = { title: `Onrecord: ${name}`, description, page: `/${slug}` };
  return answerFeed(format, about, stories.map(entryOf));
}

/** Those of one topic; 404 when there is none. */
export async function topicFeed(format: FeedFormat, slug: string): Promise<Response> {
  const topic = isSlug(slug) ? await listChangedInTopic(slug, ENTRIES) : null;
  if (!topic) return plainAnswer(404, "There is no topic of this name.");
  const { name, description, stories } = topic;
  const about = { title: `Onrecord: ${name}`, description, page: `/topics/${slug}` };
  return answerFeed(format, about, stories.map(entryOf));
}

/** The stories of these ids, that a search has found; `self` and `page` are the search as a feed and as a page. */
export async function foundFeed(
  ids: readonly string[],
  { title, page, self }: { title: string; page: string; self: string },
): Promise<Response> {
  const about = { title, description: "The newest stories that this search finds.", page };
  return answerFeed("rss", about, (await listStoriesById(ids)).map(entryOf), siteAddress(self));
}

/** Every notice of a change, newest first. */
export async function correctionsFeed(format: FeedFormat): Promise<Response> {
  const { corrections } = await listCorrections(null, ENTRIES);
  const about = {
    title: "Onrecord: corrections",
    description: "Every public notice of a change.",
    page: "/corrections",
  };
  const entries = corrections.map((correction) =>
    correctionEntry(correction, labelsFor(correction.article.language), siteAddress),
  );
  return answerFeed(format, about, entries);
}

function entryOf(story: FeedStory): FeedEntry {
  return storyEntry(story, labelsFor(story.language), siteAddress);
}

type About = Pick<FeedHead, "title" | "description" | "page">;

async function answerFeed(
  format: FeedFormat,
  about: About,
  entries: FeedEntry[],
  ofSearch?: string,
): Promise<Response> {
  const self = ofSearch ?? siteAddress(`${about.page === "/" ? "" : about.page}/${NAMES[format]}`);
  // Nobody knows which searches a release changes, so no hub is told.
  const [hub, checkpoint] = await Promise.all([
    ofSearch === undefined ? findHub() : null,
    findCheckpoint(),
  ]);
  const head: FeedHead = {
    ...about,
    page: siteAddress(about.page),
    self,
    language: "en",
    icon: siteAddress("/icon.svg"),
    hub,
    checkpoint: checkpoint?.note ?? null,
  };
  const links = [`<${self}>; rel="self"`, ...(hub === null ? [] : [`<${hub}>; rel="hub"`])];
  return new Response(writeFeed(format, head, entries), {
    headers: { "Content-Type": FEED_TYPES[format], Link: links.join(", ") },
  });
}
