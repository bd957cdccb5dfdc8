"use client";

import { useDesk } from "@/components/newsroom/desk/desk-context";
import { ActionForm } from "@/components/newsroom/form/action-form";
import { SubmitButton } from "@/components/newsroom/form/fields";
import { Moment } from "@/components/newsroom/moment";
import type { Desk } from "@/lib/articles/desk-queries";
import { may } from "@/lib/staff/rules/capabilities";

/** A correction for the top of the article that waits for a second person. */
export function ProposedCorrection({ proposal }: { proposal: Desk["proposals"][number] }) {
  const { desk, viewer, actions } = useDesk();
  const { latestRevision: revision } = desk;
  const refused = may(viewer, "second_correction", {
    work: desk.draft.workState,
    publication: desk.article.publicationState,
    wrote: revision?.wroteIt ?? false,
    approved: revision?.approvals.some(({ userId }) => userId === viewer.id) ?? false,
    proposed: proposal.proposedById === viewer.id,
  });
  return (
    <div className="hold">
      <p>
        <strong>Correction proposed</strong> by {proposal.proposedBy},{" "}
        <Moment at={proposal.proposedAt} />
      </p>
      <p className="field-label">What readers are told</p>
      <p dir="auto">
        {proposal.whatWasWrong} {proposal.whatIsRight}
      </p>
      {(proposal.wordsBefore || proposal.wordsAfter) && (
        <p dir="auto">
          {proposal.wordsBefore && <del>{proposal.wordsBefore}</del>}{" "}
          {proposal.wordsAfter && <ins>{proposal.wordsAfter}</ins>}
        </p>
      )}
      {proposal.delayReason && (
        <>
          <p className="field-label">Why it comes so late</p>
          <p dir="auto">{proposal.delayReason}</p>
        </>
      )}
      <ActionForm action={actions.secondCorrection} label="Second the correction">
        <input type="hidden" name="proposalId" value={proposal.id} />
        <p className="field-hint">
          It stands on top of the article from then on. To change a word of it, send the text on
          again: the proposal then lapses.
        </p>
        <SubmitButton refused={refused?.message}>Second it and publish</SubmitButton>
      </ActionForm>
    </div>
  );
}
