import type { ArticlePage } from "@/lib/articles/front-public";
import type { ToldOnFront } from "@/lib/corrections/correction-public";
import type { ShownBlock } from "@/lib/front-page/rules/blocks";
import { ArticleCard } from "./article-card";
import { CorrectedSince } from "./corrected-since";
import { Faces } from "./faces";
import { FrontBlocks, type FrontCorrection } from "./front-blocks";
import { english } from "./labels-en";
import { Pager } from "./pager";

type Props = {
  blocks: readonly ShownBlock[];
  corrections: readonly FrontCorrection[];
  /** What stands in no block, newest first. */
  rest: ArticlePage;
  told: readonly ToldOnFront[];
};

/** The front page: its blocks, then every other story in the order of time. */
export function FrontPage({ blocks, corrections, rest, told }: Props) {
  const isEmpty = blocks.every(({ places }) => places.every((place) => place === null));
  return (
    <div className="front">
      <Faces />
      <h1 className="unseen">Onrecord, front page</h1>
      {isEmpty && rest.articles.length === 0 && (
        <p className="empty">Nothing is published yet. The first story will stand here.</p>
      )}
      <FrontBlocks blocks={blocks} corrections={corrections} />
      <FrontRest url="/" {...rest} />
      <CorrectedSince mistakes={told} labels={english} />
    </div>
  );
}

/** What stands in no block of a front, newest first, and the way to what is older. */
export function FrontRest({
  url,
  articles,
  next,
  section = true,
}: ArticlePage & { url: string; section?: boolean }) {
  if (articles.length === 0) return <Pager url={url} next={next} />;
  return (
    <section className="front-rest" aria-labelledby="front-rest">
      <h2 id="front-rest" className="section-head">
        More, newest first
      </h2>
      {articles.map((card) => (
        <ArticleCard key={card.id} card={card} level={3} shape="brief" section={section} />
      ))}
      <Pager url={url} next={next} />
    </section>
  );
}
