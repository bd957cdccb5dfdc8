import type { SearchInput } from "@/lib/search/rules/search-input";
import type { Filters } from "@/lib/search/search-public";

type Props = { input: SearchInput; filters: Filters };

/** What to look for, and where: a plain form that is an address. */
export function SearchForm({ input, filters }: Props) {
  const narrowed = [input.section, input.topic, input.author, input.from, input.to].some(
    (each) => each !== "",
  );
  return (
    <search>
      <form className="search-form" action="/search" method="get">
        <p className="search-line">
          <label htmlFor="search-words">Look for</label>
          <input id="search-words" type="search" name="q" dir="auto" defaultValue={input.typed} />
          <button type="submit">Search</button>
        </p>
        <p className="search-help">
          Words that must all be there. “In quotation marks” for a phrase; a minus leaves a word
          out.
        </p>
        <details open={narrowed || input.order === "newest"}>
          <summary>Narrow it down</summary>
          <div className="search-filters">
            <Choice
              name="section"
              label="Section"
              known={filters.sections}
              chosen={input.section}
            />
            <Choice name="topic" label="Topic" known={filters.topics} chosen={input.topic} />
            <Choice name="author" label="Author" known={filters.authors} chosen={input.author} />
            <label>
              Published from
              <input type="date" name="from" defaultValue={input.from} />
            </label>
            <label>
              Published until
              <input type="date" name="to" defaultValue={input.to} />
            </label>
            <label>
              Order
              <select name="order" defaultValue={input.order}>
                <option value="relevance">Most relevant first</option>
                <option value="newest">Newest first</option>
              </select>
            </label>
          </div>
        </details>
      </form>
    </search>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  known: readonly { slug: string; name: string }[];
  chosen: string;
};

function Choice({ name, label, known, chosen }: ChoiceProps) {
  if (known.length === 0) return null;
  return (
    <label>
      {label}
      <select name={name} defaultValue={chosen}>
        <option value="">All</option>
        {known.map((each) => (
          <option key={each.slug} value={each.slug}>
            {each.name}
          </option>
        ))}
      </select>
    </label>
  );
}
