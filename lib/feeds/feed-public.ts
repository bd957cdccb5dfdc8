import { findReadMore } from "@/lib/articles/article-public";
import { findPictures } from "@/lib/articles/card-public";
import type { Document } from "@/lib/articles/rules/document";
import type { ShownState } from "@/lib/articles/rules/published";
import { readers } from "@/lib/platform/readers-db";
import { articleUrl } from "@/lib/publishing/rules/publication-kind";
import type { Prisma } from "@/prisma/generated/client";
import type { FeedStory } from "./rules/feed-entry";

const feedSelect = {
  id: true,
  slug: true,
  language: true,
  kind: true,
  publicationState: true,
  firstPublishedAt: true,
  lastChangedAt: true,
  section: { select: { slug: true, name: true } },
  authors: {
    orderBy: { position: "asc" },
    select: { author: { select: { slug: true, name: true } } },
  },
  topics: {
    orderBy: { position: "asc" },
    select: { topic: { select: { slug: true, name: true } } },
  },
  liveRevision: { select: { headline: true, standfirst: true, body: true } },
  corrections: {
    orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      kind: true,
      weight: true,
      whatWasWrong: true,
      whatIsRight: true,
      wordsBefore: true,
      wordsAfter: true,
      issuedAt: true,
      correctsId: true,
      wrongSince: true,
      delayReason: true,
      publication: { select: { number: true } },
    },
  },
} as const satisfies Prisma.ArticleSelect;

type Row = Prisma.ArticleGetPayload<{ select: typeof feedSelect }>;

// What was retracted stays, so that copies made from a feed learn of it. What was taken down is gone from it.
const IN_FEEDS = {
  publicationState: { in: ["live", "retracted"] },
  lastChangedAt: { not: null },
} as const satisfies Prisma.ArticleWhereInput;

/**
 * The stories of the whole site that changed last, with their words. In the order of their last change, so that a
 * correction of an old story reaches everybody who has a copy of it.
 */
export function listChangedStories(limit: number): Promise<FeedStory[]> {
  return listStories({ translationOfId: null }, limit);
}

/** The same of one section; null when there is no such section. */
export async function listChangedInSection(slug: string, limit: number) {
  const section = await readers.section.findUnique({
    where: { slug },
    select: { id: true, name: true, description: true },
  });
  if (!section) return null;
  const stories = await listStories({ sectionId: section.id, translationOfId: null }, limit);
  return { ...section, stories };
}

/** The same of one topic, translations too; null when there is no such topic. */
export async function listChangedInTopic(slug: string, limit: number) {
  const topic = await readers.topic.findUnique({
    where: { slug },
    select: { id: true, name: true, description: true },
  });
  if (!topic) return null;
  const stories = await listStories({ topics: { some: { topicId: topic.id } } }, limit);
  return { ...topic, stories };
}

/** Those of these ids that readers can read, in the order of their last change. */
export function listStoriesById(ids: readonly string[]): Promise<FeedStory[]> {
  return listStories({ id: { in: [...ids] } }, ids.length);
}

async function listStories(where: Prisma.ArticleWhereInput, limit: number): Promise<FeedStory[]> {
  const rows = await readers.article.findMany({
    where: { ...IN_FEEDS, ...where },
    orderBy: [{ lastChangedAt: "desc" }, { id: "desc" }],
    take: limit,
    select: feedSelect,
  });
  return toStories(rows);
}

/** With one query each for all their pictures and for what their READ MORE leads to. */
async function toStories(rows: readonly Row[]): Promise<FeedStory[]> {
  const blocks = rows.flatMap((row) => bodyOf(row)?.content ?? []);
  const all: Document = { type: "doc", content: blocks };
  const [pictures, readMore] = await Promise.all([
    findPictures(blocks.flatMap((block) => (block.type === "figure" ? [block.attrs.mediaId] : []))),
    findReadMore(all),
  ]);
  return rows.flatMap((row) => toStory(row, { pictures, readMore }) ?? []);
}

function bodyOf(row: Row): Document | undefined {
  return row.liveRevision?.body as Document | undefined;
}

function toStory(row: Row, around: Pick<FeedStory, "pictures" | "readMore">): FeedStory | null {
  const { section, slug, kind, firstPublishedAt, lastChangedAt, liveRevision } = row;
  const body = bodyOf(row);
  if (!section || !slug || !kind || !firstPublishedAt || !lastChangedAt || !liveRevision || !body)
    return null;
  return {
    id: row.id,
    url: articleUrl(section.slug, slug),
    section,
    language: row.language,
    kind,
    state: row.publicationState as ShownState,
    firstPublishedAt,
    lastChangedAt,
    headline: liveRevision.headline,
    standfirst: liveRevision.standfirst,
    body,
    authors: row.authors.map(({ author }) => author),
    topics: row.topics.map(({ topic }) => topic),
    corrections: row.corrections.map(({ publication, ...correction }) => ({
      ...correction,
      version: publication.number,
    })),
    ...around,
  };
}
