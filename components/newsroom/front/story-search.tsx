"use client";

import { useDraggable } from "@dnd-kit/core";
import { useId, useState } from "react";
import { ask } from "@/components/newsroom/form/reach";
import { Moment } from "@/components/newsroom/moment";
import type { ArticleCard } from "@/lib/articles/rules/published";
import { pinStory } from "@/lib/front-page/rules/arrange-blocks";
import { pinsOf } from "@/lib/front-page/rules/blocks";
import type { Dragged } from "./front-desk";
import { placeName } from "./front-words";
import { PlaceChoice } from "./place-choice";
import type { OpenFront } from "./use-front";

type Props = {
  front: OpenFront;
  /** The newest, before anybody has searched. */
  stories: ArticleCard[];
  search: (words: string) => Promise<ArticleCard[] | string>;
};

/** Finds live stories, to be dragged or put into a slot. */
export function StorySearch({ front, stories, search }: Props) {
  const id = useId();
  const [words, setWords] = useState("");
  const [found, setFound] = useState<ArticleCard[] | string>(stories);

  return (
    <search className="front-search">
      <form
        aria-label="Find a story"
        onSubmit={(event) => {
          event.preventDefault();
          void ask(() => search(words)).then(setFound);
        }}
      >
        <div className="field">
          <label htmlFor={id}>Stories</label>
          <div className="search-row">
            <input
              id={id}
              type="search"
              placeholder="Words of the headline"
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
            <button type="submit" className="button button-plain">
              Search
            </button>
          </div>
        </div>
      </form>
      <div aria-live="polite">
        {typeof found === "string" && <p className="field-error">{found}</p>}
        {found.length === 0 && (
          <p className="field-hint">Readers have no story with these words in its headline.</p>
        )}
        {Array.isArray(found) && found.length > 0 && (
          <ul className="front-found" aria-label="Stories found">
            {found.map((card) => (
              <Found key={card.id} front={front} card={card} />
            ))}
          </ul>
        )}
      </div>
    </search>
  );
}

function Found({ front, card }: { front: OpenFront; card: ArticleCard }) {
  const drag = useDraggable({
    id: `found-${card.id}`,
    data: { what: "story", from: null, card } satisfies Dragged,
  });
  const pin = pinsOf(front.blocks).find(({ articleId }) => articleId === card.id);
  const block = pin && front.blocks[pin.block];
  return (
    <li ref={drag.setNodeRef} {...drag.listeners}>
      <p className="front-story-facts">
        {card.section.name} · <Moment at={card.firstPublishedAt} show="day" />
        {pin && block && <strong> · {placeName(front.blocks, block.id, pin.slot)}</strong>}
      </p>
      <h3 lang={card.language} dir="auto">
        {card.headline}
      </h3>
      <PlaceChoice
        front={front}
        label={`Put “${card.headline}” into`}
        onChoose={(to, where) => {
          front.know([card]);
          front.arrange(pinStory(front.blocks, to, card.id), `${card.headline}: now in ${where}.`);
        }}
      />
    </li>
  );
}
