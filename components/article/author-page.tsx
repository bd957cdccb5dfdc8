import type { ArticleCard } from "@/lib/articles/rules/published";
import { ListPage } from "./list-page";

type Props = {
  author: {
    slug: string;
    name: string;
    bio: string;
    expertise: string;
    disclosures: string;
    demo: boolean;
  };
  /** How many corrections and retractions their stories had. */
  corrections: number;
  articles: readonly ArticleCard[];
  next: string | null;
  odd: boolean;
};

/** Who stands behind a byline: work, expertise, disclosures, and how often they were corrected. */
export function AuthorPage({ author, corrections, articles, next, odd }: Props) {
  return (
    <ListPage
      title={author.name}
      text={author.bio}
      url={`/authors/${author.slug}`}
      articles={articles}
      next={next}
      odd={odd}
    >
      {author.demo && (
        <p className="stamp">
          Demo byline: no such person exists; the name belongs to the demo edition.
        </p>
      )}
      <dl className="author-facts">
        {author.expertise && (
          <div>
            <dt>Expertise</dt>
            <dd>{author.expertise}</dd>
          </div>
        )}
        <div>
          <dt>Disclosures</dt>
          <dd>{author.disclosures || "None declared."}</dd>
        </div>
        <div>
          <dt>Corrections</dt>
          <dd>
            {corrections === 0 ? "None so far." : corrections}{" "}
            <a href="/corrections">All corrections</a>
          </dd>
        </div>
      </dl>
    </ListPage>
  );
}
