import { countStandards } from "@/lib/articles/standards-public";
import { readers } from "@/lib/platform/readers-db";
import type { Figures } from "./rules/figures";

/**
 * What is counted of the newsroom as it stands now. The database counts stories as they are published, so that this
 * costs the same however many there are.
 */
export async function findFigures(): Promise<Figures> {
  const [rows, { articles, verdicts, corrections, medianHoursToCorrection }, [authors], [log]] =
    await Promise.all([
      readers.figure.findMany(),
      countStandards(),
      readers.$queryRaw<{ authors: number; described: number; disclosing: number }[]>`
        select count(*)::int as authors, count(*) filter (where bio <> '')::int as described,
          count(*) filter (where disclosures <> '')::int as disclosing from authors`,
      readers.$queryRaw<{ logged: number }[]>`
        select (coalesce(max(l.index) + 1, 0)
          - (select count(*) from log_leaves o where o.publication_id is null))::int as logged from log_leaves l`,
    ]);
  const counted = (name: string) => Number(rows.find((row) => row.name === name)?.count ?? 0);
  const notices = (...kinds: string[]) =>
    corrections.reduce((sum, { kind, count }) => (kinds.includes(kind) ? sum + count : sum), 0);
  return {
    stories: articles,
    opinions: counted("kind opinion"),
    signed: counted("signed"),
    approved: counted("approved"),
    headlines: counted("headline"),
    claims: verdicts.reduce((sum, { count }) => sum + count, 0),
    evidence: {
      named: counted("evidence named"),
      background: counted("evidence background"),
      sealed: counted("evidence sealed"),
    },
    corrections: notices("correction", "clarification"),
    retractions: notices("retraction"),
    takedowns: notices("takedown"),
    medianHoursToCorrection,
    authors: authors?.authors ?? 0,
    described: authors?.described ?? 0,
    disclosing: authors?.disclosing ?? 0,
    logged: log?.logged ?? 0,
  };
}
