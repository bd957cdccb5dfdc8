"use client";

import { useEffect, useRef, useState } from "react";
import type { KnownClaim } from "@/components/newsroom/desk/desk-actions";
import { type Marking, useDesk, useSaveFirst } from "@/components/newsroom/desk/desk-context";
import { ActionForm } from "@/components/newsroom/form/action-form";
import { SelectField, SubmitButton, TextField } from "@/components/newsroom/form/fields";
import { reach } from "@/components/newsroom/form/reach";
import { SearchField } from "@/components/newsroom/form/search-field";
import {
  CHANNEL_WORDS,
  CLAIM_KIND_WORDS,
  choices,
  STANCE_WORDS,
} from "@/components/newsroom/labels";
import { SimilarClaims } from "./similar-claims";

/** Makes the selected words a claim: its statement, its kind, how the story stands to it. */
export function MarkForm({ marking }: { marking: Marking }) {
  const { desk, actions, stopMarking } = useDesk();
  const saveFirst = useSaveFirst();
  const { instead } = marking;
  const [known, setKnown] = useState<KnownClaim | null>(
    instead && { id: instead.claimId, statement: instead.statement, kind: instead.kind },
  );
  const frame = useRef<HTMLElement>(null);
  const { channel, exact, prefix, suffix, sentence } = marking;

  useEffect(() => {
    frame.current?.querySelector<HTMLElement>("textarea, select")?.focus();
  }, []);

  // The claim stands here now; its place where the words are gone is given up.
  async function finish() {
    if (instead) {
      const form = new FormData();
      form.set("occurrenceId", instead.occurrenceId);
      await reach(actions.withdrawClaim, form);
    }
    stopMarking();
  }

  return (
    <section
      ref={frame}
      className="card card-open"
      aria-label="Mark a claim"
      onKeyDown={(event) => event.key === "Escape" && stopMarking()}
    >
      <p className="card-words">
        <q dir="auto">{exact}</q> <span className="card-channel">{CHANNEL_WORDS[channel]}</span>
      </p>
      <ActionForm
        action={actions.markClaim}
        label="Mark a claim"
        prepare={saveFirst}
        onDone={() => void finish()}
      >
        <input type="hidden" name="articleId" value={desk.article.id} />
        <input type="hidden" name="channel" value={channel} />
        <input type="hidden" name="exact" value={exact} />
        <input type="hidden" name="prefix" value={prefix} />
        <input type="hidden" name="suffix" value={suffix} />
        {!known && <SimilarClaims words={`${exact} ${sentence}`} onPick={setKnown} />}
        {known ? (
          <div className="field">
            <p className="field-label">
              {instead ? "The same claim as before" : "The same claim as in another story"}
            </p>
            <p>{known.statement}</p>
            <input type="hidden" name="claimId" value={known.id} />
            <input type="hidden" name="statement" value={known.statement} />
            <input type="hidden" name="kind" value={known.kind} />
            <button type="button" className="link-button" onClick={() => setKnown(null)}>
              A claim of its own instead
            </button>
          </div>
        ) : (
          <>
            <TextField
              name="statement"
              label="What is stated"
              hint="In words that can be checked on their own."
              initial={sentence}
              rows={3}
            />
            <SelectField
              name="kind"
              label="Kind"
              choices={choices(CLAIM_KIND_WORDS)}
              initial="fact"
            />
          </>
        )}
        <SelectField
          name="stance"
          label="How the story stands to it"
          choices={choices(STANCE_WORDS)}
          initial={instead?.stance ?? "asserted"}
        />
        {!known && (
          <SearchField
            label="Stated in another story already?"
            search={actions.searchClaims}
            show={(claim) => claim.statement}
            nothing="No known claim has these words."
            onPick={setKnown}
          />
        )}
        <div className="form-buttons">
          <SubmitButton>Mark this claim</SubmitButton>
          <button type="button" className="button button-plain" onClick={stopMarking}>
            Cancel
          </button>
        </div>
      </ActionForm>
    </section>
  );
}
