import { readCursor } from "@/lib/articles/rules/cursor";
import { MAX_SLUG, SLUG } from "@/lib/articles/rules/slug";
import { isDay } from "./newsroom-day";
import { MAX_WORDS, type Query, readQuery } from "./query";
import { readRankedCursor } from "./search-cursor";

export const ORDERS = ["relevance", "newest"] as const;
export type Order = (typeof ORDERS)[number];

/** A search as its address says it; what is not asked is empty. */
export type SearchInput = {
  typed: string;
  query: Query;
  section: string;
  topic: string;
  author: string;
  /** Days, as YYYY-MM-DD: first published from the beginning of the one to the end of the other. */
  from: string;
  to: string;
  order: Order;
  after: string;
  /** What was not understood, each in a sentence for the reader. */
  remarks: string[];
};

type Asked = Record<string, string | string[] | undefined>;

/** Understands the address of a search. Nothing in it is refused: what cannot be meant is left out, and said. */
export function readSearch(asked: Asked): SearchInput {
  const remarks: string[] = [];
  const one = (key: string) => {
    const value = asked[key];
    if (!Array.isArray(value)) return value ?? "";
    remarks.push("The address asks for one thing twice. Only the first was taken.");
    return value[0] ?? "";
  };
  const valid = (key: string, fits: (value: string) => boolean, otherwise: string) => {
    const value = one(key).trim();
    if (value === "" || fits(value)) return value;
    remarks.push(otherwise);
    return "";
  };
  const typed = one("q").trim();
  const query = readQuery(typed);
  if (query.cut) {
    remarks.push(
      `This is more than a search can hold. Its first ${MAX_WORDS} words were looked for.`,
    );
  }
  if (query.wanted.length === 0 && query.unwanted.length > 0) {
    remarks.push("Say what to look for too; this only says what to leave out.");
  }
  const slug = (value: string) => value.length <= MAX_SLUG && SLUG.test(value);
  const section = valid("section", slug, NO_SECTION);
  const topic = valid("topic", slug, NO_TOPIC);
  const author = valid("author", slug, NO_AUTHOR);
  const from = valid("from", isDay, "The first day is no date. It was left out.");
  const to = valid("to", isDay, "The last day is no date. It was left out.");
  if (from && to && from > to) remarks.push("The first day is after the last, so no story fits.");
  const wanted = valid("order", isOrder, "There is no such order. The most relevant come first.");
  const order = wanted === "newest" ? "newest" : "relevance";
  const read = isByDate({ query, order }) ? readCursor : readRankedCursor;
  const after = valid(
    "after",
    (value) => read(value) !== null,
    "The address asks for a place that this list does not have. Here is its beginning.",
  );
  return { typed, query, section, topic, author, from, to, order, after, remarks };
}

export const NO_SECTION = "There is no such section. All of them were searched.";
export const NO_TOPIC = "There is no such topic. All of them were searched.";
export const NO_AUTHOR = "There is no such author. The stories of all were searched.";

/** Whether the newest come first: when that is asked, and when there are no words to be relevant to. */
export function isByDate({ query, order }: Pick<SearchInput, "query" | "order">): boolean {
  return order === "newest" || query.wanted.length === 0;
}

/** Whether anything was asked for at all. */
export function isAsked({ query, section, topic, author, from, to }: SearchInput): boolean {
  return query.wanted.length > 0 || [section, topic, author, from, to].some((each) => each !== "");
}

/** The address of a search, at `path`, without what is not asked. */
export function searchAddress(
  path: string,
  {
    typed,
    section,
    topic,
    author,
    from,
    to,
    order,
  }: Omit<SearchInput, "query" | "remarks" | "after">,
  after = "",
): string {
  const asked = { q: typed, section, topic, author, from, to, order, after };
  const given = Object.entries(asked).filter(
    ([key, value]) => value !== "" && !(key === "order" && value === "relevance"),
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

function isOrder(value: string): value is Order {
  return (ORDERS as readonly string[]).includes(value);
}
