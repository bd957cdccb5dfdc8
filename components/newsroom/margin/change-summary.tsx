"use client";

import { useDesk } from "@/components/newsroom/desk/desk-context";
import { EDIT_CLASS_WORDS, EDIT_REASON_WORDS } from "@/components/newsroom/labels";
import type { Edit } from "@/lib/articles/rules/edits";
import type { Issue } from "@/lib/refusal";

// So many stand open; a rewritten story has hundreds.
const SHOWN = 12;

/** What the draft changes of what readers have, sentence by sentence, with what each change is. */
export function ChangeSummary() {
  const { change } = useDesk();
  if (!change) return null;
  const { edits } = change;
  return (
    <details className="card-part" open={edits.length <= 3}>
      <summary>
        {edits.length === 1 ? "One change" : `${edits.length} changes`} to what readers have:{" "}
        {EDIT_CLASS_WORDS[change.class]}
      </summary>
      <ul className="plain-list edits" aria-label="Changes">
        {edits.slice(0, SHOWN).map((edit) => (
          <li key={`${edit.channel} ${edit.before} ${edit.after} ${edit.reasons.join(" ")}`}>
            <ChangedSentence edit={edit} />
          </li>
        ))}
      </ul>
      {edits.length > SHOWN && (
        <p className="field-hint">and {edits.length - SHOWN} more, in the differences.</p>
      )}
    </details>
  );
}

function ChangedSentence({ edit }: { edit: Edit }) {
  return (
    <>
      <p className="card-note">
        {EDIT_CLASS_WORDS[edit.class]}:{" "}
        {edit.reasons.map((reason) => EDIT_REASON_WORDS[reason]).join(", ")}
      </p>
      {(edit.before || edit.after) && (
        <p dir="auto">
          {edit.before && <del>{edit.before}</del>} {edit.after && <ins>{edit.after}</ins>}
        </p>
      )}
    </>
  );
}

/** Reasons of the gate that are known before anybody clicks. */
export function Refusals({ issues }: { issues: readonly Issue[] }) {
  if (issues.length === 0) return null;
  return (
    <ul className="plain-list field-error">
      {issues.map((issue) => (
        <li key={`${issue.code} ${issue.words}`}>
          {issue.words && <q dir="auto">{issue.words}</q>} {issue.message}
        </li>
      ))}
    </ul>
  );
}
