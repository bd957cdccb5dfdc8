import { Moment } from "@/components/ui/moment";
import type { ArticleCard as Card } from "@/lib/articles/rules/published";
import { english } from "./labels-en";
import { Picture } from "./picture";
import { StateMark } from "./state-mark";

type Props = {
  card: Card;
  /** The level of its heading. */
  level: 2 | 3;
  shape: "lead" | "full" | "brief";
  /** Left out where the page is the section's own. */
  section?: boolean;
};

/** A story in a list: its headline leads to it, and says what became of it. */
export function ArticleCard({ card, level, shape, section = true }: Props) {
  const Heading = level === 2 ? "h2" : "h3";
  const { picture } = card;
  return (
    <article
      className="card"
      data-shape={shape}
      data-picture={picture && shape !== "brief" ? "" : undefined}
    >
      <div className="card-words">
        <p className="card-kicker">
          {section && <a href={`/${card.section.slug}`}>{card.section.name}</a>}
          {card.kind === "opinion" && <span className="card-kind">{english.opinion}</span>}
          {card.kind === "live_blog" && <span className="card-kind">{english.liveBlog}</span>}
          <StateMark card={card} labels={english} />
        </p>
        <Heading className="card-headline" lang={card.language} dir="auto">
          <a href={card.url}>{card.headline || english.takenDownTitle}</a>
        </Heading>
        {shape !== "brief" && card.standfirst && (
          <p className="card-standfirst" lang={card.language} dir="auto">
            {card.standfirst}
          </p>
        )}
        <p className="card-facts">
          {shape !== "brief" && card.authors.length > 0 && (
            <>{card.authors.map(({ name }) => name).join(", ")} · </>
          )}
          <Moment at={card.firstPublishedAt} />
        </p>
      </div>
      {picture && shape !== "brief" && (
        <div className="card-picture">
          <Picture
            picture={{ ...picture, alt: "" }}
            eager={shape === "lead"}
            sizes={
              shape === "lead"
                ? "(min-width: 60rem) 44rem, 100vw"
                : "(min-width: 40rem) 15rem, 33vw"
            }
          />
        </div>
      )}
    </article>
  );
}
