"use client";

import { createContext, use } from "react";
import type { Place } from "./channel-places";

/** An article that READ MORE can lead to, as far as the desk knows it. */
export type Target = { id: string; headline: string; state: string };

/** A picture that a figure can show. */
export type Picture = { mediaId: string; alt: string; credit: string };

/** What the blocks of a text need from outside the text. */
export type EditorNeeds = {
  readOnly: boolean;
  targets: Record<string, Target>;
  know: (target: Target) => void;
  /** A string says why nothing could be looked up. */
  searchArticles: (words: string) => Promise<Target[] | string>;
  pictures: readonly Picture[];
  pictureAddress: (mediaId: string) => string;
  /** Keeps a new picture; a string says why it was not taken. */
  addPicture: (form: FormData) => Promise<Picture | string>;
  /** Words were selected in a field of a block. */
  selectInBlock: (place: Place) => void;
};

export const EditorNeedsContext = createContext<EditorNeeds | null>(null);

export function useEditorNeeds(): EditorNeeds {
  const needs = use(EditorNeedsContext);
  if (!needs) throw new Error("Blocks are shown inside an EditorNeedsContext only.");
  return needs;
}
