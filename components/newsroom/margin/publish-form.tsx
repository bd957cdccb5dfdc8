"use client";

import { useState } from "react";
import { useDesk, useSaveFirst } from "@/components/newsroom/desk/desk-context";
import { ActionForm } from "@/components/newsroom/form/action-form";
import { SelectField, SubmitButton, TextField } from "@/components/newsroom/form/fields";
import type { PublicationState } from "@/lib/articles/rules/work-state";
import type { DeskTask } from "@/lib/tasks/task-queries";
import { ChangeSummary, Refusals } from "./change-summary";
import { useRefusal } from "./workflow-forms";

type Kind = "published" | "updated" | "refiled" | "restored";

const KINDS: Record<PublicationState, Kind[]> = {
  unpublished: ["published"],
  scheduled: ["published"],
  live: ["updated", "refiled"],
  retracted: ["restored"],
  taken_down: [],
};

const KIND_WORDS: Record<Kind, string> = {
  published: "First publication",
  updated: "Update: something new",
  refiled: "Refiled: typography only",
  restored: "Restored after a retraction",
};

const FIELD_FOR = {
  change_unexplained: "note",
  refiled_by_writer: "kind",
  refiled_not_typography: "kind",
  fact_replaced: "kind",
};

/** Shows the latest revision to readers, with what they are told about it. */
export function PublishForm() {
  const { desk, gate, viewer, showTab } = useDesk();
  const revision = desk.latestRevision;
  const person = {
    wrote: revision?.wroteIt ?? false,
    approved: revision?.approvals.some(({ userId }) => userId === viewer.id) ?? false,
  };
  const { hidden, reason } = useRefusal("publish_article", person);
  const kinds = KINDS[desk.article.publicationState];
  if (hidden || kinds.length === 0) return null;
  const refused =
    reason ??
    (revision ? null : "Nothing has been sent on yet.") ??
    (revision?.sameAsDraft ? null : "The draft has changed since this revision. Send it on again.");
  return (
    <>
      {gate.length > 0 && (
        <button type="button" className="link-button" onClick={() => showTab("gate")}>
          The gate has {gate.length} open {gate.length === 1 ? "reason" : "reasons"}
        </button>
      )}
      <ChangeSummary />
      {revision && !refused ? (
        <PublishFields revisionId={revision.id} kinds={kinds} />
      ) : (
        <p className="field-hint">{refused}</p>
      )}
    </>
  );
}

function PublishFields({ revisionId, kinds }: { revisionId: string; kinds: Kind[] }) {
  const { actions, change, tasks, taskId } = useDesk();
  const saveFirst = useSaveFirst();
  const [kind, setKind] = useState<Kind>(kinds[0] ?? "published");
  const [withNote, setWithNote] = useState(false);
  const early = kind === "updated" || kind === "refiled" ? (change?.refusals[kind] ?? []) : [];
  return (
    <ActionForm action={actions.publish} label="Publish" prepare={saveFirst} fieldFor={FIELD_FOR}>
      <input type="hidden" name="revisionId" value={revisionId} />
      {kinds.length > 1 ? (
        <SelectField
          name="kind"
          label="Kind of change"
          choices={kinds.map((value) => ({ value, label: KIND_WORDS[value] }))}
          hint={
            kind === "refiled"
              ? "Only by somebody who did not make the change."
              : "When something was wrong, an admin issues a correction instead."
          }
          onChange={(value) => setKind(value as Kind)}
        />
      ) : (
        <input type="hidden" name="kind" value={kind} />
      )}
      <Refusals issues={early} />
      {kind !== "published" && (
        <TextField
          name="note"
          label="What has changed"
          hint="Readers see this note in the history."
          rows={2}
          required={kind !== "refiled"}
          initial={preparedNote(tasks, taskId)}
        />
      )}
      {kind !== "published" && (
        <label className="field-check">
          <input
            type="checkbox"
            checked={withNote}
            onChange={(event) => setWithNote(event.target.checked)}
          />
          <span>With an editor’s note</span>
        </label>
      )}
      {withNote && kind !== "published" && (
        <>
          <TextField name="editorsNote.whatWasWrong" label="Editor’s note" rows={3} />
          <SelectField
            name="editorsNote.weight"
            label="Where it stands"
            choices={WEIGHTS}
            initial="minor"
          />
        </>
      )}
      <SubmitButton refused={early.length > 0 ? "Choose another kind of change." : null}>
        Publish
      </SubmitButton>
    </ActionForm>
  );
}

/** The note of the task that the desk was opened from, or of the only one that has one. */
function preparedNote(tasks: readonly DeskTask[], taskId: string | null): string | undefined {
  const noted = tasks.flatMap(({ id, prepared }) =>
    "note" in prepared ? [{ id, note: prepared.note }] : [],
  );
  const chosen = noted.find(({ id }) => id === taskId) ?? (noted.length === 1 ? noted[0] : null);
  return chosen?.note;
}

export const WEIGHTS = [
  { value: "minor", label: "At the foot of the article" },
  { value: "major", label: "On top of the article" },
];
