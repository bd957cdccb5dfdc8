import { type Cursor, readCursor, writeCursor } from "@/lib/articles/rules/cursor";
import { readers } from "@/lib/platform/readers-db";
import { Prisma } from "@/prisma/generated/client";
import { listLongerWords, newest, tsquery, type Wanted } from "./match-public";
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
const MOST_NAMES = 500;

export type Named = { id: string; slug: string; name: string };

/** What a search can be narrowed to. */
export type Filters = { sections: Named[]; topics: Named[]; authors: Named[] };

type Page = {
  stories: FoundStory[];
  /** How many were found, `RANKED` at most; null where nobody counted. */
  count: number | null;
  /** Whether there are more than were counted. */
  more: boolean;
  next: string | null;
};

export type Found = Page & {
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
  const filters = await listFilters();
  const remarks = [...input.remarks];
  const idOf = (known: Named[], slug: string, otherwise: string) => {
    const id = known.find((each) => each.slug === slug)?.id ?? null;
    if (slug !== "" && id === null) remarks.push(otherwise);
    return id;
  };
  const wanted: Wanted = {
    query: input.query,
    sectionId: idOf(filters.sections, input.section, NO_SECTION),
    topicId: idOf(filters.topics, input.topic, NO_TOPIC),
    authorId: idOf(filters.authors, input.author, NO_AUTHOR),
    from: input.from ? dayStart(input.from, timeZone) : null,
    before: input.to ? dayStart(dayAfter(input.to, 1), timeZone) : null,
  };
  const asked = isAsked(input);
  const page = !asked
    ? NOTHING
    : isByDate(input)
      ? await searchByDate(wanted, readCursor(input.after), now)
      : await searchByRelevance(wanted, readRankedCursor(input.after), now);
  const few = asked && page.count !== null && page.count < FEW;
  return {
    ...page,
    filters,
    asked,
    meant: few ? await findMeant(wanted, now) : null,
    named: input.after === "" ? namedLike(input, filters) : [],
    remarks,
  };
}

const NOTHING: Page = { stories: [], count: null, more: false, next: null };

type Row = { id: string; at: Date; rank: number; found: number; until: Date };

/** The newest `RANKED` matches, the most relevant first, a page at a time. */
async function searchByRelevance(
  wanted: Wanted,
  after: RankedCursor | null,
  now: Date,
): Promise<Page> {
  const longer = await listLongerWords(wanted.query);
  const whole = tsquery(wanted.query, wantedQuery(wanted.query, longer));
  const exact = tsquery(wanted.query, wantedQuery(wanted.query));
  const rows = await readers.$queryRaw<Row[]>`
    with newest as (${newest(wanted, longer, after?.until ?? null, now, RANKED + 1)}),
    ranked as (
      select article_id, published_at, (100000 * (
        ts_rank('{0.05, 0.2, 0.5, 1}', document, ${whole}, 1) + ts_rank('{0.05, 0.2, 0.5, 1}', document, ${exact}, 1)
      ))::int as rank
      from (select * from newest limit ${RANKED}) as latest)
    select article_id as id, published_at as at, rank, (select count(*)::int from newest) as found,
      (select max(published_at) from newest) as until
    from ranked
    where ${after ? Prisma.sql`(rank, published_at, article_id) < (${after.rank}, ${after.at}, ${after.id}::uuid)` : Prisma.sql`true`}
    order by rank desc, published_at desc, article_id desc
    limit ${PAGE + 1}`;
  const page = rows.slice(0, PAGE);
  const [first, last] = [rows[0], rows.length > PAGE ? page.at(-1) : undefined];
  const found = first?.found ?? 0;
  return {
    stories: await showStories(page, wanted.query, longer),
    count: after && !first ? null : Math.min(found, RANKED),
    more: found > RANKED,
    next: last ? writeRankedCursor({ ...last, until: after?.until ?? last.until }) : null,
  };
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

async function listFilters(): Promise<Filters> {
  const named = { select: { id: true, slug: true, name: true }, take: MOST_NAMES } as const;
  const [sections, topics, authors] = await Promise.all([
    readers.section.findMany({ ...named, orderBy: { position: "asc" } }),
    readers.topic.findMany({ ...named, orderBy: { name: "asc" } }),
    readers.author.findMany({ ...named, orderBy: { name: "asc" } }),
  ]);
  return { sections, topics, authors };
}

function namedLike({ query }: SearchInput, { topics, authors }: Filters): Found["named"] {
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
