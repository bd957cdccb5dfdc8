import { Moment } from "@/components/ui/moment";
import { Unseen } from "@/components/ui/unseen";
import type { ArticleCard as Card, PublicCorrection } from "@/lib/articles/rules/published";
import { ArticleCard } from "./article-card";
import { Faces } from "./faces";
import { english } from "./labels-en";

type Section = { slug: string; name: string };
type Props = {
  front: {
    lead: Card | null;
    latest: readonly Card[];
    bySection: readonly { section: Section; articles: readonly Card[] }[];
  };
  corrections: readonly (PublicCorrection & { article: Card })[];
};

/** The front page: the lead, the latest, what was put right, then section by section. */
export function FrontPage({ front: { lead, latest, bySection }, corrections }: Props) {
  return (
    <div className="front">
      <Faces />
      <Unseen>
        <h1>Onrecord, front page</h1>
      </Unseen>
      {lead ? (
        <ArticleCard card={lead} level={2} shape="lead" />
      ) : (
        <p className="empty">Nothing is published yet. The first story will stand here.</p>
      )}
      <div className="front-columns">
        {latest.length > 0 && (
          <section className="latest" aria-labelledby="latest">
            <h2 id="latest" className="section-head">
              Latest
            </h2>
            {latest.map((card) => (
              <ArticleCard key={card.id} card={card} level={3} shape="full" />
            ))}
          </section>
        )}
        <Record corrections={corrections} />
      </div>
      <div className="front-sections">
        {bySection.map(({ section, articles }) => (
          <section
            key={section.slug}
            className="front-section"
            aria-labelledby={`section-${section.slug}`}
          >
            <h2 id={`section-${section.slug}`} className="section-head">
              <a href={`/${section.slug}`}>{section.name}</a>
            </h2>
            {articles.map((card) => (
              <ArticleCard key={card.id} card={card} level={3} shape="brief" section={false} />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

function Record({ corrections }: Pick<Props, "corrections">) {
  return (
    <section className="front-record" aria-labelledby="put-right">
      <h2 id="put-right" className="section-head">
        <a href="/corrections">Put right</a>
      </h2>
      {corrections.length === 0 && <p className="empty">Nothing has been corrected yet.</p>}
      {corrections.map(({ article, ...correction }) => (
        <div key={correction.id} className="front-correction">
          <p className="note-head">
            {english.correctionKinds[correction.kind]}{" "}
            <span className="note-where">
              <Moment at={correction.issuedAt} />
            </span>
          </p>
          <p className="front-correction-words">
            {correction.whatWasWrong || correction.whatIsRight}
          </p>
          <p className="note-facts">
            <a
              href={`${article.url}#correction-${correction.id}`}
              lang={article.language}
              dir="auto"
            >
              {article.headline || english.takenDownTitle}
            </a>
          </p>
        </div>
      ))}
    </section>
  );
}
