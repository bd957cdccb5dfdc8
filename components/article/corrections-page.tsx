import type { ArticleCard, PublicCorrection } from "@/lib/articles/rules/published";
import { CorrectionNotice } from "./correction-notice";
import { Faces } from "./faces";
import { labelsFor } from "./labels";
import { Pager } from "./pager";

type Props = {
  corrections: readonly (PublicCorrection & { article: ArticleCard })[];
  next: string | null;
  odd: boolean;
};

/** Every public notice of a change, newest first, each with the story it is about. */
export function CorrectionsPage({ corrections, next, odd }: Props) {
  return (
    <div className="plain-page">
      <Faces />
      <header className="list-head">
        <h1>Corrections</h1>
        <p className="list-text">
          Every correction, clarification, editor’s note, retraction and takedown. Nothing here is
          ever edited or removed; a notice that was wrong gets a notice of its own.
        </p>
        <p className="list-facts">
          <a href="/corrections/feed.xml">Corrections as RSS</a> ·{" "}
          <a href="/standards">How we correct</a>
        </p>
      </header>
      {odd && (
        <p className="odd">
          The address asks for a place that this list does not have. Here is its beginning.
        </p>
      )}
      {corrections.length === 0 && <p className="empty">Nothing has been corrected yet.</p>}
      <div className="notices">
        {corrections.map(({ article, ...correction }) => {
          const labels = labelsFor(article.language);
          return (
            <div key={correction.id} lang={article.language} dir={labels.direction}>
              <CorrectionNotice correction={correction} labels={labels} among={corrections}>
                <p className="notice-story">
                  <a href={article.url}>{article.headline || labels.takenDownTitle}</a>{" "}
                  {changed(correction.kind) && article.state !== "taken_down" && (
                    <a
                      className="notice-when"
                      href={`${article.url}/history?from=${correction.version - 1}&to=${correction.version}#compare`}
                    >
                      {labels.seeChange}
                    </a>
                  )}
                </p>
              </CorrectionNotice>
            </div>
          );
        })}
      </div>
      <Pager url="/corrections" next={next} />
    </div>
  );
}

/** Whether a notice of this kind came with other words. */
function changed(kind: PublicCorrection["kind"]): boolean {
  return kind === "correction" || kind === "clarification";
}
