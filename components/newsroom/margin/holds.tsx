"use client";

import { useState } from "react";
import { useDesk } from "@/components/newsroom/desk/desk-context";
import { ActionForm } from "@/components/newsroom/form/action-form";
import {
  MomentField,
  SelectField,
  SubmitButton,
  TextField,
} from "@/components/newsroom/form/fields";
import { choices, HOLD_WORDS } from "@/components/newsroom/labels";
import { Moment } from "@/components/newsroom/moment";
import type { Desk } from "@/lib/articles/desk-queries";
import { useRefusal } from "./workflow-forms";

/** The vetoes on this article, and a new one. */
export function Holds() {
  const { desk } = useDesk();
  return (
    <>
      {desk.holds.length === 0 && <p className="field-hint">No hold is on this article.</p>}
      <ul className="plain-list" aria-label="Holds">
        {desk.holds.map((hold) => (
          <HoldEntry key={hold.id} hold={hold} />
        ))}
      </ul>
      <PlaceHold />
    </>
  );
}

function HoldEntry({ hold }: { hold: Desk["holds"][number] }) {
  const { actions } = useDesk();
  const lift = useRefusal(hold.kind === "legal" ? "lift_legal_hold" : "lift_hold");
  return (
    <li className="hold">
      <p>
        <strong>{HOLD_WORDS[hold.kind]}</strong>
        {hold.until && (
          <>
            {" "}
            until <Moment at={hold.until} />
          </>
        )}
      </p>
      <p dir="auto">{hold.reason}</p>
      <p className="card-note">
        {hold.placedBy}, <Moment at={hold.placedAt} />
      </p>
      <ActionForm action={actions.liftHold} label={`Lift: ${HOLD_WORDS[hold.kind]}`}>
        <input type="hidden" name="holdId" value={hold.id} />
        <SubmitButton look="plain" refused={lift.reason}>
          Lift this hold
        </SubmitButton>
      </ActionForm>
    </li>
  );
}

function PlaceHold() {
  const { desk, actions } = useDesk();
  const { hidden, reason } = useRefusal("place_hold");
  const [kind, setKind] = useState("legal");
  if (hidden) return null;
  return (
    <details className="card-part">
      <summary>Place a hold</summary>
      <ActionForm action={actions.placeHold} label="Place a hold" emptied>
        <input type="hidden" name="articleId" value={desk.article.id} />
        <SelectField
          name="kind"
          label="Kind of hold"
          choices={choices(HOLD_WORDS)}
          initial="legal"
          onChange={setKind}
        />
        <TextField name="reason" label="Why" hint="So that it can be lifted." rows={2} />
        {kind === "embargo" && <MomentField name="until" label="Ends at" />}
        <SubmitButton look="danger" refused={reason}>
          Place this hold
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
