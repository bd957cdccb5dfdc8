import { Moment } from "@/components/ui/moment";
import type { ArticleCard } from "@/lib/articles/rules/published";
import type { Labels } from "./labels";
import { StateMark } from "./state-mark";

/** Another story, and what brings it here. */
export type RelatedStory = {
  card: ArticleCard;
  sharedClaims: number;
  topic: { slug: string; name: string } | null;
};

/** Stories that state the same claims, or are on the same topics. */
export function Related({ related, labels }: { related: readonly RelatedStory[]; labels: Labels }) {
  if (related.length === 0) return null;
  return (
    <section className="related not-in-print" aria-labelledby="related">
      <h2 id="related" className="foot-head">
        {labels.related}
      </h2>
      <ul>
        {related.map(({ card, sharedClaims, topic }) => (
          <li key={card.id}>
            <p className="related-headline" lang={card.language} dir="auto">
              <a href={card.url}>{card.headline}</a>
            </p>
            <p className="related-facts">
              {sharedClaims > 0 ? (
                <span className="related-claims">{labels.sharesClaims(sharedClaims)}</span>
              ) : (
                topic && (
                  <>
                    {labels.alsoAbout} <a href={`/topics/${topic.slug}`}>{topic.name}</a>
                  </>
                )
              )}
              {" · "}
              <Moment at={card.firstPublishedAt} language={labels.locale} />{" "}
              <StateMark card={card} labels={labels} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
