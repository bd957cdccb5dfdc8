import type { PublishedArticle } from "@/lib/articles/rules/published";
import type { Labels } from "./labels";

/**
 * Where this version stands in the public log. With script its reader's own browser checks it on request; without,
 * the links lead to the proof and to the ways of checking it.
 */
export function Seal({ article, labels }: { article: PublishedArticle; labels: Labels }) {
  if (article.logIndex === null) return null;
  const { words, parts } = labels.seal;
  const record = `/log/revision/${article.id}/${article.version}.json`;
  return (
    <section className="seal" aria-label={words.title}>
      <p>
        {words.place(article.version, article.logIndex)} <a href="/log">{words.logLink}</a>
        {" · "}
        <a href={record} download={`${article.slug}-v${article.version}.json`}>
          {words.saveProof}
        </a>
      </p>
      <reader-seal data-record={record}>
        <button type="button" data-does="check">
          {words.check}
        </button>
        <div role="status">
          {Object.entries(parts).map(([outcome, sentence]) => (
            <p key={outcome} data-says={outcome} hidden>
              {sentence}
            </p>
          ))}
          <dl data-does="found" hidden>
            <dt>{words.root}</dt>
            <dd>
              <code data-does="root" />
            </dd>
            <dt>{words.key}</dt>
            <dd>
              <code data-does="key" />
            </dd>
          </dl>
        </div>
      </reader-seal>
    </section>
  );
}
