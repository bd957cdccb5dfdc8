"use client";

import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { useEffect, useState } from "react";
import type { SaveOutcome } from "@/components/editor/autosave";
import { useLeaveGuard } from "@/components/newsroom/desk/use-leave-guard";
import type { Action } from "@/components/newsroom/form/answer";
import type { ArticleCard } from "@/lib/articles/rules/published";
import type { FrontDesk as Desk } from "@/lib/front-page/front-queries";
import { moveBlock, moveStory, pinStory } from "@/lib/front-page/rules/arrange-blocks";
import type { Place } from "@/lib/front-page/rules/blocks";
import { FrontBar } from "./front-bar";
import { AddBlock, FrontBlock } from "./front-block";
import { FrontForks } from "./front-forks";
import { FrontLayouts } from "./front-layouts";
import { blockName, placeName } from "./front-words";
import { StorySearch } from "./story-search";
import { useFront } from "./use-front";

export type FrontActions = {
  arrange: (arranged: unknown) => Promise<SaveOutcome>;
  resolveFork: Action;
  show: Action;
  showAgain: Action;
  schedule: Action;
  unschedule: Action;
  searchStories: (words: string) => Promise<ArticleCard[] | string>;
};

/** What a fill can be about, and which fronts there are. */
export type FrontChoices = {
  sections: { id: string; slug: string; name: string }[];
  topics: { id: string; name: string }[];
};

type Props = FrontChoices & { desk: Desk; stories: ArticleCard[]; actions: FrontActions };

/** What is dragged: a whole block, a story from its slot, or one that was found. */
export type Dragged =
  | { what: "block"; block: number; name: string }
  | { what: "story"; from: Place | null; card: ArticleCard };
/** Where it is let go. */
export type Target = { block: number; slot: number | null };

/** A front as its editors arrange it: its blocks in the column; stories, times and earlier layouts beside it. */
export function FrontDesk({ desk, sections, topics, stories, actions }: Props) {
  const front = useFront(desk, actions.arrange);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  // A press is a click until it has moved, a touch scrolls until it has waited; keys have their own way, on every story and block.
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
  useLeaveGuard(front);
  useUndoKeys(front.undo, front.redo);

  function drop({ active, over }: DragEndEvent) {
    setDragged(null);
    const what = active.data.current as Dragged | undefined;
    const to = over?.data.current as Target | undefined;
    if (!what || !to) return;
    if (what.what === "block") {
      front.arrange(moveBlock(front.blocks, what.block, to.block), `${what.name} moved.`);
      return;
    }
    if (to.slot === null) return;
    const place = { block: to.block, slot: to.slot };
    const where = placeName(front.blocks, front.blocks[to.block]?.id ?? "", to.slot);
    const { card, from } = what;
    front.know([card]);
    front.arrange(
      from ? moveStory(front.blocks, from, place, card.id) : pinStory(front.blocks, place, card.id),
      `${card.headline}: now in ${where}.`,
    );
  }

  return (
    <DndContext
      id="front"
      sensors={sensors}
      collisionDetection={pointerWithin}
      onDragStart={({ active }: DragStartEvent) => setDragged(active.data.current as Dragged)}
      onDragCancel={() => setDragged(null)}
      onDragEnd={drop}
    >
      <div className="front-desk" data-dragging={dragged?.what}>
        <FrontBar front={front} desk={desk} sections={sections} actions={actions} />
        <div className="front-desk-column">
          <FrontForks front={front} desk={desk} actions={actions} />
          {front.blocks.length === 0 && (
            <p className="empty">
              Nobody has arranged this front. Readers find its stories in the order of time. Add a
              block to begin.
            </p>
          )}
          {front.blocks.map((block, at) => (
            <FrontBlock
              key={block.id}
              front={front}
              at={at}
              name={blockName(front.blocks, block.id)}
              choices={{ sections, topics }}
            />
          ))}
          <AddBlock front={front} />
        </div>
        <aside className="front-desk-margin" aria-label="Stories and layouts">
          <StorySearch front={front} stories={stories} search={actions.searchStories} />
          <FrontLayouts front={front} desk={desk} actions={actions} />
        </aside>
        <p className="sr-only" aria-live="polite">
          {front.said}
        </p>
      </div>
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <div className="front-dragged">
            {dragged.what === "block" ? dragged.name : dragged.card.headline}
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}

/** Control Z and its opposite, but not while somebody types. */
function useUndoKeys(undo: (() => void) | null, redo: (() => void) | null) {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const isTyping = event.target instanceof Element && event.target.closest("input, textarea");
      if (isTyping || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      const deed =
        key === "y" || (key === "z" && event.shiftKey) ? redo : key === "z" ? undo : null;
      if (!deed) return;
      event.preventDefault();
      deed();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [undo, redo]);
}
