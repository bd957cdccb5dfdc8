import { readers } from "@/lib/platform/readers-db";

/**
 * Figures of the live newsroom for its standards page: articles that readers can read, what was found about
 * the claims in them, notices by kind, and how long the first correction of an article took.
 * `medianHoursToCorrection` is null while nothing was corrected.
 */
export async function countStandards() {
  const [articles, verdicts, corrections, [delay]] = await Promise.all([
    readers.article.count({ where: { publicationState: "live" } }),
    readers.$queryRaw<{ verdict: string; count: number }[]>`
      select c.verdict::text as verdict, count(*)::int as count
      from articles a
      join lateral (select id from publications p where p.article_id = a.id order by number desc limit 1) latest on true
      join published_claims c on c.publication_id = latest.id
      where a.publication_state = 'live' group by c.verdict order by count desc, verdict`,
    readers.correction.groupBy({ by: ["kind"], _count: true, orderBy: { kind: "asc" } }),
    readers.$queryRaw<{ hours: number | null }[]>`
      select percentile_cont(0.5) within group (order by extract(epoch from first.issued_at - a.first_published_at) / 3600)::float8 as hours
      from articles a
      join lateral (select issued_at from corrections c where c.article_id = a.id and c.kind = 'correction' order by issued_at limit 1) first on true`,
  ]);
  return {
    articles,
    verdicts,
    corrections: corrections.map(({ kind, _count }) => ({ kind, count: _count })),
    medianHoursToCorrection: delay?.hours ?? null,
  };
}
