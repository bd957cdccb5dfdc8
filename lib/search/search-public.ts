import { type Cursor, readCursor, writeCursor } from "@/lib/articles/rules/cursor";
import { readers } from "@/lib/platform/readers-db";
import { Prisma } from "@/prisma/generated/client";
import { listLongerWords, newest, tsquery, type Wanted } from "./match-public";
import { listNames, type Named } from "./names-public";
import { listNarrower } from "./narrower-public";
import { fold } from "./rules/fold";
import { dayAfter, dayStart } from "./rules/newsroom-day";
import { wantedQuery, writeQuery } from "./rules/query";
import { type RankedCursor, readRankedCursor, writeRankedCursor } from "./rules/search-cursor";
import {
  isAsked,
  isByDate,
  NO_AUTHOR,
  NO_SECTION,
  NO_TOPIC,
  type SearchInput,
} from "./rules/search-input";
import { type FoundStory, showStories } from "./story-public";

const PAGE = 20;
/** So many of the newest matches are ranked; a list by relevance ends with them. */
export const RANKED = 500;
const FEW = 3;
/** Likely words are looked up for so many of those that nobody knows. */
const MISTYPED = 4;

/** What a search can be narrowed to: what the stories found are about and by, or the newest ones where none was found. */
export type Filters = { sections: Named[]; topics: Named[]; authors: Named[] };

type Page = {
  stories: FoundStory[];
  /** The newest of all that were found, `RANKED` at most. */
  ids: string[];
  /** How many were found, `RANKED` at most; null where nobody counted. */
  count: number | null;
  /** Whether there are more than were counted. */
  more: boolean;
  next: string | null;
};

export type Found = Omit<Page, "ids"> & {
  filters: Filters;
  /** Whether anything was asked for. */
  asked: boolean;
  /** The search as it may have been meant. */
  meant: string | null;
  /** Topics and authors whose names have all the words. */
  named: { url: string; name: string; kind: "topic" | "author" }[];
  remarks: string[];
};

/** What readers find; days are those of `timeZone`. */
export async function findStories(
  input: SearchInput,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<Found> {
  const names = await listNames();
  const remarks = [...input.remarks];
  const idOf = (known: Named[], slug: string, otherwise: string) => {
    const id = known.find((each) => each.slug === slug)?.id ?? null;
    if (slug !== "" && id === null) remarks.push(otherwise);
    return id;
  };
  const wanted: Wanted = {
    query: input.query,
    sectionId: idOf(names.sections, input.section, NO_SECTION),
    topicId: idOf(names.topics, input.topic, NO_TOPIC),
    authorId: idOf(names.authors, input.author, NO_AUTHOR),
    from: input.from ? dayStart(input.from, timeZone) : null,
    before: input.to ? dayStart(dayAfter(input.to, 1), timeZone) : null,
  };
  const asked = isAsked(input);
  const { ids, ...page } = !asked
    ? NOTHING
    : isByDate(input)
      ? await searchByDate(wanted, readCursor(input.after), now)
      : await searchByRelevance(wanted, readRankedCursor(input.after), now);
  const few = asked && page.count !== null && page.count < FEW;
  const [narrower, meant] = await Promise.all([
    listNarrower(ids.length > 0 ? ids : await listNewest(now)),
    few ? findMeant(wanted, now) : null,
  ]);
  const withChosen = (offered: Named[], known: Named[], slug: string) =>
    offered.some((each) => each.slug === slug)
      ? offered
      : [...known.filter((each) => each.slug === slug), ...offered];
  return {
    ...page,
    filters: {
      sections: names.sections,
      topics: withChosen(narrower.topics, names.topics, input.topic),
      authors: withChosen(narrower.authors, names.authors, input.author),
    },
    asked,
    meant,
    named: input.after === "" ? namedLike(input, names) : [],
    remarks,
  };
}

const NOTHING: Page = { stories: [], ids: [], count: null, more: false, next: null };

type Row = { id: string; at: Date; rank: number };

/** The newest `RANKED` matches, the most relevant first, a page at a time. */
async function searchByRelevance(
  wanted: Wanted,
  after: RankedCursor | null,
  now: Date,
): Promise<Page> {
  const longer = await listLongerWords(wanted.query);
  const whole = tsquery(wanted.query, wantedQuery(wanted.query, longer));
  const exact = tsquery(wanted.query, wantedQuery(wanted.query));
  const rankBy = (words: Prisma.Sql) =>
    Prisma.sql`ts_rank('{0.05, 0.2, 0.5, 1}', document, ${words}, 1)`;
  // Ranking is what costs: it reads all words of a story. Without longer words both would say the same.
  const rank =
    longer.length > 0
      ? Prisma.sql`${rankBy(whole)} + ${rankBy(exact)}`
      : Prisma.sql`2 * ${rankBy(whole)}`;
  const rows = await readers.$queryRaw<Row[]>`
    select article_id as id, published_at as at, (100000 * (${rank}))::int as rank
    from (${newest(wanted, longer, after?.until ?? null, now, RANKED + 1)}) as newest`;
  const counted = rows.slice(0, RANKED).sort(byRank);
  const open = after ? counted.filter((row) => byRank(after, row) < 0) : counted;
  const page = open.slice(0, PAGE);
  const last = open.length > PAGE ? page.at(-1) : undefined;
  const until = after?.until ?? new Date(Math.max(...rows.map(({ at }) => at.getTime())));
  return {
    stories: await showStories(page, wanted.query, longer),
    ids: counted.map(({ id }) => id),
    count: after && open.length === 0 ? null : counted.length,
    more: rows.length > RANKED,
    next: last ? writeRankedCursor({ ...last, until }) : null,
  };
}

/** The most relevant first, the newer of two that are as relevant, and then by their ids. */
function byRank(one: Row, other: Row): number {
  return (
    other.rank - one.rank ||
    other.at.getTime() - one.at.getTime() ||
    (one.id < other.id ? 1 : one.id > other.id ? -1 : 0)
  );
}

/** The newest stories of all. */
async function listNewest(now: Date): Promise<string[]> {
  const all: Wanted = {
    ...{ query: { wanted: [], unwanted: [], begun: false, cut: false } },
    ...{ sectionId: null, topicId: null, authorId: null, from: null, before: null },
  };
  const rows = await readers.$queryRaw<{ id: string }[]>`
    select article_id as id from (${newest(all, [], null, now, RANKED)}) as newest`;
  return rows.map(({ id }) => id);
}

/** All matches, newest first, a page at a time; only the first page counts them. */
async function searchByDate(wanted: Wanted, after: Cursor | null, now: Date): Promise<Page> {
  const longer = await listLongerWords(wanted.query);
  const rows = await readers.$queryRaw<Pick<Row, "id" | "at">[]>`
    select article_id as id, published_at as at from (
      ${newest(wanted, longer, after, now, after ? PAGE + 1 : RANKED + 1)}) as newest
    order by published_at desc, article_id desc`;
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    stories: await showStories(page, wanted.query, longer),
    ids: rows.slice(0, RANKED).map(({ id }) => id),
    count: after ? null : Math.min(rows.length, RANKED),
    more: !after && rows.length > RANKED,
    next: last ? writeCursor(last) : null,
  };
}

/**
 * The search as it may have been meant: words that no story has in its headline or names, replaced by the likest that one has.
 * Null when there is none, or when it would find nothing either.
 */
async function findMeant(wanted: Wanted, now: Date): Promise<string | null> {
  const { query } = wanted;
  const words = query.wanted.flat().filter((word) => word.length > FEW);
  if (words.length === 0) return null;
  const likest = await readers.$queryRaw<{ typed: string; word: string }[]>`
    select distinct on (typed) typed, word
    from (
      select typed from unnest(${words}::text[]) as typed
      where not exists (select from search_words known where known.word = typed) limit ${MISTYPED}) as unknown,
      lateral similar_words(typed) with ordinality as likely (word, place)
    order by typed, place`;
  if (likest.length === 0) return null;
  const meant = new Map(likest.map(({ typed, word }) => [typed, word]));
  const corrected = {
    ...query,
    wanted: query.wanted.map((term) => term.map((word) => meant.get(word) ?? word)),
    begun: false,
  };
  const found = await readers.$queryRaw<unknown[]>`
    select 1 from (${newest({ ...wanted, query: corrected }, [], null, now, 1)}) as newest`;
  return found.length > 0 ? writeQuery(corrected) : null;
}

function namedLike(
  { query }: SearchInput,
  { topics, authors }: Omit<Filters, "sections">,
): Found["named"] {
  const words = query.wanted.flat();
  if (words.length === 0) return [];
  const like = ({ name }: Named) => {
    const names = fold(name).split(" ");
    return words.every((word) => names.some((each) => each.startsWith(word)));
  };
  return [
    ...topics
      .filter(like)
      .map(({ slug, name }) => ({ url: `/topics/${slug}`, name, kind: "topic" as const })),
    ...authors
      .filter(like)
      .map(({ slug, name }) => ({ url: `/authors/${slug}`, name, kind: "author" as const })),
  ].slice(0, 6);
}
