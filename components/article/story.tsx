import type { Block } from "@/lib/articles/rules/document";
import { galleriesIn } from "@/lib/articles/rules/galleries";
import type { PublishedArticle } from "@/lib/articles/rules/published";
import { type Annotations, notesOn } from "./annotations";
import { DataTable } from "./data-table";
import { EmbedCard } from "./embed-card";
import { Figure } from "./figure";
import { Footnotes } from "./footnotes";
import { Notes } from "./notes";
import { ReadMore } from "./read-more";
import { TextBlock } from "./text-block";

type Props = { article: PublishedArticle; annotations: Annotations };
type Row = { passage: number; block: Block };

/** The body of a story, block by block, each with its notes. In a live blog every heading of the second level begins an entry. */
export function Story({ article, annotations }: Props) {
  const rows = levelled(article.body.content).map((block, passage): Row => ({ passage, block }));
  const showRow = ({ passage, block }: Row) => (
    <div key={passage} id={`p${passage + 1}`} className="row" data-block={block.type}>
      <BlockShown block={block} passage={passage} article={article} annotations={annotations} />
      <Notes notes={notesOn(annotations, passage)} labels={annotations.labels} />
    </div>
  );
  const show = (some: readonly Row[]) =>
    galleriesIn(some).map((group) =>
      group.length === 1 ? (
        group.map(showRow)
      ) : (
        <section
          key={group[0]?.passage}
          className="gallery"
          aria-label={annotations.labels.gallery(group.length)}
        >
          {group.map(showRow)}
        </section>
      ),
    );
  if (article.kind !== "live_blog") return <div className="story">{show(rows)}</div>;
  const [before = [], ...entries] = entriesOf(
    rows.filter(({ block }) => block.type !== "footnotes"),
  );
  return (
    <div className="story timeline">
      {show(before)}
      {entries.map((entry) => (
        <section key={entry[0]?.passage} className="entry">
          {show(entry)}
        </section>
      ))}
      {show(rows.filter(({ block }) => block.type === "footnotes"))}
    </div>
  );
}

/** Headings right below the headline, whichever level their author began with: no level is left out. */
function levelled(blocks: readonly Block[]): readonly Block[] {
  const hasSecond = blocks.some((block) => block.type === "heading" && block.attrs.level === 2);
  if (hasSecond) return blocks;
  return blocks.map((block) =>
    block.type === "heading" ? { ...block, attrs: { level: 2 as const } } : block,
  );
}

/** What stands before the first entry, perhaps nothing, then the entries, each with its heading. */
function entriesOf(rows: readonly Row[]): Row[][] {
  const entries: Row[][] = [[]];
  for (const row of rows) {
    if (row.block.type === "heading" && row.block.attrs.level === 2) entries.push([row]);
    else entries.at(-1)?.push(row);
  }
  return entries;
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
        <ReadMore
          target={article.readMore[block.attrs.articleId]}
          since={publishedAt(article)}
          labels={annotations.labels}
        />
      );
    case "horizontalRule":
      return <hr />;
    case "pullQuote":
      // The story says these words already: who listens to it need not hear them twice.
      return (
        <p className="pull-quote" aria-hidden="true">
          {block.attrs.words}
        </p>
      );
    case "table":
      return <DataTable table={block} passage={passage} annotations={annotations} />;
    case "footnotes":
      return <Footnotes block={block} passage={passage} annotations={annotations} />;
    default:
      return <TextBlock block={block} passage={passage} annotations={annotations} />;
  }
}

function firstFigure(article: PublishedArticle): Block | undefined {
  return article.body.content.find((block) => block.type === "figure");
}

/** When the shown version was published. */
function publishedAt({ versions, version, lastChangedAt }: PublishedArticle): Date {
  return versions.find(({ number }) => number === version)?.publishedAt ?? lastChangedAt;
}
