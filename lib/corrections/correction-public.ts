import { cardSelect, toCards } from "@/lib/articles/card-public";
import type { Cursor } from "@/lib/articles/rules/cursor";
import { writeCursor } from "@/lib/articles/rules/cursor";
import type { ArticleCard, PublicCorrection } from "@/lib/articles/rules/published";
import { readers } from "@/lib/platform/readers-db";
import { articleUrl } from "@/lib/publishing/rules/publication-kind";
import { type Told, toldOf } from "./rules/told";

const PAGE = 20;

/** A mistake as the front page tells it to whoever has read it. */
export type ToldOnFront = Told & {
  articleId: string;
  url: string;
  headline: string;
  language: string;
};

/**
 * The newest mistakes that were put right, whichever story they were in, with the versions that had them. The same for
 * every reader: which of them a reader is told is decided on the reader's device.
 */
export async function listToldOnFront(limit = 12): Promise<ToldOnFront[]> {
  const newest = await readers.correction.findMany({
    where: { kind: { in: ["correction", "retraction"] } },
    orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
    take: limit,
    select: { id: true, articleId: true },
  });
  const ids = [...new Set(newest.map(({ articleId }) => articleId))];
  const articles = await readers.article.findMany({
    where: { id: { in: ids }, publicationState: { not: "taken_down" } },
    select: {
      ...{ id: true, slug: true, language: true },
      section: { select: { slug: true } },
      liveRevision: { select: { headline: true } },
      publications: { select: { number: true, publishedAt: true } },
      corrections: {
        orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
        select: {
          ...{ id: true, kind: true, whatWasWrong: true, whatIsRight: true, correctsId: true },
          ...{ wordsBefore: true, wordsAfter: true, wrongSince: true },
          publication: { select: { number: true } },
        },
      },
    },
  });
  const told = articles.flatMap(({ id: articleId, slug, section, ...article }) => {
    const notices = article.corrections.map(({ publication, ...notice }) => ({
      ...notice,
      version: publication.number,
    }));
    const place = {
      ...{ articleId, language: article.language, headline: article.liveRevision?.headline ?? "" },
      url: articleUrl(section?.slug ?? "", slug ?? ""),
    };
    return toldOf(notices, article.publications).map((each) => ({ ...each, ...place }));
  });
  return newest.flatMap(({ id }) => told.find((each) => each.id === id) ?? []);
}

/** Every notice the newsroom ever issued, or those of one section, newest first, with its article. */
export async function listCorrections(
  after: Cursor | null = null,
  limit = PAGE,
  sectionId: string | null = null,
): Promise<{ corrections: (PublicCorrection & { article: ArticleCard })[]; next: string | null }> {
  const rows = await readers.correction.findMany({
    where: {
      ...(sectionId && { article: { sectionId } }),
      ...(after && {
        // By the index to the moment; the rest decides among what was issued at that moment.
        issuedAt: { lte: after.at },
        OR: [{ issuedAt: { lt: after.at } }, { id: { lt: after.id } }],
      }),
    },
    orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
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
      article: { select: cardSelect },
    },
  });
  const page = rows.slice(0, limit);
  const cards = new Map(
    (await toCards(page.map((row) => row.article))).map((card) => [card.id, card]),
  );
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    corrections: page.flatMap(({ article, publication, ...correction }) => {
      const card = cards.get(article.id);
      return card ? [{ ...correction, version: publication.number, article: card }] : [];
    }),
    next: last ? writeCursor({ at: last.issuedAt, id: last.id }) : null,
  };
}
