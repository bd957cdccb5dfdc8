import { Unseen } from "@/components/ui/unseen";
import { type DifferencePart, differences } from "@/lib/articles/rules/difference";
import type { Words } from "@/lib/articles/rules/document";
import type { Version } from "@/lib/articles/rules/published";
import { CELL_BREAK } from "@/lib/articles/rules/tables";
import { labelsFor } from "./labels";

type Shown = Version & { words: Words };
type Passage = {
  key: string;
  channel: string | undefined;
  parts: readonly (DifferencePart & { key: string })[];
};

const ROW = "Row of a table";

const CHANNELS: Record<string, string> = {
  headline: "Headline",
  standfirst: "Standfirst",
  caption: "Caption",
  alt: "Picture description",
};

/** What changed from one version to another, word by word: removed words struck through, added ones underlined. */
export function DifferencesShown({
  before,
  after,
  language,
}: {
  before: Shown;
  after: Shown;
  language: string;
}) {
  const changed = changedPassages(before.words, after.words);
  if (changed.length === 0) {
    return <p className="empty">The words of these two versions are the same.</p>;
  }
  return (
    <>
      <p className="compare-key">
        From version {before.number} to version {after.number}: <del>removed</del>, <ins>added</ins>
        . Passages that did not change are left out.
      </p>
      <div className="differences" lang={language} dir={labelsFor(language).direction}>
        {changed.map(({ key, channel, parts }) => (
          <div key={key} className="difference">
            {channel && (
              <p className="difference-channel" lang="en" dir="ltr">
                {channel}
              </p>
            )}
            <p>
              {parts.map((part) => (
                <Part key={part.key} part={part} />
              ))}
            </p>
          </div>
        ))}
      </div>
    </>
  );
}

function Part({ part: { kind, text } }: { part: DifferencePart }) {
  if (kind === "removed") {
    return (
      <del>
        <Unseen>[removed] </Unseen>
        {text}
      </del>
    );
  }
  if (kind === "added") {
    return (
      <ins>
        <Unseen>[added] </Unseen>
        {text}
      </ins>
    );
  }
  return text;
}

function changedPassages(before: Words, after: Words): Passage[] {
  return differences(before, after)
    .map(({ channel, isRow, parts }, place) => ({
      key: `${place}`,
      channel: isRow ? ROW : CHANNELS[channel],
      parts: parts.map(({ kind, text }, index) => ({
        kind,
        text: text.replaceAll(CELL_BREAK, " | "),
        key: `${index}`,
      })),
    }))
    .filter(({ parts }) => parts.some(({ kind }) => kind !== "same"));
}
