import { readdirSync } from "node:fs";
import { inProject } from "./project";
import { isPrivate } from "./security-headers";

/** A page for people, or an answer for machines, which pages of other sites may read too. */
export type ReadKind = "page" | "machine";

/** The same, or where a form is sent to: it is only answered to who sent it. */
type Kind = ReadKind | "form";

type PublicPath = {
  /** `:name` stands for one part of the path, a final `*` for all that follows. */
  path: string;
  kind: Kind;
  /** What may stand after the question mark, in the order in which we write it. */
  keys: string[];
};

/** Where a list is, and is to be had as a feed too. */
const FEEDS = ["", "/corrections", "/topics/:topic", "/:section"].flatMap((list) =>
  ["feed.xml", "atom.xml", "feed.json"].map((feed) => machine(`${list}/${feed}`)),
);

const SEARCH_KEYS = ["q", "section", "topic", "author", "from", "to", "order"];

/**
 * Every public path, the first that fits counts. What is not here is asked for as a page without a question: it
 * gets nothing of what stands after the question mark.
 */
const PUBLIC_PATHS: PublicPath[] = [
  page("/", "after"),
  machine("/search/feed.xml", ...SEARCH_KEYS),
  ...FEEDS,
  page("/search", ...SEARCH_KEYS, "after"),
  machine("/sitemap.xml"),
  machine("/news-sitemap.xml"),
  machine("/sitemap/:day"),
  machine("/reader/:file"),
  machine("/robots.txt"),
  machine("/.well-known/:file"),
  machine("/manifest.webmanifest"),
  machine("/oembed", "url", "format", "maxwidth"),
  machine("/share.png"),
  machine("/:section/:slug/share/:picture"),
  machine("/api/v1/articles", "after", "section", "topic", "author", "format"),
  machine("/api/v1/articles/:id", "format"),
  machine("/api/v1/corrections", "after"),
  machine("/api/v1/*"),
  page("/report", "article", "version", "words", "before", "after"),
  page("/report/thanks", "article"),
  form("/report/send"),
  form("/report/task"),
  page("/log", "below"),
  machine("/log/*"),
  page("/corrections", "after"),
  page("/saved"),
  page("/standards"),
  page("/standards/:policy"),
  page("/standards/:policy/v/:n"),
  page("/archive"),
  page("/archive/:year"),
  page("/archive/:year/:month"),
  page("/archive/:year/:month/:day", "after"),
  page("/topics/:topic", "after"),
  page("/authors/:author", "after"),
  page("/:section", "after"),
  page("/:section/:slug/history", "from", "to"),
  page("/*"),
];

function page(path: string, ...keys: string[]): PublicPath {
  return { path, kind: "page", keys };
}

function form(path: string): PublicPath {
  return { path, kind: "form", keys: [] };
}

function machine(path: string, ...keys: string[]): PublicPath {
  return { path, kind: "machine", keys };
}

const SHAPES = PUBLIC_PATHS.map(({ path, ...row }) => {
  const parts = path.replaceAll(".", "\\.").replace(/:\w+/g, "[^/]+").replace("*", ".*");
  return { shape: new RegExp(`^${parts}$`), ...row };
});

/** Not ours to keep: Next's own files, pictures, which have a lifetime of their own, and the files in public/. */
const ELSEWHERE = /^\/(_next|media)(\/|$)/;
const FILES = new Set(
  readdirSync(inProject("public"), { recursive: true }).map((name) => `/${name}`),
);

/** A page, or an answer for machines, as it was asked for. */
export type AskedPage = {
  kind: ReadKind;
  /** The one address of this page: its path, and what we know of what stands after the question mark. */
  address: string;
  /** Whether nothing had to be left out to come to it. */
  exact: boolean;
  /** Whether a key stands there twice, which nobody means: the page hears all of it, and is kept by nobody. */
  repeated: boolean;
  /** Whether it has a question at all. */
  asks: boolean;
};

/** What an address asks for: nothing to do with us, the same at the one address that it has, a form's place, or a page. */
export type Asked =
  | { kind: "elsewhere" }
  | { kind: "moved"; to: string }
  | { kind: "form" }
  | AskedPage;

/** What a well-formed address asks for. */
export function askedAt(url: string): Asked {
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  const search = mark < 0 ? "" : url.slice(mark + 1);
  if (isPrivate(path) || ELSEWHERE.test(path) || FILES.has(path)) return { kind: "elsewhere" };
  const tidy = tidied(path);
  if (tidy !== path) return { kind: "moved", to: tidy + (search && `?${search}`) };

  const { kind, keys } = SHAPES.find(({ shape }) => shape.test(path)) ?? { kind: "page", keys: [] };
  if (kind === "form") return { kind };
  const given = new URLSearchParams(search);
  const known = keys.flatMap((key) => given.getAll(key).map((value) => [key, value]));
  const question = new URLSearchParams(known).toString();
  return {
    kind,
    address: path + (question && `?${question}`),
    exact: known.length === [...given].length,
    repeated: new Set(known.map(([key]) => key)).size < known.length,
    asks: known.length > 0,
  };
}

/** A path written the one way we write it: no empty part, nothing encoded that need not be. */
function tidied(path: string): string {
  const plain = path.replace(/%[0-9a-f]{2}/gi, (code) => {
    const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(letter) ? letter : code.toUpperCase();
  });
  return plain.replace(/\/{2,}/g, "/").replace(/(.)\/$/, "$1");
}
