import type { Likely } from "@/lib/search/likely-public";
import { ArticleCard } from "./article-card";

/** For an address where nothing is, or nothing that readers may see; with the stories that it may mean, if any. */
export function NothingHere({ likely }: { likely?: Likely }) {
  const stories = likely?.stories ?? [];
  return (
    <div className="plain-page nothing-here">
      <h1>Nothing here</h1>
      <p>
        There is no page at this address. It may have been typed with a slip, or the story may not
        be published. Stories that were published stay findable: a story that moved leads to its new
        place, and one that was taken down says so.
      </p>
      {stories.length > 0 && (
        <section aria-labelledby="likely">
          <h2 id="likely">
            {stories.length === 1 ? "Perhaps this story" : "Perhaps one of these"}
          </h2>
          <div className="cards">
            {stories.map((card) => (
              <ArticleCard key={card.id} card={card} level={3} shape="brief" />
            ))}
          </div>
        </section>
      )}
      <search>
        <form className="search-form" action="/search" method="get">
          <p className="search-line">
            <label htmlFor="search-words">Look for it</label>
            <input
              id="search-words"
              type="search"
              name="q"
              dir="auto"
              defaultValue={likely?.words ?? ""}
            />
            <button type="submit">Search</button>
          </p>
        </form>
      </search>
      <ul>
        <li>
          <a href="/">The front page</a>
        </li>
        <li>
          <a href="/archive">The archive</a>
        </li>
        <li>
          <a href="/corrections">Corrections</a>
        </li>
      </ul>
    </div>
  );
}
