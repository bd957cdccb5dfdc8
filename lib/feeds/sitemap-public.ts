import { readers } from "@/lib/platform/readers-db";
import { articleUrl } from "@/lib/publishing/rules/publication-kind";
import type { Prisma } from "@/prisma/generated/client";
import { MOST_ALLOWED, MOST_IN_ONE, MOST_NEWS } from "./rules/sitemap";

type Page = { url: string; lastChangedAt: Date };

// A retracted story stays at its address with the reason on top, and search engines shall learn it.
const TO_BE_FOUND = {
  publicationState: { in: ["live", "retracted"] },
} satisfies Prisma.ArticleWhereInput;

/** Every story's page, latest change first; null when there are more than so many. */
export async function listAllPages(most: number): Promise<Page[] | null> {
  // Counted no further than it matters: in a large archive no row is fetched in vain.
  const [counted] = await readers.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (
      select from articles where last_changed_at is not null and publication_state in ('live', 'retracted')
      limit ${most + 1}) few`;
  if (!counted || counted.count > most) return null;
  return listPages({ lastChangedAt: { not: null } }, most);
}

/** The pages that changed last on this day, at most as many as a sitemap may hold. */
export function listPagesOf({ from, until }: { from: Date; until: Date }): Promise<Page[]> {
  return listPages({ lastChangedAt: { gte: from, lt: until } }, MOST_ALLOWED);
}

/** The days on which pages changed last, newest first, each by the moment of its last change. */
export async function listChangedDays(): Promise<Date[]> {
  // One step of the index for each day, however many stories it has.
  const days = await readers.$queryRaw<{ at: Date }[]>`
    with recursive days as (
      (select last_changed_at as at from articles
       where last_changed_at is not null and publication_state in ('live', 'retracted')
       order by last_changed_at desc limit 1)
      union all
      select (select a.last_changed_at from articles a
              where a.last_changed_at < date_trunc('day', days.at, 'UTC') and a.publication_state in ('live', 'retracted')
              order by a.last_changed_at desc limit 1)
      from days where days.at is not null)
    select at from days where at is not null limit ${MOST_ALLOWED - 1}`;
  return days.map(({ at }) => at);
}

/** Pages that are no stories: those of sections, topics and authors whom readers can read. */
export async function listFronts(): Promise<string[]> {
  const some = { articles: { some: { article: { is: TO_BE_FOUND } } } };
  const [sections, topics, authors] = await Promise.all([
    readers.section.findMany({ orderBy: { position: "asc" }, select: { slug: true } }),
    readers.topic.findMany({
      where: some,
      orderBy: { slug: "asc" },
      take: MOST_IN_ONE,
      select: { slug: true },
    }),
    readers.author.findMany({
      where: some,
      orderBy: { slug: "asc" },
      take: MOST_IN_ONE,
      select: { slug: true },
    }),
  ]);
  return [
    ...sections.map(({ slug }) => `/${slug}`),
    ...topics.map(({ slug }) => `/topics/${slug}`),
    ...authors.map(({ slug }) => `/authors/${slug}`),
  ];
}

/** Stories first published since then, newest first, as many as a news sitemap may hold. */
export async function listNews(since: Date) {
  const rows = await readers.article.findMany({
    where: { publicationState: "live", firstPublishedAt: { gte: since } },
    orderBy: [{ firstPublishedAt: "desc" }, { id: "desc" }],
    take: MOST_NEWS,
    select: {
      slug: true,
      language: true,
      firstPublishedAt: true,
      section: { select: { slug: true } },
      liveRevision: { select: { headline: true } },
    },
  });
  return rows.flatMap(({ slug, section, language, firstPublishedAt, liveRevision }) =>
    slug && section && firstPublishedAt && liveRevision
      ? [
          {
            url: articleUrl(section.slug, slug),
            title: liveRevision.headline,
            language,
            publishedAt: firstPublishedAt,
          },
        ]
      : [],
  );
}

async function listPages(changed: Prisma.ArticleWhereInput, limit: number): Promise<Page[]> {
  const rows = await readers.article.findMany({
    where: { ...TO_BE_FOUND, ...changed },
    orderBy: [{ lastChangedAt: "desc" }, { id: "desc" }],
    take: limit,
    select: { slug: true, lastChangedAt: true, section: { select: { slug: true } } },
  });
  return rows.flatMap(({ slug, lastChangedAt, section }) =>
    slug && section && lastChangedAt
      ? [{ url: articleUrl(section.slug, slug), lastChangedAt }]
      : [],
  );
}
