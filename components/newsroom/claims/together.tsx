"use client";

import type { DeskActions, DeskChoices } from "@/components/newsroom/desk/desk-actions";
import { ActionForm } from "@/components/newsroom/form/action-form";
import {
  MomentField,
  SelectField,
  SubmitButton,
  TextField,
} from "@/components/newsroom/form/fields";
import { COMMENT_OUTCOME_WORDS, choices } from "@/components/newsroom/labels";
import { Moment } from "@/components/newsroom/moment";
import type { PublicationState } from "@/lib/articles/rules/work-state";
import type { DeskClaim } from "@/lib/claims/claim-queries";
import type { DeskRequest } from "@/lib/claims/request-queries";
import { may, type Staff } from "@/lib/staff/rules/capabilities";

/** What is needed to work on a claim together, at the desk and on the board. */
export type TogetherProps = {
  claim: DeskClaim;
  viewer: Staff;
  publication: PublicationState;
  staff: DeskChoices["staff"];
  actions: Pick<DeskActions, "assignClaim" | "askForComment" | "recordAnswer">;
};

/** Who looks into a claim, and how it is given to somebody. */
export function Assign({ claim, viewer, publication, staff, actions }: TogetherProps) {
  const { assignee, occurrenceId, statement } = claim;
  const refused = may(viewer, "assign_claim", { publication });
  if (refused?.code === "not_your_role")
    return assignee && <p className="card-note">{assignee.name} looks into it.</p>;
  const checkers = staff.filter(({ role }) => role === "checker" || role === "editor");
  return (
    <details className="card-part">
      <summary>{assignee ? `Assigned to ${assignee.name}` : "Assign"}</summary>
      <ActionForm action={actions.assignClaim} label={`Assign: ${statement}`}>
        <input type="hidden" name="occurrenceId" value={occurrenceId} />
        <SelectField
          key={assignee?.id}
          name="assigneeId"
          label="Who looks into it"
          hint="Others may still give the verdict."
          empty="Nobody"
          choices={checkers.map(({ id, name }) => ({ value: id, label: name }))}
          initial={assignee?.id ?? viewer.id}
        />
        <SubmitButton look="plain" refused={refused?.message ?? null}>
          Assign
        </SubmitButton>
      </ActionForm>
    </details>
  );
}

/** Whom the newsroom has asked about a claim, what they said, and the way to ask another. */
export function Requests({ claim, viewer, publication, actions }: TogetherProps) {
  const { requests, occurrenceId, statement } = claim;
  const refused = may(viewer, "ask_for_comment", { publication });
  const open = requests.filter(({ answer }) => !answer).length;
  return (
    <details className="card-part">
      <summary>
        {requests.length === 0 ? (
          "Ask for comment"
        ) : (
          <>
            Asked for comment <span className="count">{requests.length}</span>
            {open > 0 && ` ${open} open`}
          </>
        )}
      </summary>
      <ul className="plain-list">
        {requests.map((request) => (
          <li key={request.id}>
            <Request request={request} record={actions.recordAnswer} />
          </li>
        ))}
      </ul>
      <ActionForm action={actions.askForComment} label={`Ask for comment: ${statement}`}>
        <input type="hidden" name="occurrenceId" value={occurrenceId} />
        <TextField
          name="asked"
          label="Whom you have asked, and how"
          placeholder="The harbour office, by email"
        />
        <TextField name="question" label="What you have asked" rows={2} />
        <MomentField name="dueAt" label="They can answer until" />
        <SubmitButton look="plain" refused={refused?.message ?? null}>
          Keep the request
        </SubmitButton>
      </ActionForm>
    </details>
  );
}

type RequestProps = { request: DeskRequest; record: DeskActions["recordAnswer"] };

function Request({ request, record }: RequestProps) {
  const { id, asked, question, dueAt, askedAt, askedBy, answer } = request;
  return (
    <>
      <p dir="auto">
        <strong>{asked}</strong>
      </p>
      <p dir="auto">{question}</p>
      <p className="card-note">
        {askedBy}, <Moment at={askedAt} /> · until <Moment at={dueAt} />
      </p>
      {answer ? (
        <>
          <p>
            <span className="badge">{COMMENT_OUTCOME_WORDS[answer.outcome]}</span>{" "}
            <span className="card-note">
              {answer.recordedBy}, <Moment at={answer.recordedAt} />
            </span>
          </p>
          {answer.words && (
            <p dir="auto" className="whitespace-pre-line">
              {answer.words}
            </p>
          )}
        </>
      ) : (
        <details className="card-part">
          <summary>Record what came of it</summary>
          <ActionForm action={record} label={`What came of it: ${asked}`}>
            <input type="hidden" name="requestId" value={id} />
            <SelectField
              name="outcome"
              label="What came of it"
              choices={choices(COMMENT_OUTCOME_WORDS)}
              initial="answered"
            />
            <TextField
              name="words"
              label="The answer"
              hint="In their words, whole where you can."
              rows={3}
            />
            <SubmitButton look="plain">Record it</SubmitButton>
          </ActionForm>
        </details>
      )}
    </>
  );
}
