import { type Cursor, readCursor, writeCursor } from "@/lib/articles/rules/cursor";
import { newsroom } from "@/lib/platform/db";
import { articleUrl } from "@/lib/publishing/rules/publication-kind";
import { may, type Staff } from "@/lib/staff/rules/capabilities";

const PAGE = 50;

/** Every notice that was issued, newest first, with who issued it. Empty for somebody who may not see the newsroom. */
export async function listStaffCorrections(viewer: Staff, after?: string) {
  if (may(viewer, "see_newsroom")) return { corrections: [], next: null };
  const cursor: Cursor | null = readCursor(after);
  const rows = await newsroom.correction.findMany({
    where: cursor
      ? { OR: [{ issuedAt: { lt: cursor.at } }, { issuedAt: cursor.at, id: { lt: cursor.id } }] }
      : {},
    orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    include: {
      publication: { select: { number: true } },
      article: {
        select: {
          id: true,
          slug: true,
          section: { select: { slug: true } },
          draft: { select: { headline: true } },
        },
      },
    },
  });
  const page = rows.slice(0, PAGE);
  const issuers = await newsroom.user.findMany({
    where: { id: { in: page.map((row) => row.issuedById) } },
    select: { id: true, name: true },
  });
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    corrections: page.map(({ article, publication, ...correction }) => ({
      ...correction,
      version: publication.number,
      issuedBy: issuers.find(({ id }) => id === correction.issuedById)?.name ?? "",
      articleId: article.id,
      headline: article.draft?.headline ?? "",
      url: article.slug && article.section ? articleUrl(article.section.slug, article.slug) : null,
    })),
    next: last ? writeCursor({ at: last.issuedAt, id: last.id }) : null,
  };
}
