import { cardSelect, toCards } from "@/lib/articles/card-public";
import type { ArticlePage } from "@/lib/articles/front-public";
import { type Cursor, writeCursor } from "@/lib/articles/rules/cursor";
import { readers } from "@/lib/platform/readers-db";
import { nextMonth } from "./rules/archive-place";
import { dayAfter, dayStart } from "./rules/newsroom-day";

const PAGE = 20;

/** How many stories were first published in a month (YYYY-MM) or on a day (YYYY-MM-DD). */
export type Counted = { date: string; stories: number };

/** Every month that has stories, the newest first. */
export function listArchiveMonths(): Promise<Counted[]> {
  return readers.$queryRaw`
    select to_char(day, 'YYYY-MM') as date, sum(stories)::int as stories
    from archive_days group by 1 order by 1 desc`;
}

/** The days of a month, given by its first, that have stories, the first of them first. */
export function listArchiveDays(first: string): Promise<Counted[]> {
  return readers.$queryRaw`
    select to_char(day, 'YYYY-MM-DD') as date, stories
    from archive_days where day >= ${first}::date and day < ${nextMonth(first)}::date order by day`;
}

export type ArchiveDay = ArticlePage & {
  count: number;
  /** The nearest days with stories. */
  before: string | null;
  after: string | null;
};

/** What was first published on a day of the newsroom, and can be read still, the newest first; retracted stories with their mark. */
export async function listArchiveDay(
  day: string,
  { timeZone, after }: { timeZone: string; after: Cursor | null },
): Promise<ArchiveDay> {
  const start = dayStart(day, timeZone);
  const end = dayStart(dayAfter(day, 1), timeZone);
  const [rows, [around]] = await Promise.all([
    readers.searchEntry.findMany({
      where: {
        publishedAt: { gte: start, lt: end },
        ...(after && {
          AND: [
            { publishedAt: { lte: after.at } },
            { OR: [{ publishedAt: { lt: after.at } }, { articleId: { lt: after.id } }] },
          ],
        }),
      },
      orderBy: [{ publishedAt: "desc" }, { articleId: "desc" }],
      take: PAGE + 1,
      select: { publishedAt: true, articleId: true, article: { select: cardSelect } },
    }),
    readers.$queryRaw<{ count: number; before: string | null; after: string | null }[]>`
      select coalesce((select stories from archive_days where day = ${day}::date), 0) as count,
        (select to_char(max(day), 'YYYY-MM-DD') from archive_days where day < ${day}::date) as before,
        (select to_char(min(day), 'YYYY-MM-DD') from archive_days where day > ${day}::date) as after`,
  ]);
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    articles: await toCards(page.map(({ article }) => article)),
    next: last ? writeCursor({ at: last.publishedAt, id: last.articleId }) : null,
    count: around?.count ?? 0,
    before: around?.before ?? null,
    after: around?.after ?? null,
  };
}
