import { Moment } from "@/components/ui/moment";
import type { ArticleCard } from "@/lib/articles/rules/published";
import type { CorrectionKind } from "@/lib/corrections/rules/correction";
import { english } from "./labels-en";
import { ListPage } from "./list-page";

type AuthorNotice = {
  id: string;
  kind: CorrectionKind;
  issuedAt: Date;
  url: string;
  headline: string;
  language: string;
};

type Props = {
  author: {
    slug: string;
    name: string;
    bio: string;
    expertise: string;
    disclosures: string;
    languages: readonly string[];
    demo: boolean;
  };
  /** How many stories of theirs can be read. */
  stories: number;
  /** How many corrections and retractions their stories had, and the latest of them. */
  corrections: number;
  latest: readonly AuthorNotice[];
  articles: readonly ArticleCard[];
  next: string | null;
  odd: boolean;
};

/** Who stands behind a byline: work, expertise, disclosures, and how often they were corrected. */
export function AuthorPage({ author, stories, corrections, latest, articles, next, odd }: Props) {
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
        {author.languages.length > 0 && (
          <div>
            <dt>Languages</dt>
            <dd>{author.languages.map(languageName).join(", ")}</dd>
          </div>
        )}
        <div>
          <dt>Disclosures</dt>
          <dd>{author.disclosures || "None declared."}</dd>
        </div>
        <div>
          <dt>Stories</dt>
          <dd>{stories === 0 ? "None yet." : new Intl.NumberFormat("en-GB").format(stories)}</dd>
        </div>
        <div>
          <dt>Corrections</dt>
          <dd>
            {corrections === 0 ? "None so far." : corrections}{" "}
            <a href="/corrections">All corrections</a>
          </dd>
        </div>
      </dl>
      <Notices latest={latest} all={corrections} />
    </ListPage>
  );
}

function Notices({ latest, all }: { latest: readonly AuthorNotice[]; all: number }) {
  if (latest.length === 0) return null;
  return (
    <section className="author-notices" aria-labelledby="author-notices">
      <h2 id="author-notices">{all > latest.length ? "Corrected lately" : "Corrected"}</h2>
      <ul>
        {latest.map(({ id, kind, issuedAt, url, headline, language }) => (
          <li key={id}>
            {english.correctionKinds[kind]}, <Moment at={issuedAt} to="short_day" />:{" "}
            <a href={url} lang={language} dir="auto">
              {headline || english.takenDownTitle}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function languageName(tag: string): string {
  return new Intl.DisplayNames("en", { type: "language", fallback: "code" }).of(tag) ?? tag;
}
