import type { ReactNode } from "react";
import type { ArticleCard as Card } from "@/lib/articles/rules/published";
import { ArticleCard } from "./article-card";
import { Faces } from "./faces";
import { Pager } from "./pager";

type Props = {
  title: string;
  text: string;
  url: string;
  articles: readonly Card[];
  next: string | null;
  /** Whether the address asked for a place that the list does not have. */
  odd: boolean;
  children?: ReactNode;
};

/** A section, a topic or an author: what it is, then its stories, newest first. */
export function ListPage({ title, text, url, articles, next, odd, children }: Props) {
  return (
    <div className="list-page">
      <Faces />
      <header className="list-head">
        <h1>{title}</h1>
        {text && <p className="list-text">{text}</p>}
        {children}
      </header>
      {odd && (
        <p className="odd">
          The address asks for a place that this list does not have. Here is its beginning.
        </p>
      )}
      {articles.length === 0 && <p className="empty">Nothing is published here yet.</p>}
      <div className="cards">
        {articles.map((card) => (
          <ArticleCard
            key={card.id}
            card={card}
            level={2}
            shape="full"
            section={url !== `/${card.section.slug}`}
          />
        ))}
      </div>
      <Pager url={url} next={next} />
    </div>
  );
}
