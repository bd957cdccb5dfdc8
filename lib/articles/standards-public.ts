import { CORRECTION_KINDS } from "@/lib/corrections/rules/correction";
import { readers } from "@/lib/platform/readers-db";

/** So many of the newest corrections tell how long corrections take. */
const NEWEST = 200;

/**
 * Figures of the live newsroom for its standards page: articles that readers can read, what was found about
 * the claims in them, notices by kind, and how long the first correction of an article took, by what was corrected
 * last. `medianHoursToCorrection` is null while nothing was corrected, `audit` while no audit of all edits was made.
 */
export async function countStandards() {
  const [figures, [delay], audit] = await Promise.all([
    readers.figure.findMany({
      where: { count: { gt: 0 } },
      orderBy: [{ count: "desc" }, { name: "asc" }],
    }),
    readers.$queryRaw<{ hours: number | null }[]>`
      select percentile_cont(0.5) within group (order by extract(epoch from c.issued_at - a.first_published_at) / 3600)::float8 as hours
      from (select article_id, issued_at from corrections where kind = 'correction'
        order by issued_at desc, id desc limit ${NEWEST}) as c
      join articles a on a.id = c.article_id
      -- Asked of each of them, by index; as "not exists" it is answered by reading all corrections there are.
      where (select e.id from corrections e
        where e.article_id = c.article_id and e.kind = 'correction' and e.issued_at < c.issued_at limit 1) is null`,
    readers.editAudit.findFirst({ orderBy: { auditedAt: "desc" } }),
  ]);
  const counted = (subject: string) =>
    figures.flatMap(({ name, count }) =>
      name.startsWith(`${subject} `)
        ? [{ name: name.slice(subject.length + 1), count: Number(count) }]
        : [],
    );
  return {
    articles: Number(figures.find(({ name }) => name === "articles")?.count ?? 0),
    verdicts: counted("verdict").map(({ name, count }) => ({ verdict: name, count })),
    corrections: CORRECTION_KINDS.flatMap((kind) => {
      const noticed = counted("notice").find(({ name }) => name === kind);
      return noticed ? [{ kind, count: noticed.count }] : [];
    }),
    medianHoursToCorrection: delay?.hours ?? null,
    audit,
  };
}
