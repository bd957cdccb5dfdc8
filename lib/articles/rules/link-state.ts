import type { ArticleCard } from "./published";

/** What readers are told of a story that another one leads to. */
export type LinkState = "retracted" | "taken_down" | "corrected" | "updated";

const CORRECTED = ["corrected", "clarified"];

/**
 * What became of a linked story since the words that lead to it were published; null when it stands as it stood then.
 * That it was withdrawn is told whenever it was; a mere change of typography is not told.
 */
export function linkState(
  { state, lastChangedAt, lastKind }: Pick<ArticleCard, "state" | "lastChangedAt" | "lastKind">,
  since: Date,
): LinkState | null {
  if (state !== "live") return state;
  if (lastChangedAt <= since) return null;
  if (CORRECTED.includes(lastKind)) return "corrected";
  return lastKind === "updated" || lastKind === "restored" ? "updated" : null;
}
