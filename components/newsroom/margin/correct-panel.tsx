"use client";

import { useDesk, useSaveFirst } from "@/components/newsroom/desk/desk-context";
import { contentOfDraft } from "@/components/newsroom/desk/desk-props";
import { ActionForm } from "@/components/newsroom/form/action-form";
import { SelectField, SubmitButton, TextField } from "@/components/newsroom/form/fields";
import { CORRECTION_KIND_WORDS } from "@/components/newsroom/labels";
import { Moment } from "@/components/newsroom/moment";
import { correctedWords } from "./corrected-words";
import { WEIGHTS } from "./publish-form";
import { PanelPart } from "./review-panel";
import { Withdrawal } from "./withdrawal";
import { useRefusal } from "./workflow-forms";

const KINDS = [
  { value: "corrected", label: "Correction: something was wrong" },
  { value: "clarified", label: "Clarification: something could be misread" },
];

const FIELD_FOR = {
  words_missing: "notice.wordsBefore",
  words_not_live: "notice.wordsBefore",
  words_not_new: "notice.wordsAfter",
  words_unchanged: "notice.wordsAfter",
};

/** Public notices about what readers have read already. */
export function CorrectPanel() {
  const { hidden, reason } = useRefusal("correct_article");
  return (
    <>
      <PanelPart title="Issue a correction">
        {hidden ? <p className="field-hint">{reason}</p> : <CorrectForm />}
      </PanelPart>
      <Issued />
      <PanelPart title="Withdraw the article">
        <Withdrawal />
      </PanelPart>
    </>
  );
}

function CorrectForm() {
  const { desk, actions, viewer } = useDesk();
  const saveFirst = useSaveFirst();
  const { latestRevision: revision, live } = desk;
  const { reason } = useRefusal("correct_article", {
    wrote: revision?.wroteIt ?? false,
    approved: revision?.approvals.some(({ userId }) => userId === viewer.id) ?? false,
  });
  const proposed = live && correctedWords(live, contentOfDraft(desk), desk.article.language);
  if (desk.article.publicationState !== "live") return <p className="field-hint">{reason}</p>;
  if (!revision || revision.id === live?.id || !proposed) {
    return (
      <p className="field-hint">
        Put the words right in the text first, have them checked and approved, then issue the
        correction here.
      </p>
    );
  }
  const refused =
    reason ??
    (revision.sameAsDraft ? null : "The draft has changed since this revision. Send it on again.");
  return (
    <ActionForm
      key={revision.id}
      action={actions.correct}
      label="Correct"
      prepare={saveFirst}
      fieldFor={FIELD_FOR}
    >
      <input type="hidden" name="revisionId" value={revision.id} />
      <SelectField name="kind" label="Kind of notice" choices={KINDS} />
      <TextField name="notice.whatWasWrong" label="What was wrong" rows={3} />
      <TextField name="notice.whatIsRight" label="What is right" rows={3} />
      <TextField
        name="notice.wordsBefore"
        label="The words before"
        hint="As readers read them."
        rows={2}
        initial={proposed.wordsBefore}
      />
      <TextField
        name="notice.wordsAfter"
        label="The words now"
        rows={2}
        initial={proposed.wordsAfter}
      />
      <SelectField name="notice.weight" label="Where it stands" choices={WEIGHTS} initial="minor" />
      {desk.corrections.length > 0 && (
        <SelectField
          name="notice.correctsId"
          label="Corrects an earlier notice"
          empty="No, the article"
          choices={desk.corrections.map(({ id, kind, version, whatWasWrong }) => ({
            value: id,
            label: `${CORRECTION_KIND_WORDS[kind]} of version ${version}: ${whatWasWrong.slice(0, 60)}`,
          }))}
        />
      )}
      <p className="field-hint">
        It is published with revision {revision.number}. Nobody can change or remove it afterwards;
        a wrong notice is itself corrected.
      </p>
      <SubmitButton refused={refused}>Publish the correction</SubmitButton>
    </ActionForm>
  );
}

function Issued() {
  const { desk } = useDesk();
  if (desk.corrections.length === 0) return null;
  return (
    <PanelPart title="Issued">
      <ol className="plain-list" aria-label="Notices">
        {desk.corrections.map((notice) => (
          <li key={notice.id}>
            <p className="card-note">
              {CORRECTION_KIND_WORDS[notice.kind]}, version {notice.version} · {notice.issuedBy},{" "}
              <Moment at={notice.issuedAt} />
            </p>
            <p dir="auto">{notice.whatWasWrong}</p>
            {notice.whatIsRight && <p dir="auto">{notice.whatIsRight}</p>}
          </li>
        ))}
      </ol>
    </PanelPart>
  );
}
