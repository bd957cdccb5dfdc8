import type { ArticleCard } from "@/lib/articles/rules/published";
import type { Labels } from "./labels";

/** What became of a story since it was published, in a word; nothing when it stands as it was. */
export function StateMark({ card, labels }: { card: ArticleCard; labels: Labels }) {
  if (card.state === "retracted") return <span className="state-mark">{labels.retractedMark}</span>;
  if (card.state === "taken_down")
    return <span className="state-mark">{labels.takenDownMark}</span>;
  if (card.corrected) return <span className="corrected-mark">{labels.correctedMark}</span>;
  return null;
}
