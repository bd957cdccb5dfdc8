import type { Cursor } from "@/lib/articles/rules/cursor";
import { readers } from "@/lib/platform/readers-db";
import { Prisma } from "@/prisma/generated/client";
import {
  beginningIn,
  type Configuration,
  configurationsFor,
  hasPhrase,
  type Query,
  unwantedQuery,
  wantedQuery,
  wordsQuery,
} from "./rules/query";
import { slices } from "./rules/slices";

/** So many stories that have the words of a phrase are read for the phrase itself. */
export const READ_FOR_PHRASES = 2_000;
const LONGER_WORDS = 8;

/** Which stories are asked for. */
export type Wanted = {
  query: Query;
  sectionId: string | null;
  topicId: string | null;
  authorId: string | null;
  /** First published from here on, and before there. */
  from: Date | null;
  before: Date | null;
};

/** Longer words with the beginning that was typed last, the most frequent first; none when it is a word itself. */
export async function listLongerWords(query: Query): Promise<string[]> {
  const beginning = beginningIn(query);
  if (beginning === null) return [];
  const [whole, longer] = await Promise.all([
    readers.searchWord.findUnique({ where: { word: beginning }, select: { word: true } }),
    readers.searchWord.findMany({
      where: { word: { gt: beginning, lt: `${beginning}\u{10ffff}` } },
      orderBy: [{ stories: "desc" }, { word: "asc" }],
      take: LONGER_WORDS,
      select: { word: true },
    }),
  ]);
  return whole ? [] : longer.map(({ word }) => word);
}

/**
 * The newest matches, so many at most. The index answers for words, filters and what is left out; the stories it names are read only
 * for the order of a phrase.
 */
export function newest(
  wanted: Wanted,
  longer: readonly string[],
  after: Date | Cursor | null,
  now: Date,
  limit: number,
): Prisma.Sql {
  const until = after instanceof Date ? after : (after?.at ?? null);
  const phrase = hasPhrase(wanted.query);
  const most = phrase ? READ_FOR_PHRASES : limit;
  const parts = slices(until, wanted.before ?? now).map(
    (slice) => Prisma.sql`(
      select article_id, published_at, document from search_entries
      where ${Prisma.join(
        [
          ...matches(wanted, longer),
          ...(slice.until ? [Prisma.sql`published_at <= ${slice.until}`] : []),
          ...(slice.after ? [Prisma.sql`published_at > ${slice.after}`] : []),
          ...(wanted.from ? [Prisma.sql`published_at >= ${wanted.from}`] : []),
          ...(wanted.before ? [Prisma.sql`published_at < ${wanted.before}`] : []),
          ...(after && !(after instanceof Date)
            ? [Prisma.sql`(published_at, article_id) < (${after.at}, ${after.id}::uuid)`]
            : []),
        ],
        " and ",
        "",
      )}
      order by published_at desc, article_id desc limit ${most})`,
  );
  const all = Prisma.sql`select * from (${Prisma.join(parts, " union all ")}) as slices limit ${most}`;
  if (!phrase) return all;
  const whole = tsquery(wanted.query, wantedQuery(wanted.query, longer));
  return Prisma.sql`select * from (${all}) as candidates where document @@ ${whole} limit ${limit}`;
}

function matches(wanted: Wanted, longer: readonly string[]): Prisma.Sql[] {
  const { query, sectionId, topicId, authorId } = wanted;
  const marks = Object.entries({ section: sectionId, topic: topicId, author: authorId }).flatMap(
    ([name, id]) => (id ? [`'${name}:${id}'`] : []),
  );
  const asked: Prisma.Sql[] = [];
  if (query.wanted.length > 0) asked.push(tsquery(query, wordsQuery(query, longer)));
  if (marks.length > 0) asked.push(Prisma.sql`${marks.join(" & ")}::text::tsquery`);
  if (query.unwanted.length > 0) asked.push(Prisma.sql`!! ${tsquery(query, unwantedQuery(query))}`);
  return asked.length > 0
    ? [Prisma.sql`document @@ (${Prisma.join(asked, " && ")})`]
    : [Prisma.sql`true`];
}

export const CONFIGURED: Record<Configuration, Prisma.Sql> = {
  english: Prisma.sql`'pg_catalog.english'`,
  arabic: Prisma.sql`'pg_catalog.arabic'`,
  simple: Prisma.sql`'pg_catalog.simple'`,
};

/** Words in every way of stemming that their script may want, any of which will do. */
export function tsquery(query: Query, text: string): Prisma.Sql {
  const ways = configurationsFor(query).map(
    (configuration) => Prisma.sql`to_tsquery(${CONFIGURED[configuration]}, ${text})`,
  );
  const [first, ...others] = ways;
  // Most words are stemmed alike in every way, and asked once cost half.
  return others.reduce(
    (all, way) => Prisma.sql`(case when ${all} = ${way} then ${all} else ${all} || ${way} end)`,
    first ?? Prisma.sql`''::tsquery`,
  );
}
