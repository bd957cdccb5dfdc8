import type { PublishedArticle } from "@/lib/articles/rules/published";
import { VersionLine } from "./article-head";
import { CorrectionNotice } from "./correction-notice";
import type { Labels } from "./labels";

/** Who stands behind the story, its minor corrections, its topics and its versions. */
export function ArticleFoot({ article, labels }: { article: PublishedArticle; labels: Labels }) {
  const minor = article.corrections.filter(({ weight }) => weight === "minor");
  return (
    <footer className="article-foot">
      {minor.length > 0 && (
        <section className="notices">
          <h2 className="foot-head">{labels.corrections}</h2>
          {minor.map((correction) => (
            <CorrectionNotice key={correction.id} correction={correction} labels={labels} />
          ))}
        </section>
      )}
      <p className="seen-by">{seenBy(article, labels)}</p>
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
    </footer>
  );
}

function seenBy({ checkedBy, approvedBy }: PublishedArticle, labels: Labels): string {
  const lists = [
    ...(checkedBy.length > 0 ? [`${labels.checkedBy} ${named(checkedBy, labels)}`] : []),
    ...(approvedBy.length > 0 ? [`${labels.approvedBy} ${named(approvedBy, labels)}`] : []),
  ];
  return lists.length > 0 ? lists.join(" · ") : labels.nobodyElse;
}

function named(names: readonly string[], labels: Labels): string {
  return new Intl.ListFormat(labels.locale, { type: "conjunction" }).format(names);
}
