"use client";

import { useState } from "react";
import type { KnownClaim } from "@/components/newsroom/desk/desk-actions";
import { ActionForm } from "@/components/newsroom/form/action-form";
import type { Action } from "@/components/newsroom/form/answer";
import {
  ChoicesField,
  SelectField,
  SubmitButton,
  TextField,
} from "@/components/newsroom/form/fields";
import { SearchField } from "@/components/newsroom/form/search-field";
import { CLAIM_KIND_WORDS, choices } from "@/components/newsroom/labels";
import type { ClaimAtDesk } from "@/lib/claims/change-queries";
import type { SimilarClaim } from "@/lib/claims/similar-queries";

type ReplaceProps = {
  claimId: string;
  similar: readonly SimilarClaim[];
  action: Action;
  /** A string says why nothing could be looked up. */
  search: (words: string) => Promise<KnownClaim[] | string>;
  name: string;
  hint: string;
};

/** Lets another claim take the place of this one: one of those that are most like it, or one that is searched for. */
export function ReplaceClaimForm(props: ReplaceProps) {
  const { claimId, similar, action, search, name, hint } = props;
  const [picked, setPicked] = useState<KnownClaim | null>(null);
  const offered = similar.map(({ id, statement, stories }) => ({
    ...{ id, statement, note: `in ${stories} stories` },
  }));
  const others = picked ? [{ ...picked, note: "searched for" }] : offered;
  return (
    <details>
      <summary>{name} it</summary>
      <p className="field-hint">{hint}</p>
      <ActionForm action={action} label={`${name} this claim`}>
        <input type="hidden" name="claimId" value={claimId} />
        {others.length > 0 && (
          <fieldset className="field">
            <legend className="field-label">The other claim</legend>
            {others.map(({ id, statement, note }) => (
              <label key={`${note} ${id}`} className="field-check">
                <input
                  type="radio"
                  name="otherId"
                  value={id}
                  required
                  defaultChecked={picked !== null}
                />
                <span dir="auto">
                  {statement} <span className="card-note">{note}</span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <SearchField<KnownClaim>
          label={others.length > 0 ? "None of these" : "The other claim"}
          search={async (words) => {
            const found = await search(words);
            return typeof found === "string" ? found : found.filter(({ id }) => id !== claimId);
          }}
          show={({ statement }) => statement}
          nothing="No other claim has these words."
          onPick={setPicked}
        />
        <TextField name="reason" label="Why" hint="It is kept." rows={2} />
        <SubmitButton look="plain">{name} it</SubmitButton>
      </ActionForm>
    </details>
  );
}

/** Makes a new claim of some of the places, with the evidence that speaks about it. */
export function SplitClaimForm({ claim, action }: { claim: ClaimAtDesk; action: Action }) {
  const standing = claim.evidence.filter(({ withdrawn }) => !withdrawn);
  return (
    <details>
      <summary>Split it</summary>
      <p className="field-hint">
        The places that you choose go to a new claim. Verdicts stay as they were given; the next
        ones want evidence of their own. Merge the two to undo it.
      </p>
      <ActionForm action={action} label="Split this claim" emptied>
        <input type="hidden" name="claimId" value={claim.id} />
        <TextField name="statement" label="The new claim" rows={2} />
        <SelectField
          name="kind"
          label="Kind of claim"
          choices={choices(CLAIM_KIND_WORDS)}
          initial={claim.kind}
        />
        <ChoicesField
          name="occurrenceIds[]"
          label="Places that state it"
          choices={claim.places.map(({ id, exact, story }) => ({
            value: id,
            label: `“${exact}” (${story.headline})`,
          }))}
        />
        {standing.length > 0 && (
          <ChoicesField
            name="evidenceIds[]"
            label="Evidence that goes with it"
            choices={standing.map(({ id, source, locator, quote }) => ({
              value: id,
              label: [source, locator, quote && `“${quote}”`].filter(Boolean).join(", "),
            }))}
          />
        )}
        <TextField name="reason" label="Why" hint="It is kept." rows={2} />
        <SubmitButton look="plain">Split it</SubmitButton>
      </ActionForm>
    </details>
  );
}

/** Takes a merge apart, or lets a superseded claim stand. */
export function UndoChangeForm({ changeId, action }: { changeId: string; action: Action }) {
  return (
    <details>
      <summary>Undo it</summary>
      <ActionForm action={action} label="Undo this change">
        <input type="hidden" name="changeId" value={changeId} />
        <TextField name="reason" label="Why" hint="It is kept." rows={2} />
        <SubmitButton look="plain">Undo it</SubmitButton>
      </ActionForm>
    </details>
  );
}
