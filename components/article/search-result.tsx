import { Moment } from "@/components/ui/moment";
import type { FoundStory } from "@/lib/search/story-public";
import { english } from "./labels-en";
import { MarkedWords } from "./marked-words";
import { StateMark } from "./state-mark";

/** A story that was found: why, and what became of it. */
export function SearchResult({ story }: { story: FoundStory }) {
  const { card, headline, standfirst, excerpt } = story;
  return (
    <article className="card search-result">
      <p className="card-kicker">
        <a href={`/${card.section.slug}`}>{card.section.name}</a>
        {card.kind === "opinion" && <span className="card-kind">{english.opinion}</span>}
        {card.kind === "live_blog" && <span className="card-kind">{english.liveBlog}</span>}
        <StateMark card={card} labels={english} />
      </p>
      <h2 className="card-headline" lang={card.language} dir="auto">
        <a href={card.url}>
          <MarkedWords spans={headline} />
        </a>
      </h2>
      {standfirst.length > 0 && (
        <p className="card-standfirst" lang={card.language} dir="auto">
          <MarkedWords spans={standfirst} />
        </p>
      )}
      {excerpt && (
        <p className="search-excerpt" lang={card.language} dir="auto">
          <MarkedWords spans={excerpt} />
        </p>
      )}
      <p className="card-facts">
        {card.authors.length > 0 && <>{card.authors.map(({ name }) => name).join(", ")} · </>}
        <Moment at={card.firstPublishedAt} />
      </p>
    </article>
  );
}
