"use client";

import { createContext, use } from "react";
import type { Spot } from "@/components/editor/channel-places";
import type { Channel } from "@/lib/articles/rules/passages";
import type { DeskClaim } from "@/lib/claims/claim-queries";
import type { Anchor } from "@/lib/claims/rules/anchor";
import type { DeskProps } from "./desk-props";
import type { OpenDraft } from "./use-draft";

export const TABS = ["claims", "gate", "review", "correct", "history"] as const;
/** What the margin shows. */
export type Tab = (typeof TABS)[number];

/** Words that are about to become a claim. */
export type Marking = Anchor & {
  channel: Channel;
  sentence: string;
  /** The claim whose words are gone and which is to stand here instead. */
  instead: DeskClaim | null;
};

/** The open desk of one article: what it knows, where its people are, what they can ask of it. */
export type OpenDesk = DeskProps & {
  draft: OpenDraft;
  /** Why this person may not change the words; null when they may. */
  readOnly: string | null;
  tab: Tab;
  showTab: (tab: Tab) => void;
  /** The claim that is looked at, in the text and in the margin. */
  active: string | null;
  setActive: (occurrenceId: string | null) => void;
  /** Brings the words of a claim into view. False when they are gone. */
  showClaim: (occurrenceId: string) => boolean;
  /** Brings words into view. False when they stand nowhere. */
  showWords: (words: string) => boolean;
  /** The claim before or after the one that is looked at, in reading order. */
  stepClaim: (step: 1 | -1) => void;
  /** What is selected in the text, unless nothing is. */
  select: (spot: Spot | null, claimId: string | null) => void;
  marking: Marking | null;
  /** Begins to mark the selected words; says why when that cannot be. */
  startMarking: (instead?: DeskClaim) => void;
  /** Begins to mark these words; asks to select some where they stand nowhere any more. */
  markWords: (words: string) => void;
  stopMarking: () => void;
  markProblem: string | null;
};

export const DeskContext = createContext<OpenDesk | null>(null);

export function useDesk(): OpenDesk {
  const desk = use(DeskContext);
  if (!desk) throw new Error("This is shown inside a DeskContext only.");
  return desk;
}

/** For a form that speaks about the words: they are saved first. */
export function useSaveFirst(): (form: FormData) => Promise<string | null> {
  const { draft } = useDesk();
  return async () =>
    (await draft.flush())
      ? null
      : "The words are not saved yet, so nothing can be decided about them. See above the text.";
}
