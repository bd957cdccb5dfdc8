import { readers } from "@/lib/platform/readers-db";
import { articleUrl } from "@/lib/publishing/rules/publication-kind";
import { toCards } from "./card-public";
import type { ArticlePage } from "./front-public";
import { type Cursor, writeCursor } from "./rules/cursor";

const PAGE = 20;
const NOTICES = 5;
/** So many of a topic's newest stories say which topics go with it. */
const READ_FOR_RELATED = 200;

/**
 * A topic with its articles, newest first, translations too, and the topics that its newest stories are about as well; null
 * when there is no such topic.
 */
export async function listTopicArticles(slug: string, after: Cursor | null = null) {
  const topic = await readers.topic.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, description: true, mediaTopic: true },
  });
  if (!topic) return null;
  const [page, related] = await Promise.all([
    listPage(
      await readers.articleTopic.findMany({
        where: { topicId: topic.id, listedAt: { not: null }, ...olderThan(after) },
        ...PAGE_OF_ARTICLES,
      }),
    ),
    readers.$queryRaw<{ slug: string; name: string }[]>`
      select other.slug, other.name
      from (
        select article_id from article_topics where topic_id = ${topic.id}::uuid and listed_at is not null
        order by listed_at desc, article_id desc limit ${READ_FOR_RELATED}) as newest
      join article_topics too on too.article_id = newest.article_id and too.topic_id <> ${topic.id}::uuid
      join topics other on other.id = too.topic_id
      group by other.id order by count(*) desc, other.name limit 6`,
  ]);
  return { topic, related, ...page };
}

/** An author with their articles, newest first, and what was corrected in them; null when there is no such author. */
export async function listAuthorArticles(slug: string, after: Cursor | null = null) {
  const author = await readers.author.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      name: true,
      bio: true,
      expertise: true,
      disclosures: true,
      languages: true,
      demo: true,
    },
  });
  if (!author) return null;
  const listed = { authorId: author.id, listedAt: { not: null } };
  const [page, stories, corrections, latest] = await Promise.all([
    listPage(
      await readers.articleAuthor.findMany({
        where: { ...listed, ...olderThan(after) },
        ...PAGE_OF_ARTICLES,
      }),
    ),
    readers.articleAuthor.count({ where: listed }),
    readers.articleAuthor.aggregate({
      where: { authorId: author.id, correctedAt: { not: null } },
      _sum: { corrections: true },
    }),
    listNotices(author.id),
  ]);
  return { author, stories, corrections: corrections._sum.corrections ?? 0, latest, ...page };
}

type NoticeRow = {
  id: string;
  kind: "correction" | "retraction";
  issued_at: Date;
  slug: string;
  section_slug: string;
  language: string;
  headline: string | null;
};

/** The newest corrections and retractions of an author's stories, which are in those that were corrected last. */
async function listNotices(authorId: string) {
  const rows = await readers.$queryRaw<NoticeRow[]>`
    select c.id, c.kind::text, c.issued_at, a.slug, s.slug as section_slug, a.language, r.headline
    from (
      select article_id from article_authors where author_id = ${authorId}::uuid and corrected_at is not null
      order by corrected_at desc limit ${NOTICES}) as latest
    join articles a on a.id = latest.article_id
    join sections s on s.id = a.section_id
    join corrections c on c.article_id = a.id and c.kind in ('correction', 'retraction')
    left join revisions r on r.id = a.live_revision_id
    where a.slug is not null
    order by c.issued_at desc, c.id desc limit ${NOTICES}`;
  return rows.map(({ id, kind, issued_at, slug, section_slug, language, headline }) => ({
    ...{ id, kind, issuedAt: issued_at, language, headline: headline ?? "" },
    url: `${articleUrl(section_slug, slug)}#correction-${id}`,
  }));
}

const PAGE_OF_ARTICLES = {
  orderBy: [{ listedAt: "desc" as const }, { articleId: "desc" as const }],
  take: PAGE + 1,
  select: { listedAt: true, articleId: true },
};

function olderThan(after: Cursor | null) {
  if (!after) return {};
  const { at, id } = after;
  return {
    AND: [{ listedAt: { lte: at } }, { OR: [{ listedAt: { lt: at } }, { articleId: { lt: id } }] }],
  };
}

async function listPage(
  rows: readonly { listedAt: Date | null; articleId: string }[],
): Promise<ArticlePage> {
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    articles: await toCards(page.map(({ articleId }) => ({ id: articleId }))),
    next: last?.listedAt ? writeCursor({ at: last.listedAt, id: last.articleId }) : null,
  };
}
