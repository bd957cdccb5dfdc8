"use client";

import { useState } from "react";
import { useDesk } from "@/components/newsroom/desk/desk-context";
import type { Issue } from "@/lib/refusal";
import { type GateGroup, gateGroups } from "./gate-groups";

/** Everything that stands between this draft and its readers, with the way to each place. */
export function GatePanel() {
  const { gate } = useDesk();
  const groups = gateGroups(gate);
  if (groups.length === 0) {
    return (
      <p className="empty">
        The gate is open: nothing stands between these words and their readers. Publish them under
        Review.
      </p>
    );
  }
  return (
    <>
      <p className="panel-lead field-hint">
        {gate.length === 1 ? "One reason keeps" : `${gate.length} reasons keep`} this draft, as it
        was last saved, from its readers.
      </p>
      {groups.map((group) => (
        <section key={group.name} className="gate-group" aria-label={group.name}>
          <h3>
            {group.name} <span className="count">{group.issues.length}</span>
          </h3>
          <ul>
            {group.issues.map((issue) => (
              <Reason
                key={`${issue.code} ${issue.subjectId} ${issue.words}`}
                issue={issue}
                group={group}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Reason({ issue, group }: { issue: Issue; group: GateGroup }) {
  const { claims, showTab, showClaim, showWords } = useDesk();
  const [isGone, setGone] = useState(false);
  const { subjectId, words } = issue;

  function go() {
    const isClaim = claims.some((claim) => claim.occurrenceId === subjectId);
    if (group.tab) showTab(group.tab);
    if (isClaim && subjectId) setGone(!showClaim(subjectId));
    else if (group.isAboutWords) setGone(!showField(issue.code) && !showWords(words ?? ""));
  }

  return (
    <li>
      <button type="button" className="gate-reason" onClick={go}>
        {words && <q dir="auto">{words}</q>}
        <span>{issue.message}</span>
      </button>
      {isGone && (
        <p role="status" className="field-hint">
          These words are not in the text any more.
        </p>
      )}
    </li>
  );
}

/** The headline and the standfirst are one field each; there is no need to look for their words. */
function showField(code: string): boolean {
  const field = document.getElementById(`desk-${code.split("_")[0]}`);
  if (!(field instanceof HTMLTextAreaElement)) return false;
  field.focus();
  field.select();
  return true;
}
