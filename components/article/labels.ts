import { arabic } from "./labels-ar";
import { english, type Labels } from "./labels-en";

export type { Labels };

/** The words around a story in the language of the story; English where there are none. */
export function labelsFor(language: string): Labels {
  return language.split("-")[0] === "ar" ? arabic : english;
}
