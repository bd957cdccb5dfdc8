import type { Bench } from "./bench";

/** A page of the archive: what it is, and its addresses, all of the same kind. */
export type ArchivePage = { what: string; paths: string[] };

type Place = { at: Date; id: string };

const SAMPLES = 12;
/** Of the stories on one page of a list. */
const PAGE = 20;

/**
 * Pages of every list that grows, at its beginning, in its middle and at its end. Deep ones have an address of
 * their own each time, as readers' do.
 */
export async function archivePages(sql: Bench["sql"]): Promise<ArchivePage[]> {
  const [section] = await sql<{ id: string; slug: string }>(
    "select id, slug from sections order by position limit 1",
  );
  const first = (what: string, path: string) => ({ what, paths: new Array(SAMPLES).fill(path) });
  const inSection = `from articles where publication_state = 'live' and section_id = '${section?.id}'`;
  const about = (table: string, column: string, owner: string, slug: string) =>
    `from articles join ${table} on article_id = articles.id join ${owner} on ${owner}.id = ${column}
     where publication_state = 'live' and ${owner}.slug = '${slug}'`;
  const topic = about("article_topics", "topic_id", "topics", "topic-0");
  const author = about("article_authors", "author_id", "authors", "author-0");
  // With a page of stories and hardly more in either archive: a shorter page would say nothing of a longer one.
  const [rare] = await sql<{ slug: string }>(
    `select t.slug from topics t join article_topics a on a.topic_id = t.id and a.listed_at is not null
     group by t.id having count(*) > ${PAGE} order by count(*), t.slug limit 1`,
  );
  return [
    first("Front page", "/"),
    first("Section", `/${section?.slug}`),
    { what: "Section, middle", paths: await deep(sql, `/${section?.slug}`, inSection, 0.5) },
    { what: "Section, end", paths: await deep(sql, `/${section?.slug}`, inSection, 0.999) },
    first("Frequent topic", "/topics/topic-0"),
    { what: "Frequent topic, middle", paths: await deep(sql, "/topics/topic-0", topic, 0.5) },
    first("Rare topic", `/topics/${rare?.slug}`),
    first("Frequent author", "/authors/author-0"),
    { what: "Frequent author, middle", paths: await deep(sql, "/authors/author-0", author, 0.5) },
    first("Corrections", "/corrections"),
    {
      what: "Corrections, middle",
      paths: await deep(sql, "/corrections", "from corrections", 0.5, "issued_at"),
    },
    first("Feed", "/feed.xml"),
    first("Standards", "/standards"),
  ];
}

/** Addresses of pages around this depth of a list, 0 being its beginning. */
async function deep(
  sql: Bench["sql"],
  path: string,
  rows: string,
  depth: number,
  column = "first_published_at",
): Promise<string[]> {
  const places = await sql<Place>(
    `with list as (select ${column} as at, ${rows.includes("corrections") ? "" : "articles."}id ${rows})
     select at, id from list order by at desc, id desc
     offset (select greatest(0, least(count(*) - ${SAMPLES + 1}, count(*) * ${depth})::int) from list) limit ${SAMPLES}`,
  );
  return places.map(({ at, id }) => `${path}?after=${at.getTime()}_${id}`);
}
