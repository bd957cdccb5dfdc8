const HERE = "http://here.invalid";

/**
 * Where to go after signing in, from what an address says: a path of the
 * newsroom, or the newsroom itself when it is anything else.
 */
export function nextPath(wanted: unknown): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/") || !URL.canParse(wanted, HERE)) {
    return "/newsroom";
  }
  const { origin, pathname, search, searchParams } = new URL(wanted, HERE);
  if (origin !== HERE || !/^\/newsroom(\/|$)/.test(pathname)) return "/newsroom";
  // Next's own mark on a request for a part of a page.
  if (!searchParams.has("_rsc")) return pathname + search;
  searchParams.delete("_rsc");
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}
