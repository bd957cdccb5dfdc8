import { cardSelect, toCards } from "@/lib/articles/card-public";
import { type Cursor, writeCursor } from "@/lib/articles/rules/cursor";
import type { ArticleCard, PublicClaim, PublicEvidence } from "@/lib/articles/rules/published";
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

/** What a story tells its readers about a claim. */
export type Finding = Omit<PublicClaim, "occurrenceId"> & { article: ArticleCard };

/** The most stories of which a claim's page tells. */
const MOST_FINDINGS = 100;

/** What the stories that stand now tell their readers about a claim, newest first; empty when none states it. */
export async function listFindings(claimId: string): Promise<Finding[]> {
  const rows = await readers.publishedClaim.findMany({
    where: { claimId, publication: { article: { publicationState: "live" } } },
    orderBy: [{ decidedAt: "desc" }, { publicationId: "desc" }, { occurrenceId: "asc" }],
    take: MOST_FINDINGS,
    select: {
      claimId: true,
      position: true,
      statement: true,
      kind: true,
      channel: true,
      exact: true,
      prefix: true,
      suffix: true,
      verdict: true,
      method: true,
      reason: true,
      checkedBy: true,
      decidedAt: true,
      recheckAt: true,
      evidence: true,
      publication: {
        select: {
          number: true,
          article: {
            select: {
              ...cardSelect,
              publications: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
            },
          },
        },
      },
    },
  });
  // An earlier version told its readers something else, perhaps; what counts is what the latest says.
  const current = rows.filter(
    ({ publication }) => publication.article.publications[0]?.number === publication.number,
  );
  const cards = await toCards(current.map(({ publication }) => publication.article));
  return current.flatMap(({ publication, evidence, ...claim }) => {
    const article = cards.find(({ id }) => id === publication.article.id);
    return article ? [{ ...claim, evidence: evidence as PublicEvidence[], article }] : [];
  });
}
