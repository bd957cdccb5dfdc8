import { Moment } from "@/components/ui/moment";
import { Unseen } from "@/components/ui/unseen";
import type { RevisionContent } from "@/lib/articles/rules/canonical";
import { type Difference, type DifferencePart, differences } from "@/lib/articles/rules/difference";
import { type EditReason, editsBetween } from "@/lib/articles/rules/edits";
import type { PublicCorrection, Version } from "@/lib/articles/rules/published";
import { CELL_BREAK } from "@/lib/articles/rules/tables";
import { CorrectionNotice } from "./correction-notice";
import { labelsFor } from "./labels";
import { english } from "./labels-en";
import { placeNotices } from "./placed-notices";

type Shown = Version & { words: RevisionContent };
type Props = {
  before: Shown;
  after: Shown;
  language: string;
  /** The versions after the earlier of the two, up to the later. */
  steps: readonly Version[];
  /** The notices that came with them. */
  notices: readonly PublicCorrection[];
};

const ROW = "Row of a table";

const CHANNELS: Record<string, string> = {
  headline: "Headline",
  standfirst: "Standfirst",
  caption: "Caption",
  alt: "Picture description",
};

/** What can change besides words, as the rule for edits calls it. */
const THINGS: Partial<Record<EditReason, string>> = {
  picture: "a picture, its credit or whether it is verified",
  embed: "linked footage",
  byline: "the byline",
  kind: "the kind of story",
  filing: "its address, section or topics",
  link: "where a link leads",
  layout: "its layout",
  order: "the order of sentences",
};

/**
 * What changed from one version to another, word by word: removed words struck through, added ones underlined, and beside
 * them the notice that says why.
 */
export function DifferencesShown({ before, after, language, steps, notices }: Props) {
  const changed = differences(before.words, after.words).filter(({ parts }) =>
    parts.some(({ kind }) => kind !== "same"),
  );
  const placed = placeNotices(changed, notices);
  const labels = labelsFor(language);
  return (
    <>
      <p className="compare-key">
        From version {before.number} to version {after.number}: <del>removed</del>, <ins>added</ins>
        . Passages that did not change are left out.
      </p>
      <Steps steps={steps} notices={notices} language={language} />
      <div className="differences" lang={language} dir={labels.direction}>
        {placed.others.map((notice) => (
          <CorrectionNotice
            key={notice.id}
            correction={notice}
            labels={labels}
            place="differences"
          />
        ))}
        {changed.map((passage, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: passages have no name but their place.
          <div key={place} className="difference">
            <Changed passage={passage} />
            {placed.at.get(passage)?.map((notice) => (
              <CorrectionNotice
                key={notice.id}
                correction={notice}
                labels={labels}
                place="differences"
              />
            ))}
          </div>
        ))}
      </div>
      {changed.length === 0 && (
        <p className="empty">The words of these two versions are the same.</p>
      )}
      <Things before={before} after={after} />
    </>
  );
}

/** What each version on the way said of itself, but for those whose notice stands below. */
function Steps({ steps, notices, language }: Pick<Props, "steps" | "notices" | "language">) {
  return (
    <ol className="compare-steps">
      {steps.toReversed().map(({ number, kind, note, publishedAt }) => (
        <li key={number}>
          Version {number}, {english.publicationKinds[kind]} <Moment at={publishedAt} to="minute" />
          {note && !notices.some(({ version }) => version === number) && (
            <>
              {": "}
              <span lang={language} dir="auto">
                {note}
              </span>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

function Things({ before, after }: Pick<Props, "before" | "after">) {
  const reasons = editsBetween(before.words, after.words).flatMap((edit) => edit.reasons);
  const things = [...new Set(reasons)].flatMap((reason) => THINGS[reason] ?? []);
  if (things.length === 0) return null;
  return <p className="compare-things">Besides words, this changed: {things.join("; ")}.</p>;
}

function Changed({ passage: { channel, isRow, parts } }: { passage: Difference }) {
  const name = isRow ? ROW : CHANNELS[channel];
  return (
    <>
      {name && (
        <p className="difference-channel" lang="en" dir="ltr">
          {name}
        </p>
      )}
      <p>
        {parts.map(({ kind, text }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place.
          <Part key={place} part={{ kind, text: text.replaceAll(CELL_BREAK, " | ") }} />
        ))}
      </p>
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
