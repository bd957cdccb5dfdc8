import { Fragment } from "react";
import { Moment } from "@/components/ui/moment";
import type { PublishedArticle } from "@/lib/articles/rules/published";
import { type Annotations, notesOn } from "./annotations";
import { Breadcrumbs } from "./breadcrumbs";
import type { Labels } from "./labels";
import { Notes } from "./notes";
import { Words } from "./words";

type Props = { article: PublishedArticle; annotations: Annotations };

/** Headline, standfirst, who wrote it, when, and which version this is. Of retracted words, only the headline. */
export function ArticleHead({ article, annotations }: Props) {
  const { labels } = annotations;
  const retracted = article.state === "retracted";
  return (
    <header className="article-head row">
      <div className="kicker">
        <Breadcrumbs article={article} labels={labels} />
        {article.kind === "opinion" && <span className="kind-mark">{labels.opinion}</span>}
        {article.kind === "live_blog" && <span className="kind-mark">{labels.liveBlog}</span>}
        {retracted && <span className="state-mark">{labels.retractedMark}</span>}
      </div>
      <h1 className="headline">
        {retracted ? (
          article.headline
        ) : (
          <Words
            content={[{ type: "text", text: article.headline }]}
            at={{ channel: "headline", passage: 0, part: 0 }}
            annotations={annotations}
          />
        )}
      </h1>
      {!retracted && <Standfirst article={article} annotations={annotations} />}
      <div className="article-facts">
        <Byline authors={article.authors} labels={labels} />
        <p>
          {labels.firstPublished}{" "}
          <Moment at={article.firstPublishedAt} language={labels.locale} to="minute" />
          {article.lastChangedAt.getTime() !== article.firstPublishedAt.getTime() && (
            <>
              {" · "}
              {labels.lastChanged}{" "}
              <Moment at={article.lastChangedAt} language={labels.locale} to="minute" />
            </>
          )}
        </p>
        <VersionLine article={article} labels={labels} />
        <Languages article={article} labels={labels} />
      </div>
    </header>
  );
}

/** The standfirst, with the notes on it and on the headline. */
export function Standfirst({ article, annotations }: Props) {
  return (
    <>
      {article.standfirst && (
        <p className="standfirst">
          <Words
            content={[{ type: "text", text: article.standfirst }]}
            at={{ channel: "standfirst", passage: 0, part: 0 }}
            annotations={annotations}
          />
        </p>
      )}
      <Notes notes={notesOn(annotations, "head")} labels={annotations.labels} />
    </>
  );
}

function Byline({ authors, labels }: { authors: PublishedArticle["authors"]; labels: Labels }) {
  if (authors.length === 0) return null;
  return (
    <p className="byline">
      {labels.by}{" "}
      {authors.map((author, index) => (
        <Fragment key={author.slug}>
          {index > 0 && (index === authors.length - 1 ? ` ${labels.and} ` : ", ")}
          <a href={`/authors/${author.slug}`} rel="author">
            {author.name}
          </a>
        </Fragment>
      ))}
    </p>
  );
}

/** Which version this is, what it did, and the way to all the others. */
export function VersionLine({ article, labels }: { article: PublishedArticle; labels: Labels }) {
  const shown = article.versions.find(({ number }) => number === article.version);
  return (
    <p className="version-line">
      {labels.version(article.version)}
      {shown && (
        <>
          {" · "}
          {labels.publicationKinds[shown.kind]}{" "}
          <Moment at={shown.publishedAt} language={labels.locale} />
        </>
      )}
      {" · "}
      <a href={`${article.url}/history`}>{labels.historyLink}</a>
    </p>
  );
}

function Languages({ article, labels }: { article: PublishedArticle; labels: Labels }) {
  const original = article.translationOf?.headline ? article.translationOf : null;
  if (!original && article.translations.length === 0) return null;
  return (
    <p className="languages">
      {original ? labels.translationOf : labels.inOtherLanguages}:{" "}
      {[...(original ? [original] : []), ...article.translations].map(
        ({ url, headline, language }, index) => (
          <Fragment key={url}>
            {index > 0 && ", "}
            <a href={url} lang={language} hrefLang={language} dir="auto">
              {headline}
            </a>
          </Fragment>
        ),
      )}
    </p>
  );
}
