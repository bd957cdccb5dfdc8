import { cardSelect, toCards } from "@/lib/articles/card-public";
import { type Cursor, writeCursor } from "@/lib/articles/rules/cursor";
import type { ArticleCard } from "@/lib/articles/rules/published";
import { readers } from "@/lib/platform/readers-db";
import type { Prisma } from "@/prisma/generated/client";

const PAGE = 50;

/** What a list is narrowed to, by the names in addresses; null for everything. */
export type Narrowed = { section: string | null; topic: string | null; author: string | null };

/** Stories newest first, retracted ones and translations too, and the cursor of the next page; null on the last. */
export async function listStoriesPage(
  { section, topic, author }: Narrowed,
  after: Cursor | null,
): Promise<{ cards: ArticleCard[]; next: string | null }> {
  const where: Prisma.ArticleWhereInput = {
    publicationState: { in: ["live", "retracted"] },
    firstPublishedAt: after ? { lte: after.at } : { not: null },
    ...(section !== null && { section: { is: { slug: section } } }),
    ...(topic !== null && { topics: { some: { topic: { slug: topic } } } }),
    ...(author !== null && { authors: { some: { author: { slug: author } } } }),
    ...(after && {
      OR: [
        { firstPublishedAt: { lt: after.at } },
        { firstPublishedAt: after.at, id: { lt: after.id } },
      ],
    }),
  };
  const rows = await readers.article.findMany({
    where,
    orderBy: [{ firstPublishedAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    select: cardSelect,
  });
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return {
    cards: await toCards(shown),
    next: last?.firstPublishedAt ? writeCursor({ at: last.firstPublishedAt, id: last.id }) : null,
  };
}

/** The slug under which readers find the story of this id; null when they have none. */
export async function findSlug(articleId: string): Promise<string | null> {
  const article = await readers.article.findUnique({
    where: { id: articleId },
    select: { slug: true },
  });
  return article?.slug ?? null;
}

/** The story of this slug as a card, live or retracted; null when there is none that can be shown elsewhere. */
export async function findStoryCard(slug: string): Promise<ArticleCard | null> {
  const row = await readers.article.findUnique({
    where: { slug, publicationState: { in: ["live", "retracted"] } },
    select: cardSelect,
  });
  const [card] = await toCards(row ? [row] : []);
  return card ?? null;
}
