"use client";

import { useDesk } from "@/components/newsroom/desk/desk-context";
import { ActionForm } from "@/components/newsroom/form/action-form";
import { SubmitButton, TextField } from "@/components/newsroom/form/fields";
import type { DeskClaim } from "@/lib/claims/claim-queries";
import { may } from "@/lib/staff/rules/capabilities";

/** That a claim is grave, why, and whether its verdict still waits for the second checker. */
export function Grave({ claim }: { claim: DeskClaim }) {
  const { desk, viewer, actions } = useDesk();
  const { grave, verdict, writtenByMe } = claim;
  if (!grave) return null;
  const refused =
    verdict?.checkerId === viewer.id
      ? "You gave this verdict; somebody else must second it."
      : may(viewer, "second_verdict", {
          publication: desk.article.publicationState,
          wrote: writtenByMe,
        })?.message;
  return (
    <div className="card-caution">
      <p>
        <span className="badge" data-look={verdict?.secondedBy ? "good" : "open"}>
          Grave
        </span>{" "}
        <span dir="auto">{grave.reason}</span> <span className="card-note">{grave.markedBy}</span>
      </p>
      {verdict && !verdict.secondedBy && claim.currency === "current" && (
        <ActionForm action={actions.secondVerdict} label={`Second: ${claim.statement}`}>
          <input type="hidden" name="verdictId" value={verdict.id} />
          <SubmitButton look="plain" refused={refused ?? null}>
            I have checked it too, and agree
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}

/** Calls a claim grave, or says that it is not, with the reason. */
export function MarkGrave({ claim }: { claim: DeskClaim }) {
  const { desk, viewer, actions } = useDesk();
  const { grave, occurrenceId, statement } = claim;
  const refused = may(viewer, grave ? "lift_grave" : "mark_grave", {
    publication: desk.article.publicationState,
  });
  if (refused?.code === "not_your_role") return null;
  return (
    <details className="card-part">
      <summary>{grave ? "Not grave" : "Grave"}</summary>
      <ActionForm action={actions.markGrave} label={`Grave: ${statement}`}>
        <input type="hidden" name="occurrenceId" value={occurrenceId} />
        <input type="hidden" name="grave" value={grave ? "no" : "yes"} />
        <TextField
          name="reason"
          label={grave ? "Why it is not grave" : "Whom it could harm if it is wrong"}
          hint={
            grave
              ? "One checker is enough again."
              : "Its verdict then needs a second checker before it is published."
          }
          rows={2}
        />
        <SubmitButton refused={refused?.message ?? null}>
          {grave ? "It is not grave" : "It is grave"}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
