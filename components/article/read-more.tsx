import type { ArticleCard } from "@/lib/articles/rules/published";
import type { Labels } from "./labels";
import { StateMark } from "./state-mark";

/** The way to another story, with what became of it. */
export function ReadMore({
  target,
  labels,
}: {
  target: ArticleCard | null | undefined;
  labels: Labels;
}) {
  return (
    <div className="read-more">
      <p className="eyebrow">{labels.readMore}</p>
      {target ? (
        <p>
          <a href={target.url} lang={target.language} dir="auto">
            {target.headline || labels.takenDownTitle}
          </a>{" "}
          <StateMark card={target} labels={labels} />
        </p>
      ) : (
        <p className="not-available">{labels.notAvailable}</p>
      )}
    </div>
  );
}
