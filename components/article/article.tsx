import type { PublishedArticle } from "@/lib/articles/rules/published";
import { toldOf } from "@/lib/corrections/rules/told";
import { type Annotations, annotationsOf } from "./annotations";
import { ArticleFoot } from "./article-foot";
import { ArticleHead, Standfirst } from "./article-head";
import { CorrectedSince } from "./corrected-since";
import { CorrectionNotice } from "./correction-notice";
import { Faces } from "./faces";
import { KnownBox } from "./known-box";
import { labelsFor } from "./labels";
import { Notes } from "./notes";
import { Reading } from "./reading";
import { RecordLine } from "./record-line";
import { Related, type RelatedStory } from "./related";
import { Story } from "./story";
import { Tombstone } from "./tombstone";
import { Tools } from "./tools";

type Props = {
  article: PublishedArticle;
  /** What belongs to the story at its own address. An earlier version and a preview have none of it. */
  around?: { address: string; related: readonly RelatedStory[] };
};

/** A story with its record: what readers get at its address, whatever became of it. */
export function Article({ article, around }: Props) {
  const labels = labelsFor(article.language);
  if (article.state === "taken_down") return <Tombstone article={article} labels={labels} />;
  const annotations = annotationsOf(article, labels);
  const live = article.state === "live";
  const onTop = article.corrections.filter(({ weight }) => weight === "major");
  const told = (
    <>
      <RecordLine claims={article.claims} labels={labels} />
      {around && live && <div className="progress" aria-hidden="true" />}
      <KnownBox annotations={annotations} />
      <div id="story">
        <Story article={article} annotations={annotations} />
        <Unplaced annotations={annotations} />
      </div>
    </>
  );
  return (
    <article
      className="article"
      lang={article.language}
      dir={labels.direction}
      data-kind={article.kind}
    >
      <Faces direction={labels.direction} />
      <ArticleHead article={article} annotations={annotations} />
      {around && <Tools article={article} address={around.address} labels={labels} />}
      {onTop.length > 0 && (
        <div className="notices">
          {onTop.map((correction) => (
            <CorrectionNotice
              key={correction.id}
              correction={correction}
              labels={labels}
              among={article.corrections}
            />
          ))}
        </div>
      )}
      {article.state === "retracted" ? (
        <details className="folded">
          <summary>{labels.readRetracted}</summary>
          <div className="row">
            <Standfirst article={article} annotations={annotations} />
          </div>
          {told}
        </details>
      ) : (
        told
      )}
      <ArticleFoot article={article} address={around?.address} labels={labels} />
      {around && <Related related={around.related} labels={labels} />}
      {around && live && <Reading article={article} labels={labels} />}
      {around && (
        <CorrectedSince
          mistakes={toldOf(article.corrections, article.versions).map((told) => ({
            ...told,
            ...{ articleId: article.id, language: article.language },
          }))}
          labels={labels}
        />
      )}
    </article>
  );
}

/** Notes on words that are no longer found: nothing that was said about a story is left out. */
function Unplaced({ annotations: { unplaced, labels } }: { annotations: Annotations }) {
  if (unplaced.length === 0) return null;
  return (
    <section className="unplaced">
      <h2>{labels.elsewhereInStory}</h2>
      <Notes notes={unplaced} labels={labels} />
    </section>
  );
}
