import type { Told } from "@/lib/corrections/rules/told";
import { type Labels, labelsFor } from "./labels";

type Mistake = Told & { articleId: string; language: string; headline?: string; url?: string };

/**
 * What was corrected in versions that a reader may have read: hidden until the device knows one that was. On the front
 * each names its story.
 */
export function CorrectedSince({
  mistakes,
  labels,
}: {
  mistakes: readonly Mistake[];
  labels: Labels;
}) {
  if (mistakes.length === 0) return null;
  return (
    <reader-corrected
      className="corrected-since not-in-print"
      role="region"
      aria-label={labels.correctedSince}
      hidden
    >
      <p className="corrected-since-head">{labels.correctedSince}</p>
      <ul>
        {mistakes.map(({ id, articleId, from, until, whatWasWrong, whatIsRight, ...story }) => (
          <li
            key={id}
            data-story={articleId}
            data-id={id}
            data-wrong={`${from}-${until}`}
            lang={story.language}
            dir={labelsFor(story.language).direction}
            hidden
          >
            {story.url && (
              <>
                <a href={story.url}>{story.headline}</a>{" "}
              </>
            )}
            {whatWasWrong} {whatIsRight}
          </li>
        ))}
      </ul>
      <button type="button" data-does="close">
        {labels.close}
      </button>
    </reader-corrected>
  );
}
