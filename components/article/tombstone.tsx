import { Moment } from "@/components/ui/moment";
import type { PublishedArticle } from "@/lib/articles/rules/published";
import { CorrectionNotice } from "./correction-notice";
import { Faces } from "./faces";
import type { Labels } from "./labels";
import { Seal } from "./seal";

/** What is left at the address of a story that was taken down. */
export function Tombstone({ article, labels }: { article: PublishedArticle; labels: Labels }) {
  return (
    <article className="article tombstone" lang={article.language} dir={labels.direction}>
      <Faces direction={labels.direction} />
      <header className="article-head">
        <p className="kicker">
          <a href={`/${article.section.slug}`}>{article.section.name}</a>
          <span className="state-mark">{labels.takenDownMark}</span>
        </p>
        <h1 className="headline">{labels.takenDownTitle}</h1>
        <p className="standfirst">{labels.takenDownText}</p>
        <div className="article-facts">
          <p>
            {labels.firstPublished}{" "}
            <Moment at={article.firstPublishedAt} language={labels.locale} to="minute" />
            {" · "}
            {labels.publicationKinds.taken_down}{" "}
            <Moment at={article.lastChangedAt} language={labels.locale} to="minute" />
          </p>
        </div>
      </header>
      <div className="notices">
        {article.corrections.map((correction) => (
          <CorrectionNotice key={correction.id} correction={correction} labels={labels} />
        ))}
      </div>
      <footer className="article-foot">
        <Seal article={article} labels={labels} />
      </footer>
    </article>
  );
}
