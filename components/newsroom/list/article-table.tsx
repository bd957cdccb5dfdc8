import Link from "next/link";
import {
  ARTICLE_KIND_WORDS,
  HOLD_WORDS,
  LANGUAGE_WORDS,
  PUBLICATION_WORDS,
  WORK_WORDS,
} from "@/components/newsroom/labels";
import { Moment } from "@/components/newsroom/moment";
import type { ArticleRow } from "@/lib/articles/article-queries";

type Props = { articles: readonly ArticleRow[]; now: Date };

/** One row an article; its three axes stand in three columns. */
export function ArticleTable({ articles, now }: Props) {
  return (
    <table className="articles" id="articles">
      <thead>
        <tr>
          <th scope="col">Article</th>
          <th scope="col">Section</th>
          <th scope="col">Work</th>
          <th scope="col">Readers</th>
          <th scope="col">Holds</th>
          <th scope="col" className="number">
            Open claims
          </th>
          <th scope="col">Saved</th>
        </tr>
      </thead>
      <tbody>
        {articles.map((article) => (
          <Row key={article.id} article={article} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ article, now }: { article: ArticleRow; now: Date }) {
  const { id, headline, language, kind, authors, workState, claimCount, openClaims } = article;
  const notes = [
    kind !== "news" && ARTICLE_KIND_WORDS[kind],
    language !== "en" && (LANGUAGE_WORDS[language] ?? language),
    authors.join(", "),
  ].filter(Boolean);
  return (
    <tr>
      <th scope="row">
        <Link
          href={`/newsroom/articles/${id}`}
          prefetch={false}
          className="row-link"
          lang={language}
          dir="auto"
        >
          {headline || "Without a headline"}
        </Link>
        {notes.length > 0 && <p className="card-note">{notes.join(" · ")}</p>}
      </th>
      <td>{article.section.name}</td>
      <td data-axis={workState}>{WORK_WORDS[workState]}</td>
      <td>
        <Readers article={article} />
      </td>
      <td>
        {article.holds.map((hold) => (
          <p key={`${hold.kind} ${hold.until?.toISOString()}`} className="hold-word">
            {HOLD_WORDS[hold.kind]}
            {hold.until && (
              <span className="card-note">
                {" "}
                {hold.until > now ? "until" : "ended"} <Moment at={hold.until} />
              </span>
            )}
          </p>
        ))}
      </td>
      <td className="number">
        {claimCount === 0 ? <span className="card-note">no claims</span> : openClaims}
        {claimCount > 0 && <span className="card-note"> of {claimCount}</span>}
      </td>
      <td>
        <Moment at={article.savedAt} />
        <p className="card-note">{article.savedBy}</p>
      </td>
    </tr>
  );
}

function Readers({ article }: { article: ArticleRow }) {
  const { publicationState, version, scheduledFor, missedReason } = article;
  return (
    <>
      {PUBLICATION_WORDS[publicationState]}
      {version !== null && <span className="card-note"> version {version}</span>}
      {scheduledFor && (
        <p className="card-note">
          {missedReason ? "missed " : ""}
          <Moment at={scheduledFor} />
        </p>
      )}
    </>
  );
}
