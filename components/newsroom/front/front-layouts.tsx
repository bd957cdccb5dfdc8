"use client";

import { ActionForm } from "@/components/newsroom/form/action-form";
import { MomentField, SubmitButton } from "@/components/newsroom/form/fields";
import { Moment } from "@/components/newsroom/moment";
import type { FrontDesk } from "@/lib/front-page/front-queries";
import { savedVersion } from "./front-bar";
import type { FrontActions } from "./front-desk";
import type { OpenFront } from "./use-front";

type Props = { front: OpenFront; desk: FrontDesk; actions: FrontActions };
type Layout = FrontDesk["layouts"][number];

/** When this arrangement goes out, what waits, and what readers had before. */
export function FrontLayouts({ front, desk, actions }: Props) {
  return (
    <>
      <section className="front-part" aria-labelledby="front-times">
        <h2 id="front-times">Schedule</h2>
        <ActionForm
          action={actions.schedule}
          label="Schedule"
          prepare={savedVersion(front)}
          emptied
        >
          <input type="hidden" name="frontId" value={desk.id} />
          <MomentField
            name="dueAt"
            label="When"
            hint="This arrangement as it is now goes out then, in the time of this computer."
          />
          <SubmitButton look="plain">Schedule it</SubmitButton>
        </ActionForm>
      </section>
      <section className="front-part" aria-labelledby="front-layouts">
        <h2 id="front-layouts">Layouts</h2>
        {desk.layouts.length === 0 && (
          <p className="card-note">None was made yet: readers have the front as it comes.</p>
        )}
        <ol className="plain-list" aria-label="Layouts">
          {desk.layouts.map((layout) => (
            <li key={layout.id} className="front-layout">
              <LayoutWords layout={layout} />
              <LayoutDeed layout={layout} actions={actions} />
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function LayoutWords({ layout }: { layout: Layout }) {
  const { number, showsAgain, madeBy, madeAt, shownAt, isLive, schedule } = layout;
  return (
    <div>
      <p>
        Layout {number}
        {showsAgain !== null && `, ${showsAgain} again`}{" "}
        {isLive && <span className="badge">Live</span>}
      </p>
      {schedule?.missedReason ? (
        <p className="field-error">
          Was to go out at <Moment at={schedule.dueAt} /> and did not: {schedule.missedReason}
        </p>
      ) : schedule ? (
        <p>
          Goes out at <Moment at={schedule.dueAt} />, scheduled by {schedule.scheduledBy}
        </p>
      ) : (
        <p className="card-note">
          {madeBy}, <Moment at={shownAt ?? madeAt} />
          {!shownAt && ", never shown"}
        </p>
      )}
    </div>
  );
}

function LayoutDeed({ layout, actions }: { layout: Layout; actions: FrontActions }) {
  const { id, number, isLive, shownAt, schedule } = layout;
  if (isLive || (!schedule && !shownAt)) return null;
  return (
    <ActionForm
      action={schedule ? actions.unschedule : actions.showAgain}
      label={`Layout ${number}`}
    >
      <input type="hidden" name="layoutId" value={id} />
      <SubmitButton
        look="plain"
        aria-label={
          schedule ? `Take layout ${number} off the schedule` : `Show layout ${number} again`
        }
      >
        {schedule ? "Take off" : "Show again"}
      </SubmitButton>
    </ActionForm>
  );
}
