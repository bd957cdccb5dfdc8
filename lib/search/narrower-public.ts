import { readers } from "@/lib/platform/readers-db";
import { Prisma } from "@/prisma/generated/client";
import type { Named } from "./names-public";

const MOST = 30;
/** So many stories, the first of those given, are looked at. */
const LOOKED_AT = 100;

/** The topics and authors that stories have, those of the most of them, by name: `MOST` of each at most. */
export async function listNarrower(
  articleIds: readonly string[],
): Promise<{ topics: Named[]; authors: Named[] }> {
  if (articleIds.length === 0) return { topics: [], authors: [] };
  const ids = articleIds.slice(0, LOOKED_AT);
  const names = (kind: "topic" | "author", most: Prisma.Sql, from: Prisma.Sql) => Prisma.sql`
    (select ${kind} as kind, most.id, slug, name from (
      select ${most} as id from ${from} where article_id = any (${ids}::uuid[])
      group by 1 order by count(*) desc, 1 limit ${MOST}) as most
    join ${kind === "topic" ? Prisma.sql`topics` : Prisma.sql`authors`} named on named.id = most.id)`;
  const rows = await readers.$queryRaw<(Named & { kind: "topic" | "author" })[]>`
    ${names("topic", Prisma.sql`topic_id`, Prisma.sql`article_topics`)} union all
    ${names("author", Prisma.sql`author_id`, Prisma.sql`article_authors`)}
    order by kind, name, slug`;
  const of = (wanted: "topic" | "author") =>
    rows.flatMap(({ kind, ...named }) => (kind === wanted ? [named] : []));
  return { topics: of("topic"), authors: of("author") };
}
