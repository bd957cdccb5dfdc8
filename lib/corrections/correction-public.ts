import { cardSelect, toCards } from "@/lib/articles/card-public";
import type { Cursor } from "@/lib/articles/rules/cursor";
import { writeCursor } from "@/lib/articles/rules/cursor";
import type { ArticleCard, PublicCorrection } from "@/lib/articles/rules/published";
import { readers } from "@/lib/platform/readers-db";

const PAGE = 20;

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
