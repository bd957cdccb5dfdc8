import { Moment } from "@/components/ui/moment";
import type { ArticleCard as Card } from "@/lib/articles/rules/published";
import { english } from "./labels-en";
import { Picture } from "./picture";
import { StateMark } from "./state-mark";

type Props = {
  card: Card;
  /** The level of its heading. */
  level: 2 | 3;
  shape: "lead" | "head" | "full" | "brief" | "picture" | "opinion";
  /** Left out where the page is the section's own. */
  section?: boolean;
  /** Whether its picture is the first of the page. */
  eager?: boolean;
};

type Shape = Props["shape"];

/** How wide its picture is shown; the shapes that are left out show none. */
const SIZES: Partial<Record<Shape, string>> = {
  lead: "(min-width: 60rem) 44rem, 100vw",
  head: "(min-width: 52rem) 32rem, 100vw",
  full: "(min-width: 40rem) 15rem, 33vw",
  picture: "(min-width: 64rem) 24rem, (min-width: 36rem) 50vw, 100vw",
};

/** A story in a list: its headline leads to it, and says what became of it. */
export function ArticleCard({ card, level, shape, section = true, eager = false }: Props) {
  const Heading = level === 2 ? "h2" : "h3";
  const sizes = SIZES[shape];
  const picture = sizes ? card.picture : null;
  const byline = card.authors.map(({ name }) => name).join(", ");
  const isWhole = shape === "lead" || shape === "head" || shape === "full";
  return (
    <article className="card" data-shape={shape} data-picture={picture ? "" : undefined}>
      <div className="card-words">
        <p className="card-kicker">
          {section && <a href={`/${card.section.slug}`}>{card.section.name}</a>}
          {card.kind === "opinion" && <span className="card-kind">{english.opinion}</span>}
          {card.kind === "live_blog" && <span className="card-kind">{english.liveBlog}</span>}
          <StateMark card={card} labels={english} />
        </p>
        {shape === "opinion" && byline && <p className="card-byline">{byline}</p>}
        <Heading className="card-headline" lang={card.language} dir="auto">
          <a href={card.url}>{card.headline || english.takenDownTitle}</a>
        </Heading>
        {(isWhole || shape === "opinion") && card.standfirst && (
          <p className="card-standfirst" lang={card.language} dir="auto">
            {card.standfirst}
          </p>
        )}
        <p className="card-facts">
          {isWhole && byline && <>{byline} · </>}
          <Moment at={card.firstPublishedAt} />
        </p>
      </div>
      {picture && (
        <div className="card-picture">
          <Picture picture={{ ...picture, alt: "" }} eager={eager} sizes={sizes ?? ""} />
        </div>
      )}
    </article>
  );
}
