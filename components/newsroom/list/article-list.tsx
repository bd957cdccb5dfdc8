import Link from "next/link";
import type { ArticleRow } from "@/lib/articles/article-queries";
import { may, type Staff } from "@/lib/staff/rules/capabilities";
import { ArticleFilters } from "./article-filters";
import { ArticleTable } from "./article-table";
import { type ListFilter, listAddress } from "./filter";
import { ListKeys } from "./list-keys";

type Props = {
  viewer: Staff;
  articles: readonly ArticleRow[];
  next: string | null;
  filter: ListFilter;
  sections: readonly { slug: string; name: string }[];
  now: Date;
};

/** The newsroom's articles, last saved first. */
export function ArticleList({ viewer, articles, next, filter, sections, now }: Props) {
  const isNarrowed = Object.keys(filter).some((name) => name !== "after");
  return (
    <div className="page">
      <div className="page-head">
        <h1>Articles</h1>
        <p className="field-hint keys">
          <kbd>/</kbd> searches, <kbd>j</kbd> <kbd>k</kbd> move, <kbd>Enter</kbd> opens
        </p>
        {may(viewer, "create_article") === null && (
          <Link href="/newsroom/articles/new" prefetch={false} className="button button-primary">
            New article
          </Link>
        )}
      </div>
      <ArticleFilters filter={filter} sections={sections} isNarrowed={isNarrowed} />
      {articles.length > 0 ? (
        <ArticleTable articles={articles} now={now} />
      ) : (
        <p className="empty" role="status">
          {isNarrowed ? (
            <>
              No article is like that. Take away a word or a filter, or{" "}
              <a href="/newsroom/articles">show all articles</a>.
            </>
          ) : (
            "The newsroom has no articles yet. Begin one with “New article”."
          )}
        </p>
      )}
      <nav className="more" aria-label="More articles">
        {filter.after && <a href={listAddress(withoutAfter(filter))}>Back to the newest</a>}
        {next && <a href={listAddress({ ...filter, after: next })}>More articles</a>}
      </nav>
      <ListKeys />
    </div>
  );
}

function withoutAfter({ after: _after, ...filter }: ListFilter): ListFilter {
  return filter;
}
