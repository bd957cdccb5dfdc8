"use client";

import { useDesk, useSaveFirst } from "@/components/newsroom/desk/desk-context";
import { ActionForm } from "@/components/newsroom/form/action-form";
import { MomentField, SubmitButton } from "@/components/newsroom/form/fields";
import { Moment } from "@/components/newsroom/moment";
import { useRefusal } from "./workflow-forms";

/** Publishes later, by the clock; the gate is asked again then. */
export function ScheduleForm() {
  const { desk, actions, viewer } = useDesk();
  const saveFirst = useSaveFirst();
  const { schedule, latestRevision: revision } = desk;
  const { hidden, reason } = useRefusal("schedule_article", {
    wrote: revision?.wroteIt ?? false,
    approved: revision?.approvals.some(({ userId }) => userId === viewer.id) ?? false,
  });
  return (
    <>
      {schedule && (
        <div className="schedule">
          {schedule.missedReason ? (
            <p className="field-error">
              Was to be published at <Moment at={schedule.dueAt} /> and was not:{" "}
              {schedule.missedReason}
            </p>
          ) : (
            <p>
              Will be published at <Moment at={schedule.dueAt} />.
            </p>
          )}
          {!hidden && (
            <ActionForm action={actions.unschedule} label="Take off the schedule">
              <input type="hidden" name="articleId" value={desk.article.id} />
              <SubmitButton look="plain">Take it off the schedule</SubmitButton>
            </ActionForm>
          )}
        </div>
      )}
      {!hidden && !reason && revision?.sameAsDraft && (
        <details className="card-part">
          <summary>{schedule ? "Schedule for another time" : "Schedule"}</summary>
          <ActionForm action={actions.schedule} label="Schedule" prepare={saveFirst}>
            <input type="hidden" name="revisionId" value={revision.id} />
            <MomentField
              name="dueAt"
              label="When"
              hint="In the time of this computer. If the gate is closed then, nothing is published and you are told."
            />
            <SubmitButton look="plain">Schedule it</SubmitButton>
          </ActionForm>
        </details>
      )}
    </>
  );
}
