import type { ComponentProps, ReactNode } from "react";
import { Moment } from "@/components/ui/moment";
import type { ArticleCard as Card, PublicCorrection } from "@/lib/articles/rules/published";
import type { ShownBlock } from "@/lib/front-page/rules/blocks";
import { ArticleCard } from "./article-card";
import { type FrontRow, frontRows } from "./front-rows";
import { english } from "./labels-en";

export type FrontCorrection = PublicCorrection & { article: Card };

type Props = {
  blocks: readonly ShownBlock[];
  corrections: readonly FrontCorrection[];
  /** The section whose front it is: its name need not stand over its own stories. */
  ownSection?: string;
};

type Given = {
  corrections: Props["corrections"];
  own: string | undefined;
  /** The story with the first picture of the page. */
  first: string | undefined;
};

/** The blocks of a front, in their order; what belongs together stands side by side where there is room. */
export function FrontBlocks({ blocks, corrections, ownSection: own }: Props) {
  const shown = blocks.filter((block) => block.kind === "corrections" || cardsOf(block).length > 0);
  // The first picture of the page comes at once; all others when they come near.
  const first = shown.flatMap(cardsOf).find(({ picture }) => picture !== null)?.id;
  const given = { corrections, own, first };
  return (
    <div className="front-blocks">
      {frontRows(shown).map((row) => (
        <Row key={row.blocks[0]?.id} row={row} {...given} />
      ))}
    </div>
  );
}

function Row({ row, ...given }: { row: FrontRow } & Given) {
  const [block, beside] = row.blocks;
  if (row.kind === "columns") {
    return (
      <div className="front-sections">
        {row.blocks.map((each) => (
          <Column key={each.id} block={each} own={given.own} />
        ))}
      </div>
    );
  }
  if (!beside) return block && <Block block={block} {...given} />;
  return (
    <div className="front-columns">
      {block && <Block block={block} {...given} />}
      <div className="front-aside">
        <Block block={beside} {...given} />
      </div>
    </div>
  );
}

function Column({ block, own }: { block: ShownBlock } & Pick<Given, "own">) {
  return (
    <Named block={block} className="front-section">
      {cardsOf(block).map((card) => (
        <ArticleCard
          key={card.id}
          card={card}
          level={3}
          shape="brief"
          section={isElsewhere(card, block, own)}
        />
      ))}
    </Named>
  );
}

function Block({ block, corrections, own, first }: { block: ShownBlock } & Given) {
  const [head, ...others] = cardsOf(block);
  const card = (shown: Card, shape: ComponentProps<typeof ArticleCard>["shape"]) => (
    <ArticleCard
      key={shown.id}
      card={shown}
      level={shape === "lead" ? 2 : 3}
      shape={shape}
      section={isElsewhere(shown, block, own)}
      eager={shown.id === first}
    />
  );
  switch (block.kind) {
    case "lead":
      return (
        <div className="front-lead">
          {head && card(head, "lead")}
          {others.length > 0 && (
            <div className="front-related">{others.map((other) => card(other, "brief"))}</div>
          )}
        </div>
      );
    case "cluster":
      return (
        <Named block={block} className="front-cluster">
          {head && card(head, "head")}
          <div className="front-related">{others.map((other) => card(other, "brief"))}</div>
        </Named>
      );
    case "list":
      return (
        <Named block={block} className="latest">
          {cardsOf(block).map((each) => card(each, "full"))}
        </Named>
      );
    case "opinion":
      return (
        <Named block={block} className="front-opinion">
          {cardsOf(block).map((each) => card(each, "opinion"))}
        </Named>
      );
    case "pictures":
      return (
        <Named block={block} className="front-pictures">
          <div className="front-strip">{cardsOf(block).map((each) => card(each, "picture"))}</div>
        </Named>
      );
    case "corrections":
      return <PutRight corrections={corrections} />;
  }
}

function Named({
  block: { id, heading },
  className,
  children,
}: {
  block: ShownBlock;
  className: string;
  children: ReactNode;
}) {
  if (!heading) return <div className={className}>{children}</div>;
  return (
    <section className={className} aria-labelledby={`block-${id}`}>
      <h2 id={`block-${id}`} className="section-head">
        {heading.url ? <a href={heading.url}>{heading.name}</a> : heading.name}
      </h2>
      {children}
    </section>
  );
}

function PutRight({ corrections }: Pick<Props, "corrections">) {
  return (
    <section className="front-record" aria-labelledby="put-right">
      <h2 id="put-right" className="section-head">
        <a href="/corrections">Put right</a>
      </h2>
      {corrections.length === 0 && <p className="empty">Nothing has been corrected yet.</p>}
      {corrections.map(({ article, ...correction }) => (
        <div key={correction.id} className="front-correction">
          <p className="note-head">
            {english.correctionKinds[correction.kind]}{" "}
            <span className="note-where">
              <Moment at={correction.issuedAt} />
            </span>
          </p>
          <p className="front-correction-words">
            {correction.whatWasWrong || correction.whatIsRight}
          </p>
          <p className="note-facts">
            <a
              href={`${article.url}#correction-${correction.id}`}
              lang={article.language}
              dir="auto"
            >
              {article.headline || english.takenDownTitle}
            </a>
          </p>
        </div>
      ))}
    </section>
  );
}

/** The stories of a block. A strip of pictures has no place for a story without one. */
function cardsOf({ kind, places }: ShownBlock): Card[] {
  return places
    .flatMap((place) => place?.card ?? [])
    .filter(({ picture }) => kind !== "pictures" || picture !== null);
}

function isElsewhere({ section }: Card, { heading }: ShownBlock, own: string | undefined): boolean {
  return section.slug !== own && heading?.url !== `/${section.slug}`;
}
