"use client";

import { useDesk, useSaveFirst } from "@/components/newsroom/desk/desk-context";
import { ActionForm } from "@/components/newsroom/form/action-form";
import { SubmitButton, TextField } from "@/components/newsroom/form/fields";
import { Moment } from "@/components/newsroom/moment";
import { type Deed, may } from "@/lib/staff/rules/capabilities";

/** Why this person may not do this with this article; `hidden` when it is not for their role at all. */
export function useRefusal(deed: Deed, person: { wrote?: boolean; approved?: boolean } = {}) {
  const { desk, viewer } = useDesk();
  const issue = may(viewer, deed, {
    work: desk.draft.workState,
    publication: desk.article.publicationState,
    ...person,
  });
  return { hidden: issue?.code === "not_your_role", reason: issue?.message ?? null };
}

/** Whether readers have exactly these words already, so that there is nothing to send on. */
export function useIsLive(): boolean {
  const { article, live, latestRevision: revision } = useDesk().desk;
  const isSame = revision?.sameAsDraft === true && revision.id === live?.id;
  return isSame && article.publicationState === "live";
}

export function SendOn() {
  const { desk, draft, actions } = useDesk();
  const saveFirst = useSaveFirst();
  const { hidden, reason } = useRefusal("submit_article");
  if (hidden) return null;
  if (reason) return <p className="field-hint">{reason}</p>;
  const isChecking = desk.draft.workState === "checking";
  return (
    <ActionForm
      action={actions.submit}
      label="Send on"
      prepare={async (form) => {
        const problem = await saveFirst(form);
        form.set("baseVersion", String(draft.version()));
        return problem;
      }}
    >
      <input type="hidden" name="articleId" value={desk.article.id} />
      <SubmitButton>{isChecking ? "Send to review" : "Send to checking"}</SubmitButton>
    </ActionForm>
  );
}

export function Return() {
  const { desk, actions } = useDesk();
  const { hidden, reason } = useRefusal("return_article");
  if (hidden) return null;
  if (reason) return <p className="field-hint">{reason}</p>;
  return (
    <details className="card-part">
      <summary>Return with a comment</summary>
      <ActionForm action={actions.sendBack} label="Return" emptied>
        <input type="hidden" name="articleId" value={desk.article.id} />
        <TextField name="comment" label="What should be done" rows={3} />
        <SubmitButton look="plain">Return it</SubmitButton>
      </ActionForm>
    </details>
  );
}

export function Approve() {
  const { desk, actions, viewer } = useDesk();
  const revision = desk.latestRevision;
  const { hidden, reason } = useRefusal("approve_revision", {
    wrote: revision?.wroteIt ?? false,
  });
  const approved = revision?.approvals.some(({ userId }) => userId === viewer.id) ?? false;
  const changed = revision && !revision.sameAsDraft;
  return (
    <>
      {revision && revision.approvals.length > 0 && (
        <ul className="plain-list" aria-label="Approvals">
          {revision.approvals.map(({ userId, user, approvedAt }) => (
            <li key={userId}>
              {user} approved revision {revision.number}, <Moment at={approvedAt} />
            </li>
          ))}
        </ul>
      )}
      {!hidden && revision && !approved && (
        <ActionForm action={actions.approve} label="Approve">
          <input type="hidden" name="revisionId" value={revision.id} />
          <input type="hidden" name="revisionHash" value={revision.hash} />
          <SubmitButton
            look={desk.draft.workState === "ready" ? "plain" : "primary"}
            refused={
              reason ??
              (changed ? "The draft has changed since this revision. Send it on again." : null)
            }
          >
            Approve revision {revision.number} ({revision.hash.slice(0, 8)})
          </SubmitButton>
        </ActionForm>
      )}
    </>
  );
}

export function SpikeOrRevive() {
  const { desk, actions } = useDesk();
  const { hidden, reason } = useRefusal("spike_article");
  const isSpiked = desk.draft.workState === "spiked";
  if (hidden || (reason && !isSpiked)) return null;
  return (
    <details className="card-part">
      <summary>{isSpiked ? "Revive" : "Spike"}</summary>
      <ActionForm
        action={isSpiked ? actions.revive : actions.spike}
        label={isSpiked ? "Revive" : "Spike"}
      >
        <input type="hidden" name="articleId" value={desk.article.id} />
        <p className="field-hint">
          {isSpiked
            ? "The draft can be worked on again."
            : "The draft is put away, not deleted. It can be revived at any time."}
        </p>
        <SubmitButton look={isSpiked ? "primary" : "danger"} refused={reason}>
          {isSpiked ? "Revive this article" : "Spike this article"}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
