import { isByDate, type SearchInput, searchAddress } from "@/lib/search/rules/search-input";
import type { Found } from "@/lib/search/search-public";
import { Faces } from "./faces";
import { SearchForm } from "./search-form";
import { SearchResult } from "./search-result";

type Props = { input: SearchInput; found: Found };

/** The search: its form, what it found and how much, and what may have been meant. */
export function SearchPage({ input, found }: Props) {
  const { stories, next, remarks, asked } = found;
  return (
    <div className="list-page search-page">
      <Faces />
      <header className="list-head">
        <h1>Search</h1>
      </header>
      <SearchForm input={input} filters={found.filters} />
      {remarks.map((remark) => (
        <p key={remark} className="odd">
          {remark}
        </p>
      ))}
      {asked && (
        <p className="search-count" role="status">
          {howMany(input, found)}
        </p>
      )}
      <Meant input={input} found={found} />
      {stories.length > 0 && (
        <div className="cards">
          {stories.map((story) => (
            <SearchResult key={story.card.id} story={story} />
          ))}
        </div>
      )}
      {asked && stories.length === 0 && <NothingFound found={found} />}
      {next && (
        <nav className="pager" aria-label="Pages of this list">
          <a href={searchAddress("/search", input, next)} rel="next nofollow">
            {isByDate(input) ? "Older" : "More"}
          </a>
        </nav>
      )}
      {asked && (
        <p className="list-facts">
          <a href={searchAddress("/search/feed.xml", input)} rel="nofollow">
            Follow this search as RSS
          </a>
        </p>
      )}
    </div>
  );
}

function howMany(input: SearchInput, { count, more, stories }: Found): string {
  if (count === null) return stories.length === 0 ? "There is nothing more." : "Further stories.";
  if (count === 0) return "Nothing was found.";
  if (input.after !== "" && stories.length === 0) return "There is nothing more.";
  if (!more) return count === 1 ? "One story." : `${count} stories.`;
  return isByDate(input)
    ? `More than ${count} stories.`
    : `More than ${count} stories; these are the most relevant of the newest ${count}.`;
}

function Meant({ input, found: { meant, named } }: Props) {
  return (
    <>
      {meant && (
        <p className="search-meant">
          Did you mean{" "}
          <a href={searchAddress("/search", { ...input, typed: meant })} dir="auto">
            {meant}
          </a>
          ?
        </p>
      )}
      {named.length > 0 && (
        <ul className="search-named">
          {named.map(({ url, name, kind }) => (
            <li key={url}>
              {kind === "topic" ? "Topic" : "Author"}:{" "}
              <a href={url} dir="auto">
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function NothingFound({ found: { filters } }: { found: Found }) {
  return (
    <section className="search-nothing">
      <p>
        Every word must stand in one story. Try fewer words, or other ones, or look through a topic:
      </p>
      <ul className="kinds">
        {filters.topics.slice(0, 12).map(({ slug, name }) => (
          <li key={slug}>
            <a href={`/topics/${slug}`}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
