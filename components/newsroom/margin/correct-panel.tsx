"use client";

import { useDesk } from "@/components/newsroom/desk/desk-context";
import { CORRECTION_KIND_WORDS } from "@/components/newsroom/labels";
import { Moment } from "@/components/newsroom/moment";
import { TasksHere } from "@/components/newsroom/tasks/tasks-here";
import { CorrectForm } from "./correct-form";
import { EditorsNote } from "./editors-note";
import { ProposedCorrection } from "./proposed-correction";
import { ReportsHere } from "./reports-here";
import { PanelPart } from "./review-panel";
import { Withdrawal } from "./withdrawal";

/** Public notices about what readers have read already. */
export function CorrectPanel() {
  const { proposals } = useDesk().desk;
  return (
    <>
      <TasksHere />
      <ReportsHere />
      <PanelPart title="Issue a correction">
        {proposals.map((proposal) => (
          <ProposedCorrection key={proposal.id} proposal={proposal} />
        ))}
        {proposals.length === 0 && <CorrectForm />}
      </PanelPart>
      <PanelPart title="Editor’s note">
        <EditorsNote />
      </PanelPart>
      <Issued />
      <PanelPart title="Withdraw the article">
        <Withdrawal />
      </PanelPart>
    </>
  );
}

function Issued() {
  const { desk } = useDesk();
  if (desk.corrections.length === 0) return null;
  return (
    <PanelPart title="Issued">
      <ol className="plain-list" aria-label="Notices">
        {desk.corrections.map((notice) => (
          <li key={notice.id}>
            <p className="card-note">
              {CORRECTION_KIND_WORDS[notice.kind]}, version {notice.version} · {notice.issuedBy},{" "}
              <Moment at={notice.issuedAt} />
            </p>
            <p dir="auto">{notice.whatWasWrong}</p>
            {notice.whatIsRight && <p dir="auto">{notice.whatIsRight}</p>}
          </li>
        ))}
      </ol>
    </PanelPart>
  );
}
