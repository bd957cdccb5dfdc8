import { cardSelect, toCards } from "@/lib/articles/card-public";
import type { ArticleCard, PublicClaim, PublicEvidence } from "@/lib/articles/rules/published";
import { readers } from "@/lib/platform/readers-db";

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
