import { cardSelect, toCards } from "@/lib/articles/card-public";
import type { ArticleCard } from "@/lib/articles/rules/published";
import { readers } from "@/lib/platform/readers-db";
import { newest, tsquery, type Wanted } from "./match-public";
import { addressWords } from "./rules/address-words";
import { type Query, wantedQuery } from "./rules/query";

const LIKELY = 3;
const RANKED = 60;
const MISTYPED = 4;

/**
 * The stories whose words stand in an address, mistyped or cut off as they may be, the likeliest first. Asks five short
 * questions at most, whatever the address.
 */
export async function findLikelyStories(path: string, now: Date): Promise<ArticleCard[]> {
  const asked = addressWords(path);
  if (asked.length === 0) return [];
  const known = await readers.$queryRaw<{ word: string; stories: number }[]>`
    select distinct on (place) word, stories from (
      select place, known.word, known.stories, 0 as way
      from unnest(${asked}::text[]) with ordinality as asked (typed, place) join search_words known on known.word = typed
      union all
      select place, known.word, known.stories, likely.nearness
      from (
        select typed, place from unnest(${asked}::text[]) with ordinality as asked (typed, place)
        where length(typed) > 3 and not exists (select from search_words known where known.word = typed)
        limit ${MISTYPED}) as unknown, lateral similar_words(typed) with ordinality as likely (word, nearness)
      join search_words known on known.word = likely.word) as found
    order by place, way`;
  const rarest = [...known].sort((one, other) => one.stories - other.stories);
  for (const words of [known, rarest.slice(0, 3), rarest.slice(0, 2), rarest.slice(0, 1)]) {
    if (words.length === 0) break;
    const stories = await listWith(
      words.map(({ word }) => word),
      now,
    );
    if (stories.length > 0) return stories;
  }
  return [];
}

async function listWith(words: readonly string[], now: Date): Promise<ArticleCard[]> {
  const query: Query = {
    wanted: words.map((word) => [word]),
    unwanted: [],
    begun: false,
    cut: false,
  };
  const nothingElse = { sectionId: null, topicId: null, authorId: null, from: null, before: null };
  const wanted: Wanted = { query, ...nothingElse };
  const rows = await readers.$queryRaw<{ id: string }[]>`
    select article_id as id from (${newest(wanted, [], null, now, RANKED)}) as newest
    order by ts_rank(document, ${tsquery(query, wantedQuery(query))}) desc, published_at desc, article_id desc
    limit ${LIKELY}`;
  const found = await readers.article.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: cardSelect,
  });
  return toCards(rows.flatMap(({ id }) => found.find((row) => row.id === id) ?? []));
}
