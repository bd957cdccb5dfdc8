/** Where a page's header says that the rules below are. */
export const SPECULATION_PATH = "/speculation-rules.json";

export const SPECULATION_TYPE = "application/speculationrules+json";

// Of our own pages only, and none that has a session or answers machines.
const READERS_PAGES = {
  and: [
    { href_matches: "/*" },
    {
      not: { href_matches: ["/newsroom*", "/sign-in*", "/api/*", "/media/*", "/_next/*", "/*.*"] },
    },
    { not: { selector_matches: "[rel~=nofollow], [download], [target=_blank]" } },
  ],
};

/** What a browser may fetch before a reader asks for it: the page whose link they hover over or begin to press. */
export const SPECULATION_RULES = JSON.stringify({
  prefetch: [{ source: "document", where: READERS_PAGES, eagerness: "moderate" }],
});
