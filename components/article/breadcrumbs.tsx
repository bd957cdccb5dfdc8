import type { PublishedArticle } from "@/lib/articles/rules/published";
import type { Labels } from "./labels";

/** The way down to a story, and back up. */
export function Breadcrumbs({ article, labels }: { article: PublishedArticle; labels: Labels }) {
  const { section } = article;
  return (
    <nav className="breadcrumbs" aria-label={labels.breadcrumbs}>
      <ol>
        <li>
          <a href="/">{labels.frontPage}</a>
        </li>
        <li>
          <a href={`/${section.slug}`}>{section.name}</a>
        </li>
      </ol>
    </nav>
  );
}
