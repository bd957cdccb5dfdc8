/** What a publication changed that subscribers may have asked to hear of. */
export type Announced = { section: string | null; topics: readonly string[]; notice: boolean };

const FEEDS = ["feed.xml", "atom.xml", "feed.json"];

/** The paths of every feed that a publication changed, each once. */
export function changedFeeds({ section, topics, notice }: Announced): string[] {
  const lists = [
    "",
    ...(section === null ? [] : [`/${section}`]),
    ...topics.map((topic) => `/topics/${topic}`),
    ...(notice ? ["/corrections"] : []),
  ];
  return lists.flatMap((list) => FEEDS.map((feed) => `${list}/${feed}`));
}
