import { Moment } from "@/components/ui/moment";
import { type LinkState, linkState } from "@/lib/articles/rules/link-state";
import type { ArticleCard } from "@/lib/articles/rules/published";
import type { Labels } from "./labels";
import { Picture } from "./picture";

type Props = {
  target: ArticleCard | null | undefined;
  /** When the words around it were published: what became of the target since then is told. */
  since: Date;
  labels: Labels;
};

/** The way to another story, with what became of it since this one was written. */
export function ReadMore({ target, since, labels }: Props) {
  if (!target) {
    return (
      <div className="read-more">
        <p className="eyebrow">{labels.readMore}</p>
        <p className="not-available">{labels.notAvailable}</p>
      </div>
    );
  }
  const { url, language, headline, standfirst, picture } = target;
  const state = linkState(target, since);
  const stands = target.state === "live";
  return (
    <aside className="read-more" aria-label={labels.readMore} data-state={state ?? undefined}>
      <div>
        <p className="eyebrow">{labels.readMore}</p>
        <p className="read-more-headline">
          <a href={url} lang={language} dir="auto">
            {headline || labels.takenDownTitle}
          </a>
        </p>
        {stands && standfirst && (
          <p className="read-more-text" lang={language} dir="auto">
            {standfirst}
          </p>
        )}
        {state && (
          <p className="read-more-state">
            {wordsFor(state, labels)} <Moment at={target.lastChangedAt} language={labels.locale} />
          </p>
        )}
      </div>
      {stands && picture && (
        <Picture picture={{ ...picture, alt: "" }} sizes="(min-width: 40rem) 9rem, 25vw" />
      )}
    </aside>
  );
}

function wordsFor(state: LinkState, labels: Labels): string {
  switch (state) {
    case "retracted":
      return labels.retractedSince;
    case "taken_down":
      return labels.takenDownSince;
    case "corrected":
      return labels.targetCorrectedSince;
    case "updated":
      return labels.targetUpdatedSince;
  }
}
