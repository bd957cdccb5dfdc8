"use client";

import { useState } from "react";
import { useDesk, useSaveFirst } from "@/components/newsroom/desk/desk-context";
import { contentOfDraft } from "@/components/newsroom/desk/desk-props";
import { ActionForm } from "@/components/newsroom/form/action-form";
import { SelectField, SubmitButton, TextField } from "@/components/newsroom/form/fields";
import { CORRECTION_KIND_WORDS } from "@/components/newsroom/labels";
import { Moment } from "@/components/newsroom/moment";
import type { Desk } from "@/lib/articles/desk-queries";
import { isLate, MAX_DELAY_DAYS } from "@/lib/corrections/rules/correction";
import type { DeskTask } from "@/lib/tasks/task-queries";
import { ChangeSummary, Refusals } from "./change-summary";
import { correctedWords } from "./corrected-words";
import { WEIGHTS } from "./publish-form";
import { acceptedAlone, noticeFor, reportName } from "./reports-here";
import { useRefusal } from "./workflow-forms";

const KINDS = [
  { value: "corrected", label: "Correction: something was wrong" },
  { value: "clarified", label: "Clarification: something could be misread" },
];

/** What was wrong and what is right, published with the corrected text. For the top of the article it is proposed. */
export function CorrectForm() {
  const { desk, viewer, change } = useDesk();
  const { latestRevision: revision, live } = desk;
  const person = {
    wrote: revision?.wroteIt ?? false,
    approved: revision?.approvals.some(({ userId }) => userId === viewer.id) ?? false,
  };
  const alone = useRefusal("correct_article", person);
  const together = useRefusal("propose_correction");
  const early = useRefusal("correct_article");
  if (alone.hidden && together.hidden) return <p className="field-hint">{alone.reason}</p>;
  if (desk.article.publicationState !== "live") {
    return <p className="field-hint">{together.reason ?? early.reason}</p>;
  }
  if (!revision || revision.id === live?.id || !change) {
    return (
      <>
        <p className="field-hint">
          Put the words right in the text first, have them checked and approved, then issue the
          correction here.
        </p>
        <ChangeSummary />
      </>
    );
  }
  return (
    <>
      <ChangeSummary />
      <CorrectFields
        key={revision.id}
        revision={revision}
        mayAlone={!alone.hidden}
        refused={
          alone.hidden
            ? together.reason
            : (alone.reason ??
              (revision.sameAsDraft
                ? null
                : "The draft has changed since this revision. Send it on again."))
        }
      />
    </>
  );
}

type FieldsProps = {
  revision: NonNullable<Desk["latestRevision"]>;
  /** Whether this person issues minor corrections and clarifications without another. */
  mayAlone: boolean;
  refused: string | null;
};

function CorrectFields({ revision, mayAlone, refused }: FieldsProps) {
  const { desk, actions, change, reports, reportId, tasks, taskId } = useDesk();
  const saveFirst = useSaveFirst();
  const prepared = preparedFor(tasks, taskId);
  const [kind, setKind] = useState<string>(prepared?.kind ?? "corrected");
  const [weight, setWeight] = useState(mayAlone ? "minor" : "major");
  const proposed =
    desk.live && correctedWords(desk.live, contentOfDraft(desk), desk.article.language);
  const answered = reports.find(({ id }) => id === reportId) ?? acceptedAlone(reports);
  const begun =
    prepared ?? (answered && proposed && noticeFor(proposed, desk.article.language)) ?? null;
  const isProposal = kind === "corrected" && weight === "major";
  const isWrongKind = kind === "clarified" && (change?.refusals.clarified.length ?? 0) > 0;
  return (
    <ActionForm action={actions.correct} label="Correct" prepare={saveFirst}>
      <input type="hidden" name="revisionId" value={revision.id} />
      {mayAlone ? (
        <SelectField
          name="kind"
          label="Kind of notice"
          choices={KINDS}
          initial={kind}
          onChange={setKind}
        />
      ) : (
        <input type="hidden" name="kind" value="corrected" />
      )}
      {kind === "clarified" && <Refusals issues={change?.refusals.clarified ?? []} />}
      {reports.length > 0 && (
        <SelectField
          name="reportId"
          label="Answers a reader’s report"
          empty="None"
          choices={reports.map((each) => ({ value: each.id, label: reportName(each) }))}
          initial={answered?.id}
        />
      )}
      <TextField
        name="notice.whatWasWrong"
        label="What was wrong"
        hint="Name nobody: the newsroom answers for its mistakes."
        rows={3}
        initial={begun?.whatWasWrong}
      />
      <TextField
        name="notice.whatIsRight"
        label="What is right"
        rows={3}
        initial={begun?.whatIsRight}
      />
      <TextField
        name="notice.wordsBefore"
        label="The words before"
        hint="As readers read them."
        rows={2}
        initial={proposed?.wordsBefore}
      />
      <TextField
        name="notice.wordsAfter"
        label="The words now"
        rows={2}
        initial={proposed?.wordsAfter}
      />
      {kind === "corrected" && <DelayField />}
      {mayAlone ? (
        <SelectField
          name="notice.weight"
          label="Where it stands"
          choices={WEIGHTS}
          initial="minor"
          onChange={setWeight}
        />
      ) : (
        <input type="hidden" name="notice.weight" value="major" />
      )}
      {desk.corrections.length > 0 && (
        <SelectField
          name="notice.correctsId"
          label="Corrects an earlier notice"
          empty="No, the article"
          choices={desk.corrections.map(({ id, kind: earlier, version, whatWasWrong }) => ({
            value: id,
            label: `${CORRECTION_KIND_WORDS[earlier]} of version ${version}: ${whatWasWrong.slice(0, 60)}`,
          }))}
        />
      )}
      <p className="field-hint">
        {isProposal &&
          "A correction on top of the article takes two people: an admin who is not you publishes it. "}
        It is published with revision {revision.number}. Nobody can change or remove it afterwards;
        a wrong notice is itself corrected.
      </p>
      <SubmitButton
        refused={refused ?? (isWrongKind ? "Choose a correction: this is no clarification." : null)}
      >
        {isProposal ? "Propose the correction" : "Publish the correction"}
      </SubmitButton>
    </ActionForm>
  );
}

/** The notice of the task that the desk was opened from, or of the only one; null where that is an update. */
function preparedFor(tasks: readonly DeskTask[], taskId: string | null) {
  const task = tasks.find(({ id }) => id === taskId) ?? (tasks.length === 1 ? tasks[0] : undefined);
  return task && !("note" in task.prepared) ? task.prepared : null;
}

function DelayField() {
  const { desk, change } = useDesk();
  const { firstPublishedAt } = desk.article;
  const since = change?.wrongSince ?? null;
  // The words that are quoted decide; of those that are known now it can be said early.
  if (!firstPublishedAt || !isLate(firstPublishedAt, new Date())) return null;
  const isNeeded = since !== null && isLate(since, new Date());
  return (
    <>
      {isNeeded && (
        <p className="field-hint">
          The words that change could be read since <Moment at={since} />.
        </p>
      )}
      <TextField
        name="notice.delayReason"
        label="Why it comes so late"
        hint={`Readers are told, when it was wrong for more than ${MAX_DELAY_DAYS} days.`}
        rows={2}
        required={isNeeded}
      />
    </>
  );
}
