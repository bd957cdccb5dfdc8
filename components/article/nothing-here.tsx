import type { ArticleCard as Card } from "@/lib/articles/rules/published";
import { ArticleCard } from "./article-card";
import { Faces } from "./faces";

/** For an address where nothing is, or nothing that readers may see; with the stories that it may mean, if any. */
export function NothingHere({ likely = [] }: { likely?: readonly Card[] }) {
  return (
    <div className="plain-page nothing-here">
      <Faces />
      <h1>Nothing here</h1>
      <p>
        There is no page at this address. It may have been typed with a slip, or the story may not
        be published. Stories that were published stay findable: a story that moved leads to its new
        place, and one that was taken down says so.
      </p>
      {likely.length > 0 && (
        <section aria-labelledby="likely">
          <h2 id="likely">{likely.length === 1 ? "Perhaps this story" : "Perhaps one of these"}</h2>
          <div className="cards">
            {likely.map((card) => (
              <ArticleCard key={card.id} card={card} level={3} shape="brief" />
            ))}
          </div>
        </section>
      )}
      <search>
        <form className="search-form" action="/search" method="get">
          <p className="search-line">
            <label htmlFor="search-words">Look for it</label>
            <input id="search-words" type="search" name="q" dir="auto" />
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
