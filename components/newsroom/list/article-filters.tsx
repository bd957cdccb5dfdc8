import { choices, PUBLICATION_WORDS, WORK_WORDS } from "@/components/newsroom/labels";
import type { ListFilter } from "./filter";

type Props = {
  filter: ListFilter;
  sections: readonly { slug: string; name: string }[];
  isNarrowed: boolean;
};

/** A plain form: the filter is in the address, so it can be kept and passed on. */
export function ArticleFilters({ filter, sections, isNarrowed }: Props) {
  return (
    <search>
      <form
        className="filters"
        method="get"
        action="/newsroom/articles"
        key={JSON.stringify(filter)}
      >
        <div className="field filter-words">
          <label htmlFor="filter-q">Words</label>
          <input
            id="filter-q"
            name="q"
            type="search"
            defaultValue={filter.q}
            placeholder="Headline, standfirst or address"
            aria-keyshortcuts="/"
          />
        </div>
        <Narrow name="work" label="Work" chosen={filter.work} all={choices(WORK_WORDS)} />
        <Narrow
          name="publication"
          label="Readers"
          chosen={filter.publication}
          all={choices(PUBLICATION_WORDS)}
        />
        <Narrow
          name="section"
          label="Section"
          chosen={filter.section}
          all={sections.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <label className="field-check">
          <input type="checkbox" name="mine" value="1" defaultChecked={filter.mine ?? false} />
          <span>Mine</span>
        </label>
        <label className="field-check">
          <input type="checkbox" name="held" value="1" defaultChecked={filter.held ?? false} />
          <span>Held</span>
        </label>
        <button type="submit" className="button button-plain">
          Show
        </button>
        {isNarrowed && <a href="/newsroom/articles">Show all</a>}
      </form>
    </search>
  );
}

type NarrowProps = {
  name: string;
  label: string;
  chosen: string | undefined;
  all: readonly { value: string; label: string }[];
};

function Narrow({ name, label, chosen, all }: NarrowProps) {
  const id = `filter-${name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={chosen ?? ""}>
        <option value="">Any</option>
        {all.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
