"use client";

import { useDesk } from "@/components/newsroom/desk/desk-context";
import { Comments } from "./comments";
import { Holds } from "./holds";
import { PublishForm } from "./publish-form";
import { ScheduleForm } from "./schedule-form";
import { Approve, Return, SendOn, SpikeOrRevive, useIsLive } from "./workflow-forms";

/** The work between the draft and its readers. */
export function ReviewPanel() {
  const { desk } = useDesk();
  const isLive = useIsLive();
  if (desk.article.publicationState === "taken_down") {
    return (
      <>
        <p className="field-hint">
          This article was taken down. Readers find a notice in its place, and nothing more can be
          done with it here.
        </p>
        <PanelPart title="Comments">
          <Comments />
        </PanelPart>
      </>
    );
  }
  return (
    <>
      <Standing />
      {isLive ? (
        <p className="field-hint">
          Readers have these words. Change them in the text, then send the change on from here.
        </p>
      ) : (
        <>
          <PanelPart title="Send on">
            <SendOn />
            <Return />
          </PanelPart>
          <PanelPart title="Publish">
            <Approve />
            <PublishForm />
            <ScheduleForm />
          </PanelPart>
        </>
      )}
      <PanelPart title="Holds">
        <Holds />
      </PanelPart>
      <PanelPart title="Comments">
        <Comments />
      </PanelPart>
      <SpikeOrRevive />
    </>
  );
}

type PartProps = { title: string; children: React.ReactNode };

export function PanelPart({ title, children }: PartProps) {
  return (
    <section className="panel-part" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Standing() {
  const { desk } = useDesk();
  const { latestRevision: revision } = desk;
  if (!revision) {
    return (
      <p className="panel-lead field-hint">
        Nothing has been sent on yet. Sending on freezes the words as a revision, so that everybody
        speaks about the same text.
      </p>
    );
  }
  return (
    <p className="panel-lead">
      Revision {revision.number} <code title={revision.hash}>{revision.hash.slice(0, 8)}</code>{" "}
      <span className="badge" data-look={revision.sameAsDraft ? "good" : "open"}>
        {revision.sameAsDraft ? "same as the draft" : "the draft has changed since"}
      </span>
    </p>
  );
}
