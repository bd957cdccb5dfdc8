"use client";

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { Autosave, type SaveOutcome, type SaveState } from "@/components/editor/autosave";
import type { ArticleCard } from "@/lib/articles/rules/published";
import type { FrontDesk } from "@/lib/front-page/front-queries";
import { type Block, pinsOf, type ShownBlock } from "@/lib/front-page/rules/blocks";

type History = { past: Block[][]; present: Block[]; future: Block[][] };

/** A front that is open for arranging. */
export type OpenFront = {
  blocks: Block[];
  /** What stands in it, as far as it is known before the next save comes back. */
  shown: ShownBlock[];
  save: SaveState;
  /** Keeps a story in mind, to show it when it is put somewhere. */
  know: (cards: readonly ArticleCard[]) => void;
  /** Arranges it so, and says what was done to those who do not see it. */
  arrange: (blocks: Block[], said: string) => void;
  undo: (() => void) | null;
  redo: (() => void) | null;
  said: string;
  version: () => number;
  isUnsaved: () => boolean;
  flush: () => Promise<boolean>;
  /** Takes another arrangement upon the latest version. */
  take: (blocks: Block[], version: number) => Promise<boolean>;
  /** Goes on with what the server has. */
  adopt: () => void;
};

const SETTLE = 250;

export function useFront(
  desk: FrontDesk,
  save: (arranged: {
    frontId: string;
    baseVersion: number;
    blocks: Block[];
  }) => Promise<SaveOutcome>,
): OpenFront {
  const [history, setHistory] = useState<History>({ past: [], present: desk.blocks, future: [] });
  const [said, setSaid] = useState("");
  const [known, setKnown] = useState<ReadonlyMap<string, ArticleCard>>(new Map());
  const settle = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [autosave] = useState(
    () =>
      new Autosave<Block[]>({
        version: desk.version,
        content: desk.blocks,
        savedAt: desk.savedAt ?? new Date(),
        send: (blocks, baseVersion) => save({ frontId: desk.id, baseVersion, blocks }),
      }),
  );
  const state = useSyncExternalStore(autosave.subscribe, autosave.state, autosave.state);

  const become = useCallback(
    (next: History, what: string) => {
      setHistory(next);
      setSaid(what);
      autosave.change(next.present);
      // What fills the empty slots comes back with the save.
      clearTimeout(settle.current);
      settle.current = setTimeout(() => void autosave.flush(), SETTLE);
    },
    [autosave],
  );

  const { past, present, future } = history;
  const [before] = past.slice(-1);
  const [after] = future;
  const adopt = useCallback(() => {
    setHistory({ past: [], present: desk.blocks, future: [] });
    autosave.adopt(desk.version, desk.blocks, desk.savedAt ?? new Date());
  }, [autosave, desk]);

  // Somebody else has saved, and nothing here would be lost.
  useEffect(() => {
    if (desk.version > autosave.version() && autosave.state().is === "saved") adopt();
  }, [adopt, autosave, desk.version]);

  useEffect(() => {
    const saveNow = () => void autosave.flush();
    window.addEventListener("online", saveNow);
    return () => {
      window.removeEventListener("online", saveNow);
      clearTimeout(settle.current);
      saveNow();
      autosave.close();
    };
  }, [autosave]);

  const shown = useMemo(() => standing(present, desk, known), [present, desk, known]);

  return {
    blocks: present,
    shown,
    save: state,
    know: useCallback((cards) => {
      setKnown((kept) => new Map([...kept, ...cards.map((card) => [card.id, card] as const)]));
    }, []),
    arrange: (blocks, what) =>
      become({ past: [...past, present].slice(-100), present: blocks, future: [] }, what),
    undo: before
      ? () =>
          become(
            { past: past.slice(0, -1), present: before, future: [present, ...future] },
            "Undone.",
          )
      : null,
    redo: after
      ? () =>
          become(
            { past: [...past, present], present: after, future: future.slice(1) },
            "Done again.",
          )
      : null,
    said,
    version: autosave.version,
    isUnsaved: autosave.isUnsaved,
    flush: autosave.flush,
    take: (blocks, version) => {
      setHistory({ past: [...past, present], present: blocks, future: [] });
      return autosave.rebase(version, blocks);
    },
    adopt,
  };
}

/** What stands in the blocks: chosen stories where they are put, else what the server last found for the slot. */
function standing(
  blocks: readonly Block[],
  desk: FrontDesk,
  known: ReadonlyMap<string, ArticleCard>,
): ShownBlock[] {
  const places = [...desk.live, ...desk.shown].flatMap((block) => block.places);
  const cards = new Map([
    ...known,
    ...places.flatMap((place) => (place ? [[place.card.id, place.card] as const] : [])),
  ]);
  const chosen = new Set(pinsOf(blocks).map(({ articleId }) => articleId));
  return blocks.map((block) => {
    const found = desk.shown.find(({ id }) => id === block.id);
    return {
      id: block.id,
      kind: block.kind,
      heading: found?.heading ?? null,
      places: block.slots.map((articleId, slot) => {
        const card = articleId === null ? undefined : cards.get(articleId);
        if (card) return { card, pinned: true };
        const filled = found?.places[slot];
        return filled && !chosen.has(filled.card.id) ? { card: filled.card, pinned: false } : null;
      }),
    };
  });
}
