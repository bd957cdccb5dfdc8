import {
  findArticleVersion,
  findMovedArticle,
  findPublishedArticle,
} from "@/lib/articles/article-public";
import { listAllArticles, listSectionArticles } from "@/lib/articles/front-public";
import { findHistory } from "@/lib/articles/history-public";
import { listAuthorArticles, listTopicArticles } from "@/lib/articles/listed-public";
import type { Cursor } from "@/lib/articles/rules/cursor";
import { countStandards } from "@/lib/articles/standards-public";
import { listCorrections, listToldOnFront } from "@/lib/corrections/correction-public";
import {
  listChangedInSection,
  listChangedInTopic,
  listChangedStories,
} from "@/lib/feeds/feed-public";
import { listNews } from "@/lib/feeds/sitemap-public";
import { listFrontBlocks } from "@/lib/front-page/front-public";

/**
 * What readers ask for, by the words for it, on a planted archive: about this article, and in lists that go on from
 * this place.
 */
export function publicReads(slug: string, middle: Cursor): [string, () => Promise<unknown>][] {
  return [
    ["an article", () => findPublishedArticle(slug)],
    ["a version of an article", () => findArticleVersion(slug, 1)],
    ["an article that moved", () => findMovedArticle(slug)],
    ["the history of an article", () => findHistory(slug)],
    ["the front page", () => listFrontBlocks(null)],
    ["everything, further back", () => listAllArticles(middle)],
    ["a section", () => listSectionArticles("world")],
    ["a section, further back", () => listSectionArticles("world", middle)],
    ["a topic", () => listTopicArticles("topic-0")],
    ["a topic, further back", () => listTopicArticles("topic-0", middle)],
    ["an author", () => listAuthorArticles("author-40")],
    ["an author, further back", () => listAuthorArticles("author-40", middle)],
    ["corrections", () => listCorrections()],
    ["what was corrected, for who has read it", () => listToldOnFront()],
    ["corrections, further back", () => listCorrections(middle)],
    ["the feed", () => listChangedStories(20)],
    ["the feed of a section", () => listChangedInSection("world", 20)],
    ["the feed of a topic", () => listChangedInTopic("topic-40", 20)],
    ["the standards", () => countStandards()],
    ["the news sitemap", () => listNews(new Date(Date.now() - 172_800_000))],
  ];
}
