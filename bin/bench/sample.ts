import type { Bench } from "./bench";

type Sql = Bench["sql"];

/** The address of an article of about a thousand words with a picture. */
export async function longArticle(sql: Sql): Promise<string> {
  const [row] = await sql<{ path: string }>(`
    select path from (
      select '/' || s.slug || '/' || a.slug as path, length(r.canonical) as size
      from articles a join sections s on s.id = a.section_id join revisions r on r.id = a.live_revision_id
      where a.publication_state = 'live' and a.language = 'en'
        and exists (select from published_media m where m.article_id = a.id)
      order by a.first_published_at desc limit 5000) newest
    order by abs(size - 9000) limit 1`);
  return row?.path ?? "/";
}

/** Addresses of so many articles from all over the archive, the same each time. */
export async function someArticles(sql: Sql, count: number, place: number): Promise<string[]> {
  const rows = await sql<{ path: string }>(
    `select '/' || s.slug || '/' || a.slug as path
     from generate_series(1, $1) as draw,
       lateral (select * from articles where publication_state = 'live' and first_published_at >=
           (select min(first_published_at) + (max(first_published_at) - min(first_published_at))
             * ((draw * 7919 + $2) % 10007) / 10007.0 from articles)
         order by first_published_at limit 1) a
       join sections s on s.id = a.section_id`,
    [count, place],
  );
  return rows.map(({ path }) => path);
}
