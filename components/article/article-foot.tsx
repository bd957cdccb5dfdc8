import type { PublishedArticle } from "@/lib/articles/rules/published";
import { VersionLine } from "./article-head";
import { CorrectionNotice } from "./correction-notice";
import type { Labels } from "./labels";
import { reportAddress } from "./report-address";
import { Seal } from "./seal";

type Props = { article: PublishedArticle; address: string | undefined; labels: Labels };

/** Who stands behind the story, its minor corrections, its topics and its versions. */
export function ArticleFoot({ article, address, labels }: Props) {
  const minor = article.corrections.filter(({ weight }) => weight === "minor");
  return (
    <footer className="article-foot">
      {minor.length > 0 && (
        <section className="notices">
          <h2 className="foot-head">{labels.corrections}</h2>
          {minor.map((correction) => (
            <CorrectionNotice
              key={correction.id}
              correction={correction}
              labels={labels}
              among={article.corrections}
            />
          ))}
        </section>
      )}
      <SeenBy article={article} labels={labels} />
      {article.topics.length > 0 && (
        <nav className="article-topics" aria-label={labels.topics}>
          <ul>
            {article.topics.map((topic) => (
              <li key={topic.slug}>
                <a href={`/topics/${topic.slug}`}>{topic.name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <VersionLine article={article} labels={labels} />
      {address && (
        <p className="report-line not-in-print">
          <a href={reportAddress(article)} rel="nofollow">
            {labels.somethingWrong}
          </a>
        </p>
      )}
      <Seal article={article} labels={labels} />
      {address && (
        <p className="only-in-print" dir="ltr">
          {address}
        </p>
      )}
    </footer>
  );
}

function SeenBy({ article, labels }: { article: PublishedArticle; labels: Labels }) {
  const { checkedBy, approvedBy } = article;
  if (checkedBy.length + approvedBy.length === 0)
    return <p className="seen-by">{labels.nobodyElse}</p>;
  return (
    <p className="seen-by">
      {checkedBy.length > 0 && (
        <>
          {labels.checkedBy} <Names names={checkedBy} labels={labels} />
        </>
      )}
      {checkedBy.length > 0 && approvedBy.length > 0 && " · "}
      {approvedBy.length > 0 && (
        <>
          {labels.approvedBy} <Names names={approvedBy} labels={labels} />
        </>
      )}
    </p>
  );
}

/** Names as a list in the story's language, each kept in its own direction. */
function Names({ names, labels }: { names: readonly string[]; labels: Labels }) {
  return new Intl.ListFormat(labels.locale, { type: "conjunction" })
    .formatToParts(names)
    .map(({ type, value }, place) => ({ type, value, key: `${place} ${value}` }))
    .map(({ type, value, key }) => (type === "element" ? <bdi key={key}>{value}</bdi> : value));
}
