"use client";

import { useDesk } from "@/components/newsroom/desk/desk-context";
import { ActionForm } from "@/components/newsroom/form/action-form";
import { SubmitButton, TextField } from "@/components/newsroom/form/fields";
import type { DeskClaim } from "@/lib/claims/claim-queries";
import { may } from "@/lib/staff/rules/capabilities";

/** What the sentence says otherwise than its verdict, and how an editor lets it stand. */
export function Wording({ claim }: { claim: DeskClaim }) {
  const { desk, gate, viewer, actions } = useDesk();
  const { occurrenceId, sentenceHash, statement, writtenByMe } = claim;
  const issue = gate.find(
    ({ code, subjectId }) => subjectId === occurrenceId && code.startsWith("wording_"),
  );
  if (!issue || sentenceHash === null) return null;
  const refused = may(viewer, "waive_wording", {
    publication: desk.article.publicationState,
    wrote: writtenByMe,
  });
  return (
    <div className="card-caution">
      <p>
        <span className="badge" data-look="open">
          Wording
        </span>{" "}
        {issue.message}
      </p>
      {refused?.code !== "not_your_role" && (
        <details className="card-part">
          <summary>Let it stand</summary>
          <ActionForm action={actions.waiveWording} label={`Let the wording stand: ${statement}`}>
            <input type="hidden" name="occurrenceId" value={occurrenceId} />
            <input type="hidden" name="sentenceHash" value={sentenceHash} />
            <input type="hidden" name="wording" value={issue.code.replace("wording_", "")} />
            <TextField
              name="reason"
              label="Why the sentence is right as it is"
              hint="Kept on record. When the sentence changes, it is asked again."
              rows={2}
            />
            <SubmitButton refused={refused?.message ?? null}>Let it stand</SubmitButton>
          </ActionForm>
        </details>
      )}
    </div>
  );
}
