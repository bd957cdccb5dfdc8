import { readers } from "@/lib/platform/readers-db";
import type { Prisma } from "@/prisma/generated/client";
import { cardSelect, toCards } from "./card-public";
import { type Cursor, writeCursor } from "./rules/cursor";
import type { ArticleCard } from "./rules/published";

const PAGE = 20;

/** A page of a list, and the cursor of the next one; null on the last. */
export type ArticlePage = { articles: ArticleCard[]; next: string | null };

/** The sections in the newsroom's order. */
export function listSections() {
  return readers.section.findMany({
    orderBy: { position: "asc" },
    select: { slug: true, name: true, description: true },
  });
}

// Fronts show what stands: withdrawn articles keep their address and leave every list. Translations
// are found from their original.
const ON_FRONTS = { publicationState: "live", translationOfId: null } as const;

/**
 * The front page: the newest report with a picture leads, then what is newest, then the sections. No article stands
 * twice among the lead and the latest.
 */
export async function listFront() {
  const [sections, newest] = await Promise.all([listSections(), listNewestArticles(40)]);
  const lead =
    newest.find((article) => article.picture !== null && article.kind === "news") ??
    newest[0] ??
    null;
  const rest = newest.filter((article) => article.id !== lead?.id);
  const latest = rest.slice(0, 6);
  const shown = new Set(latest.map((article) => article.id));
  return {
    lead,
    latest,
    bySection: sections
      .map((section) => ({
        section,
        articles: rest
          .filter((article) => article.section.slug === section.slug && !shown.has(article.id))
          .slice(0, 4),
      }))
      .filter(({ articles }) => articles.length > 0),
  };
}

/** The newest articles of the newsroom's own language, newest first. */
export async function listNewestArticles(limit: number): Promise<ArticleCard[]> {
  return toCards(
    await readers.article.findMany({
      where: ON_FRONTS,
      orderBy: [{ firstPublishedAt: "desc" }, { id: "desc" }],
      take: limit,
      select: cardSelect,
    }),
  );
}

/** A section's articles, newest first; null when there is no such section. */
export async function listSectionArticles(slug: string, after: Cursor | null = null) {
  const section = await readers.section.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, description: true },
  });
  return (
    section && { section, ...(await listPage({ ...ON_FRONTS, sectionId: section.id }, after)) }
  );
}

/** A topic's articles, newest first, translations too; null when there is no such topic. */
export async function listTopicArticles(slug: string, after: Cursor | null = null) {
  const topic = await readers.topic.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, description: true },
  });
  const about = {
    publicationState: "live",
    topics: { some: { topicId: topic?.id ?? "" } },
  } as const;
  return topic && { topic, ...(await listPage(about, after)) };
}

/** An author with their articles, newest first, and what was corrected in them; null when there is no such author. */
export async function listAuthorArticles(slug: string, after: Cursor | null = null) {
  const author = await readers.author.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      name: true,
      bio: true,
      expertise: true,
      disclosures: true,
      demo: true,
    },
  });
  if (!author) return null;
  const theirs = { authors: { some: { authorId: author.id } } } as const;
  const [page, corrections] = await Promise.all([
    listPage({ publicationState: { in: ["live", "retracted"] }, ...theirs }, after),
    readers.correction.count({
      where: { kind: { in: ["correction", "retraction"] }, article: theirs },
    }),
  ]);
  return { author, corrections, ...page };
}

async function listPage(
  where: Prisma.ArticleWhereInput,
  after: Cursor | null,
): Promise<ArticlePage> {
  const rows = await readers.article.findMany({
    where: after
      ? { AND: [where, { firstPublishedAt: { lte: after.at } }, olderThan(after)] }
      : where,
    orderBy: [{ firstPublishedAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    select: cardSelect,
  });
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    articles: await toCards(page),
    next: last?.firstPublishedAt ? writeCursor({ at: last.firstPublishedAt, id: last.id }) : null,
  };
}

function olderThan({ at, id }: Cursor): Prisma.ArticleWhereInput {
  return { OR: [{ firstPublishedAt: { lt: at } }, { firstPublishedAt: at, id: { lt: id } }] };
}
