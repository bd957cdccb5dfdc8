import type { FeedEntry } from "./feed-entry";
import { type Element, element, escapeMarkup, writeXml } from "./xml";

/** What a feed says of itself. Every address is whole. */
export type FeedHead = {
  title: string;
  description: string;
  /** The page that shows the same to people. */
  page: string;
  /** The feed's own address. */
  self: string;
  language: string;
  icon: string;
  /** The hub that tells subscribers of changes (WebSub); null without one. */
  hub: string | null;
  /** How far the public log is signed, as it was signed: whoever keeps the feed can show later that it was rewritten. Null without one. */
  checkpoint: string | null;
};

export const FEED_TYPES = {
  rss: "application/rss+xml; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
} as const;

export type FeedFormat = keyof typeof FEED_TYPES;

/** A feed in this format. What is the same in all three is an entry's id, its address, its times and its text. */
export function writeFeed(
  format: FeedFormat,
  head: FeedHead,
  entries: readonly FeedEntry[],
): string {
  switch (format) {
    case "rss":
      return writeXml(rss(head, entries));
    case "atom":
      return writeXml(atom(head, entries));
    case "json":
      return JSON.stringify(jsonFeed(head, entries));
  }
}

// RSS Advisory Board, RSS 2.0.11. An author there must be an e-mail address, so bylines are Dublin Core's; RSS has no
// word for "changed", so that is Atom's.
function rss(head: FeedHead, entries: readonly FeedEntry[]): Element {
  const changed = lastChange(entries);
  return element(
    "rss",
    {
      version: "2.0",
      "xmlns:atom": "http://www.w3.org/2005/Atom",
      "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    },
    element(
      "channel",
      {},
      element("title", {}, head.title),
      element("link", {}, head.page),
      element("description", {}, head.description),
      element("language", {}, head.language),
      changed && element("lastBuildDate", {}, changed.toUTCString()),
      element("atom:link", { rel: "self", href: head.self, type: "application/rss+xml" }),
      head.hub === null ? null : element("atom:link", { rel: "hub", href: head.hub }),
      checkpoint(head),
      ...entries.map(rssItem),
    ),
  );
}

function rssItem(entry: FeedEntry): Element {
  return element(
    "item",
    {},
    element("title", {}, entry.title),
    element("link", {}, entry.address),
    element("guid", { isPermaLink: "false" }, entry.id),
    element("pubDate", {}, entry.publishedAt.toUTCString()),
    element("atom:updated", {}, entry.updatedAt.toISOString()),
    ...entry.authors.map(({ name }) => element("dc:creator", {}, name)),
    element("dc:language", {}, entry.language),
    ...entry.categories.map((name) => element("category", {}, name)),
    // A feed reader takes a description for HTML, so plain words are escaped once more.
    element("description", {}, escapeMarkup(entry.summary)),
    element("content:encoded", {}, entry.html),
  );
}

// RFC 4287.
function atom(head: FeedHead, entries: readonly FeedEntry[]): Element {
  return element(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": head.language },
    element("id", {}, head.self),
    element("title", {}, head.title),
    element("subtitle", {}, head.description),
    // Without an entry there is no moment to name but the first of all.
    element("updated", {}, (lastChange(entries) ?? new Date(0)).toISOString()),
    element("icon", {}, head.icon),
    element("author", {}, element("name", {}, head.title)),
    element("link", { rel: "self", href: head.self, type: "application/atom+xml" }),
    element("link", { rel: "alternate", href: head.page, type: "text/html" }),
    head.hub === null ? null : element("link", { rel: "hub", href: head.hub }),
    checkpoint(head),
    ...entries.map(atomEntry),
  );
}

function atomEntry(entry: FeedEntry): Element {
  return element(
    "entry",
    { "xml:lang": entry.language },
    element("id", {}, entry.id),
    element("title", {}, entry.title),
    element("link", { rel: "alternate", href: entry.address, type: "text/html" }),
    element("published", {}, entry.publishedAt.toISOString()),
    element("updated", {}, entry.updatedAt.toISOString()),
    ...entry.authors.map(({ name, address }) =>
      element("author", {}, element("name", {}, name), element("uri", {}, address)),
    ),
    ...entry.categories.map((name) => element("category", { term: name })),
    element("summary", {}, entry.summary),
    element("content", { type: "html" }, entry.html),
  );
}

/** https://www.jsonfeed.org/version/1.1/ */
function jsonFeed(head: FeedHead, entries: readonly FeedEntry[]) {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: head.title,
    description: head.description,
    home_page_url: head.page,
    feed_url: head.self,
    icon: head.icon,
    language: head.language,
    ...(head.hub === null ? {} : { hubs: [{ type: "WebSub", url: head.hub }] }),
    ...(head.checkpoint === null ? {} : { _log: { about: LOG, checkpoint: head.checkpoint } }),
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.address,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      language: entry.language,
      date_published: entry.publishedAt.toISOString(),
      date_modified: entry.updatedAt.toISOString(),
      authors: entry.authors.map(({ name, address }) => ({ name, url: address })),
      tags: entry.categories,
    })),
  };
}

/** The format of the checkpoint, which names both its element and its member. */
const LOG = "https://c2sp.org/tlog-checkpoint";

function checkpoint({ checkpoint: note }: FeedHead): Element | null {
  return note === null ? null : element("log:checkpoint", { "xmlns:log": LOG }, note);
}

function lastChange(entries: readonly FeedEntry[]): Date | null {
  const times = entries.map(({ updatedAt }) => updatedAt.getTime());
  return times.length === 0 ? null : new Date(Math.max(...times));
}
