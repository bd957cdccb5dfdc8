import { cardSelect, toCards } from "@/lib/articles/card-public";
import type { ArticleCard, PublicClaim, PublicEvidence } from "@/lib/articles/rules/published";
import { readers } from "@/lib/platform/readers-db";

/** What a story tells, or told, its readers about a claim. */
export type Finding = Omit<PublicClaim, "occurrenceId"> & {
  article: ArticleCard;
  /** The newest version that states it. */
  version: number;
};

/** The most places of which a claim's page tells. */
const MOST_FINDINGS = 100;

/** Under which claim readers find this one now: itself, or what it was merged into. */
export async function findSurviving(claimId: string): Promise<string> {
  const [row] = await readers.$queryRaw<{ id: string }[]>`
    select surviving_claim(${claimId}::uuid)::text as id`;
  return row?.id ?? claimId;
}

/** The claim that tells it better now, if readers were told of it; null while this one stands. */
export async function findSuccessor(claimId: string): Promise<string | null> {
  const [row] = await readers.$queryRaw<{ id: string | null }[]>`
    select claim_superseding(${claimId}::uuid)::text as id`;
  return row?.id ?? null;
}

type Told = { standing: Finding[]; former: Finding[] };

/**
 * What readers are told about a claim and what was merged into it, newest first: by the stories that state it now, and by those that did before they
 * were changed or retracted, which are not told of where they state it still. Both are empty when no story ever did.
 */
export async function listFindings(claimId: string): Promise<Told> {
  const merged = await readers.$queryRaw<{ id: string }[]>`
    select id::text from merged_claims(${claimId}::uuid) as id`;
  const claimIds = merged.map(({ id }) => id);
  const versions = await readers.$queryRaw<{ id: string; stands: boolean }[]>`
    select distinct on (p.article_id) p.id::text,
      a.publication_state = 'live' and not exists (
        select from publications later where later.article_id = p.article_id and later.number > p.number) as stands
    from published_claims c
    join publications p on p.id = c.publication_id
    join articles a on a.id = p.article_id
    where c.claim_id = any (${claimIds}::uuid[]) and a.publication_state in ('live', 'retracted')
    order by p.article_id, p.number desc`;
  const [standing, former] = await Promise.all(
    [true, false].map((stands) =>
      findingsIn(
        claimIds,
        versions.flatMap((version) => (version.stands === stands ? [version.id] : [])),
      ),
    ),
  );
  return { standing: standing ?? [], former: former ?? [] };
}

async function findingsIn(claimIds: string[], publicationIds: string[]): Promise<Finding[]> {
  if (publicationIds.length === 0) return [];
  const rows = await readers.publishedClaim.findMany({
    where: { claimId: { in: claimIds }, publicationId: { in: publicationIds } },
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
          article: { select: cardSelect },
        },
      },
    },
  });
  const cards = await toCards(rows.map(({ publication }) => publication.article));
  return rows.flatMap(({ publication, evidence, ...claim }) => {
    const article = cards.find(({ id }) => id === publication.article.id);
    const version = publication.number;
    return article ? [{ ...claim, evidence: evidence as PublicEvidence[], article, version }] : [];
  });
}
