import { newsroom, type Transaction } from "@/lib/platform/db";
import { articleUrl, type HoldKind } from "@/lib/publishing/rules/publication-kind";
import { may, type Staff } from "@/lib/staff/rules/capabilities";
import type { Prisma } from "@/prisma/generated/client";
import { cleanLine } from "./rules/clean-text";
import { type Cursor, readCursor, writeCursor } from "./rules/cursor";
import type { ArticleKind, PublicationState, WorkState } from "./rules/work-state";

const PAGE = 50;

/** What the list of articles can be narrowed to. */
export type ArticleFilter = {
  q?: string | undefined;
  work?: WorkState | undefined;
  publication?: PublicationState | undefined;
  /** A section's slug. */
  section?: string | undefined;
  /** Only what this viewer began, saved or has a byline in. */
  mine?: boolean | undefined;
  held?: boolean | undefined;
  after?: string | undefined;
};

/** An article with its three axes, as the desk lists it. */
export type ArticleRow = {
  id: string;
  headline: string;
  slug: string;
  section: { slug: string; name: string };
  kind: ArticleKind;
  language: string;
  workState: WorkState;
  publicationState: PublicationState;
  holds: { kind: HoldKind; until: Date | null }[];
  savedAt: Date;
  savedBy: string;
  authors: string[];
  /** Where readers find it; null before its first publication. */
  url: string | null;
  claimCount: number;
  /** Claims without any verdict; a stale one shows on the article's own page. */
  openClaims: number;
  scheduledFor: Date | null;
  missedReason: string | null;
  /** Readers' version; null before the first. */
  version: number | null;
};

const rowSelect = {
  articleId: true,
  headline: true,
  slug: true,
  kind: true,
  workState: true,
  savedAt: true,
  savedById: true,
  authorIds: true,
  section: { select: { slug: true, name: true } },
  article: {
    select: {
      language: true,
      publicationState: true,
      slug: true,
      section: { select: { slug: true } },
      holds: {
        where: { liftedAt: null },
        select: { kind: true, until: true },
        orderBy: { placedAt: "asc" },
      },
      schedule: { select: { dueAt: true, missedReason: true } },
      publications: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
      occurrences: {
        where: { withdrawnAt: null },
        select: { _count: { select: { verdicts: true } } },
      },
    },
  },
} as const satisfies Prisma.DraftSelect;

/** The newsroom's articles, last saved first. Empty for somebody who may not see the newsroom. */
export async function listArticles(
  viewer: Staff,
  filter: ArticleFilter,
): Promise<{ articles: ArticleRow[]; next: string | null }> {
  if (may(viewer, "see_newsroom")) return { articles: [], next: null };
  const after = readCursor(filter.after);
  const rows = await newsroom.draft.findMany({
    where: { AND: [matching(viewer, filter), after ? savedBefore(after) : {}] },
    orderBy: [{ savedAt: "desc" }, { articleId: "desc" }],
    take: PAGE + 1,
    select: rowSelect,
  });
  const page = rows.slice(0, PAGE);
  const names = await findNames(page);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    articles: page.map((row) => toRow(row, names)),
    next: last ? writeCursor({ at: last.savedAt, id: last.articleId }) : null,
  };
}

function matching(viewer: Staff, filter: ArticleFilter): Prisma.DraftWhereInput {
  const words = cleanLine(filter.q ?? "");
  return {
    AND: [
      words
        ? {
            OR: [
              { headline: { contains: words, mode: "insensitive" } },
              { standfirst: { contains: words, mode: "insensitive" } },
              { slug: { contains: words.toLowerCase() } },
            ],
          }
        : {},
      filter.work ? { workState: filter.work } : {},
      filter.section ? { section: { slug: cleanLine(filter.section) } } : {},
      filter.publication ? { article: { publicationState: filter.publication } } : {},
      filter.held ? { article: { holds: { some: { liftedAt: null } } } } : {},
      filter.mine
        ? { OR: [{ savedById: viewer.id }, { article: { createdById: viewer.id } }] }
        : {},
    ],
  };
}

function savedBefore({ at, id }: Cursor): Prisma.DraftWhereInput {
  return { OR: [{ savedAt: { lt: at } }, { savedAt: at, articleId: { lt: id } }] };
}

type Row = Prisma.DraftGetPayload<{ select: typeof rowSelect }>;
type Names = { users: Map<string, string>; authors: Map<string, string> };

async function findNames(rows: readonly Row[]): Promise<Names> {
  const [users, authors] = await Promise.all([
    newsroom.user.findMany({
      where: { id: { in: rows.map((row) => row.savedById) } },
      select: { id: true, name: true },
    }),
    newsroom.author.findMany({
      where: { id: { in: rows.flatMap((row) => row.authorIds) } },
      select: { id: true, name: true },
    }),
  ]);
  const byId = (people: { id: string; name: string }[]) =>
    new Map(people.map(({ id, name }) => [id, name]));
  return { users: byId(users), authors: byId(authors) };
}

function toRow({ article, ...draft }: Row, names: Names): ArticleRow {
  return {
    id: draft.articleId,
    headline: draft.headline,
    slug: draft.slug,
    section: draft.section,
    kind: draft.kind,
    language: article.language,
    workState: draft.workState,
    publicationState: article.publicationState,
    holds: article.holds,
    savedAt: draft.savedAt,
    savedBy: names.users.get(draft.savedById) ?? "",
    authors: draft.authorIds.flatMap((id) => names.authors.get(id) ?? []),
    url: article.slug && article.section ? articleUrl(article.section.slug, article.slug) : null,
    claimCount: article.occurrences.length,
    openClaims: article.occurrences.filter((occurrence) => occurrence._count.verdicts === 0).length,
    scheduledFor: article.schedule?.dueAt ?? null,
    missedReason: article.schedule?.missedReason ?? null,
    version: article.publications[0]?.number ?? null,
  };
}

/** Articles that READ MORE can point at: at most ten that readers have, by words of the headline. */
export async function listLinkable(
  viewer: Staff,
  q: string,
): Promise<{ id: string; headline: string; url: string }[]> {
  if (may(viewer, "see_newsroom")) return [];
  const found = await newsroom.article.findMany({
    where: {
      publicationState: { in: ["live", "retracted"] },
      liveRevision: { headline: { contains: cleanLine(q), mode: "insensitive" } },
    },
    orderBy: [{ firstPublishedAt: "desc" }, { id: "desc" }],
    take: 10,
    select: {
      id: true,
      slug: true,
      section: { select: { slug: true } },
      liveRevision: { select: { headline: true } },
    },
  });
  return found.flatMap(({ id, slug, section, liveRevision }) =>
    slug && section && liveRevision
      ? [{ id, headline: liveRevision.headline, url: articleUrl(section.slug, slug) }]
      : [],
  );
}

/** The name of a member of staff, as it stands now. */
export async function findUserName(tx: Transaction, userId: string): Promise<string> {
  const { name } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true },
  });
  return name;
}
