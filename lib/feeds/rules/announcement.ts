/** What a publication changed that subscribers may have asked to hear of. */
export type Announced = { section: string | null; topics: readonly string[]; notice: boolean };

const FEEDS = ["feed.xml", "atom.xml", "feed.json"];

/** The paths of every feed that these publications changed, each once. */
export function changedFeeds(publications: readonly Announced[]): string[] {
  const lists = publications.flatMap(({ section, topics, notice }) => [
    "",
    ...(section === null ? [] : [`/${section}`]),
    ...topics.map((topic) => `/topics/${topic}`),
    ...(notice ? ["/corrections"] : []),
  ]);
  return [...new Set(lists)].flatMap((list) => FEEDS.map((feed) => `${list}/${feed}`));
}

const MINUTE = 60_000;
const MOST_TRIES = 10;

/** When to try again after so many tries: in a minute, then twice as late each time; null when it is enough. */
export function nextTry(tries: number, now: Date): Date | null {
  if (tries >= MOST_TRIES) return null;
  return new Date(now.getTime() + MINUTE * 2 ** (tries - 1));
}
