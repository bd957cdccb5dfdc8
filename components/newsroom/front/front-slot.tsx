"use client";

import { useDraggable, useDroppable } from "@dnd-kit/core";
import { Pin, PinOff } from "lucide-react";
import type { ArticleCard } from "@/lib/articles/rules/published";
import { moveStory, pinStory, takeOut } from "@/lib/front-page/rules/arrange-blocks";
import type { Place } from "@/lib/front-page/rules/blocks";
import type { Dragged, Target } from "./front-desk";
import { placeName } from "./front-words";
import { PlaceChoice } from "./place-choice";
import type { OpenFront } from "./use-front";

type Props = {
  front: OpenFront;
  at: Place;
  place: { card: ArticleCard; pinned: boolean } | null;
};

/** A slot and what stands in it: chosen, found by the rule, or nothing. */
export function FrontSlot({ front, at, place }: Props) {
  const block = front.blocks[at.block];
  const id = `${block?.id}-${at.slot}`;
  const name = placeName(front.blocks, block?.id ?? "", at.slot);
  const drop = useDroppable({ id: `slot-${id}`, data: at satisfies Target });
  const chosen = block?.slots[at.slot] ?? null;
  const isGone = chosen !== null && !place?.pinned;
  return (
    <div
      ref={drop.setNodeRef}
      className="front-slot"
      data-pinned={place?.pinned || undefined}
      data-over={drop.isOver || undefined}
    >
      {isGone && (
        <p className="field-error">
          The story that was put here has been withdrawn, so the slot fills itself.{" "}
          <button
            type="button"
            className="link-button"
            onClick={() => front.arrange(takeOut(front.blocks, at), `${name} is empty.`)}
          >
            Take it out
          </button>
        </p>
      )}
      {place ? (
        <Story front={front} at={at} card={place.card} pinned={place.pinned} name={name} />
      ) : (
        <p className="front-slot-empty">{waiting(front) ? "Filling…" : "Nothing found for it"}</p>
      )}
    </div>
  );
}

function waiting({ save }: OpenFront): boolean {
  return save.is === "changed" || save.is === "saving";
}

type StoryProps = { front: OpenFront; at: Place; card: ArticleCard; pinned: boolean; name: string };

function Story({ front, at, card, pinned, name }: StoryProps) {
  const drag = useDraggable({
    id: `story-${card.id}`,
    data: { what: "story", from: at, card } satisfies Dragged,
  });
  const { headline, picture, section, kind, corrected } = card;
  return (
    <article ref={drag.setNodeRef} className="front-story" {...drag.listeners}>
      {picture && (
        <img
          src={`/media/${picture.mediaId}/480`}
          width={picture.width}
          height={picture.height}
          alt=""
          loading="lazy"
          draggable={false}
        />
      )}
      <div>
        <p className="front-story-facts">
          {section.name}
          {kind === "opinion" && " · Opinion"}
          {kind === "live_blog" && " · Live"}
          {corrected && " · Corrected"}
          {!pinned && <span className="front-by-rule"> · by rule</span>}
        </p>
        <h3 lang={card.language} dir="auto">
          {headline}
        </h3>
      </div>
      <div className="front-story-deeds">
        {pinned ? (
          <button
            type="button"
            className="icon-button"
            aria-label={`Take “${headline}” out; the slot fills itself`}
            title="Take it out"
            onClick={() =>
              front.arrange(takeOut(front.blocks, at), `${headline}: taken out of ${name}.`)
            }
          >
            <PinOff size={15} aria-hidden="true" />
          </button>
        ) : (
          <button
            type="button"
            className="icon-button"
            aria-label={`Keep “${headline}” here`}
            title="Keep it here"
            onClick={() => {
              front.know([card]);
              front.arrange(pinStory(front.blocks, at, card.id), `${headline}: stays in ${name}.`);
            }}
          >
            <Pin size={15} aria-hidden="true" />
          </button>
        )}
        <PlaceChoice
          front={front}
          label={`Move “${headline}” to`}
          here={at}
          onChoose={(to, where) => {
            front.know([card]);
            front.arrange(
              moveStory(front.blocks, at, to, card.id),
              `${headline}: moved to ${where}.`,
            );
          }}
        />
      </div>
    </article>
  );
}
