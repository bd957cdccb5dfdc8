import { oncePerEdition } from "@/lib/platform/once-per-edition";
import { readers } from "@/lib/platform/readers-db";
import type { Prisma } from "@/prisma/generated/client";
import { cardSelect, toCards } from "./card-public";
import { type Cursor, writeCursor } from "./rules/cursor";
import type { ArticleCard } from "./rules/published";

const PAGE = 20;

/** A page of a list, and the cursor of the next one; null on the last. */
export type ArticlePage = { articles: ArticleCard[]; next: string | null };

/** The sections in the newsroom's order. */
export const listSections = oncePerEdition(async () =>
  readers.section.findMany({
    orderBy: { position: "asc" },
    select: { id: true, slug: true, name: true, description: true },
  }),
);

// Fronts show what stands: withdrawn articles keep their address and leave every list. Translations
// are found from their original.
const ON_FRONTS = { publicationState: "live", translationOfId: null } as const;

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

/** Every article of the newsroom's own language, newest first, but those that stand on the page already. */
export function listAllArticles(
  after: Cursor | null = null,
  besides: readonly string[] = [],
): Promise<ArticlePage> {
  return listPage({ ...ON_FRONTS, ...butNot(besides) }, after);
}

/** A section by its address; null when there is none. */
export function findSection(slug: string) {
  return readers.section.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, description: true },
  });
}

/** A section's articles, newest first, but those that stand on the page already; null when there is no such section. */
export async function listSectionArticles(
  slug: string,
  after: Cursor | null = null,
  besides: readonly string[] = [],
) {
  const section = await findSection(slug);
  const where = { ...ON_FRONTS, sectionId: section?.id ?? "", ...butNot(besides) };
  return section && { section, ...(await listPage(where, after)) };
}

function butNot(ids: readonly string[]): Prisma.ArticleWhereInput {
  return ids.length === 0 ? {} : { id: { notIn: [...ids] } };
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
