"use client";

import { useDesk } from "@/components/newsroom/desk/desk-context";
import { ActionForm } from "@/components/newsroom/form/action-form";
import { SelectField, SubmitButton, TextField } from "@/components/newsroom/form/fields";
import { Moment } from "@/components/newsroom/moment";
import type { Desk } from "@/lib/articles/desk-queries";
import { may } from "@/lib/staff/rules/capabilities";
import { useRefusal } from "./workflow-forms";

const KINDS = [
  { value: "retraction", label: "Retraction: the page stays, with a notice on top" },
  { value: "takedown", label: "Takedown: the words are erased, a notice stays" },
];

/** Retraction and takedown: one person proposes, another seconds. */
export function Withdrawal() {
  const { desk, actions } = useDesk();
  const { hidden, reason } = useRefusal("propose_withdrawal");
  const [waiting] = desk.withdrawals;
  if (waiting) return <Proposed withdrawal={waiting} />;
  if (hidden || reason) return <p className="field-hint">{reason}</p>;
  return (
    <details className="card-part">
      <summary>Propose a retraction or takedown</summary>
      <ActionForm action={actions.proposeWithdrawal} label="Propose a withdrawal">
        <input type="hidden" name="articleId" value={desk.article.id} />
        <SelectField name="kind" label="What is proposed" choices={KINDS} />
        <TextField name="notice" label="What readers are told" rows={3} />
        <TextField
          name="reason"
          label="The reason"
          hint="For the person who seconds it; one of you two must be an admin. Only the newsroom sees this."
          rows={3}
        />
        <SubmitButton look="danger">Propose it</SubmitButton>
      </ActionForm>
    </details>
  );
}

function Proposed({ withdrawal }: { withdrawal: Desk["withdrawals"][number] }) {
  const { desk, viewer, actions } = useDesk();
  const refused = may(viewer, "second_withdrawal", {
    publication: desk.article.publicationState,
    proposed: withdrawal.proposedById === viewer.id,
  });
  const isTakedown = withdrawal.kind === "takedown";
  return (
    <div className="hold">
      <p>
        <strong>{isTakedown ? "Takedown" : "Retraction"} proposed</strong> by{" "}
        {withdrawal.proposedBy}, <Moment at={withdrawal.proposedAt} />
      </p>
      <p className="field-label">What readers are told</p>
      <p dir="auto">{withdrawal.notice}</p>
      <p className="field-label">Why</p>
      <p dir="auto">{withdrawal.reason}</p>
      <ActionForm action={actions.secondWithdrawal} label="Second the withdrawal">
        <input type="hidden" name="withdrawalId" value={withdrawal.id} />
        <p className="field-hint">
          {isTakedown
            ? "The words of every version are erased and cannot be brought back."
            : "It happens at once, for all readers."}
        </p>
        <SubmitButton look="danger" refused={refused?.message}>
          {isTakedown ? "Second it and take down" : "Second it and retract"}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
