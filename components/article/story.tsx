import type { ReactNode } from "react";
import type { Block } from "@/lib/articles/rules/document";
import type { PublishedArticle } from "@/lib/articles/rules/published";
import { type Annotations, notesOn } from "./annotations";
import { EmbedCard } from "./embed-card";
import { Figure } from "./figure";
import { Notes } from "./notes";
import { ReadMore } from "./read-more";
import { TextBlock } from "./text-block";

type Props = { article: PublishedArticle; annotations: Annotations };
type Row = { passage: number; block: Block };

/** The body of a story, block by block, each with its notes. In a live blog every second-level heading begins an entry. */
export function Story({ article, annotations }: Props) {
  const rows = article.body.content.map((block, passage): Row => ({ passage, block }));
  const show = ({ passage, block }: Row) => (
    <div key={passage} className="row" data-block={block.type}>
      <BlockShown block={block} passage={passage} article={article} annotations={annotations} />
      <Notes notes={notesOn(annotations, passage)} labels={annotations.labels} />
    </div>
  );
  if (article.kind !== "live_blog") return <div className="story">{rows.map(show)}</div>;
  return (
    <div className="story timeline">{entriesOf(rows).map((entry) => shownEntry(entry, show))}</div>
  );
}

function shownEntry(entry: Row[], show: (row: Row) => ReactNode): ReactNode {
  const [first] = entry;
  if (!first) return null;
  if (!beginsEntry(first)) return entry.map(show);
  return (
    <section key={`entry ${first.passage}`} className="entry">
      {entry.map(show)}
    </section>
  );
}

function entriesOf(rows: readonly Row[]): Row[][] {
  const entries: Row[][] = [];
  for (const row of rows) {
    const open = entries.at(-1);
    if (open && !beginsEntry(row)) open.push(row);
    else entries.push([row]);
  }
  return entries;
}

function beginsEntry({ block }: Row): boolean {
  return block.type === "heading" && block.attrs.level === 2;
}

type BlockProps = Props & Row;

function BlockShown({ block, passage, article, annotations }: BlockProps) {
  switch (block.type) {
    case "figure":
      return (
        <Figure
          figure={block.attrs}
          picture={article.pictures[block.attrs.mediaId]}
          first={firstFigure(article) === block}
          passage={passage}
          annotations={annotations}
        />
      );
    case "embed":
      return <EmbedCard embed={block.attrs} passage={passage} annotations={annotations} />;
    case "readMore":
      return (
        <ReadMore target={article.readMore[block.attrs.articleId]} labels={annotations.labels} />
      );
    case "horizontalRule":
      return <hr />;
    default:
      return <TextBlock block={block} passage={passage} annotations={annotations} />;
  }
}

function firstFigure(article: PublishedArticle): Block | undefined {
  return article.body.content.find((block) => block.type === "figure");
}
