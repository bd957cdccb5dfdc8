"use client";

import { useState } from "react";
import type { KnownSource } from "@/components/newsroom/desk/desk-actions";
import { useDesk } from "@/components/newsroom/desk/desk-context";
import { ActionForm } from "@/components/newsroom/form/action-form";
import { SelectField, SubmitButton, TextField } from "@/components/newsroom/form/fields";
import { SearchField } from "@/components/newsroom/form/search-field";
import {
  choices,
  RELATION_WORDS,
  SOURCE_KIND_WORDS,
  VISIBILITY_WORDS,
} from "@/components/newsroom/labels";
import type { DeskClaim } from "@/lib/claims/claim-queries";
import { may } from "@/lib/staff/rules/capabilities";
import { ReadersField, SealedEvidence, sealWords } from "./sealed-evidence";

type Evidence = DeskClaim["evidence"][number];

/** What a claim rests on, and the form for more. */
export function EvidenceList({ claim }: { claim: DeskClaim }) {
  const { viewer } = useDesk();
  const standing = claim.evidence.filter((evidence) => !evidence.withdrawn).length;
  return (
    <details className="card-part">
      <summary>
        Evidence <span className="count">{standing}</span>
      </summary>
      {claim.evidence.length === 0 && (
        <p className="empty">Nothing is attached yet. Add what shows or denies this.</p>
      )}
      <ul className="evidence" aria-label="Evidence">
        {claim.evidence.map((evidence) => (
          <EvidenceEntry key={evidence.id} evidence={evidence} />
        ))}
      </ul>
      {may(viewer, "attach_evidence") === null && <EvidenceForm claim={claim} />}
    </details>
  );
}

function EvidenceEntry({ evidence }: { evidence: Evidence }) {
  const { actions, viewer } = useDesk();
  const { relation, withdrawn, seal, source } = evidence;
  const name = seal ? sealWords(seal, viewer.id) : source.name;
  return (
    <li data-withdrawn={withdrawn || undefined}>
      <p>
        <strong>{RELATION_WORDS[relation]}</strong> · {seal ? name : <Place evidence={evidence} />}
      </p>
      {!seal && <Quoted evidence={evidence} />}
      {seal && withdrawn && <p className="card-note">withdrawn</p>}
      {seal?.readers && (
        <SealedEvidence evidenceId={evidence.id} sourceId={source.id} seal={seal} />
      )}
      {!withdrawn && (
        <ActionForm action={actions.withdrawEvidence} className="form-inline">
          <input type="hidden" name="evidenceId" value={evidence.id} />
          <SubmitButton look="plain" aria-label={`Withdraw the evidence of ${name}`}>
            Withdraw
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  );
}

function Place({ evidence: { source, url, locator } }: { evidence: Evidence }) {
  const address = url ?? source.url;
  return (
    <>
      {address ? (
        <a href={address} target="_blank" rel="noreferrer">
          {source.name}
        </a>
      ) : (
        source.name
      )}
      {locator && `, ${locator}`}
    </>
  );
}

function Quoted({ evidence: { source, quote, withdrawn } }: { evidence: Evidence }) {
  return (
    <>
      {quote && <blockquote dir="auto">{quote}</blockquote>}
      <p className="card-note">
        {source.kind && SOURCE_KIND_WORDS[source.kind]}
        {source.visibility !== "named" && ` · ${source.visibility}`}
        {withdrawn && " · withdrawn"}
      </p>
    </>
  );
}

function EvidenceForm({ claim }: { claim: DeskClaim }) {
  const { actions } = useDesk();
  const [source, setSource] = useState<KnownSource | null>(null);
  return (
    <details className="card-part">
      <summary>Add evidence</summary>
      <ActionForm
        action={actions.attachEvidence}
        label="Add evidence"
        emptied
        onDone={() => setSource(null)}
      >
        <input type="hidden" name="claimId" value={claim.claimId} />
        <SelectField
          name="relation"
          label="What it does to the claim"
          choices={choices(RELATION_WORDS)}
          initial="supports"
        />
        {source ? (
          <div className="field">
            <p className="field-label">Source</p>
            <p>{source.name}</p>
            <input type="hidden" name="source.id" value={source.id} />
            <button type="button" className="link-button" onClick={() => setSource(null)}>
              A new source instead
            </button>
          </div>
        ) : (
          <>
            <SearchField
              label="A source that we know"
              search={actions.searchSources}
              show={(known) => `${known.name} (${SOURCE_KIND_WORDS[known.kind]})`}
              nothing="No known source has this name. Describe it below."
              onPick={setSource}
            />
            <NewSource />
          </>
        )}
        <TextField name="locator" label="Where in it" hint="Page, minute, row." required={false} />
        <TextField name="url" label="Address of this place" type="url" required={false} />
        <TextField name="quote" label="What it says there" rows={3} required={false} />
        <SubmitButton>Add this evidence</SubmitButton>
      </ActionForm>
    </details>
  );
}

function NewSource() {
  const [visibility, setVisibility] = useState("named");
  return (
    <fieldset className="field-group">
      <legend>A new source</legend>
      <TextField name="source.name" label="Name" />
      <SelectField
        name="source.kind"
        label="Kind of source"
        choices={choices(SOURCE_KIND_WORDS)}
        initial="document"
      />
      <SelectField
        name="source.visibility"
        label="What readers see of it"
        choices={choices(VISIBILITY_WORDS)}
        initial="named"
        onChange={setVisibility}
      />
      {visibility === "background" && (
        <TextField
          name="source.description"
          label="How readers know it"
          hint="For example: an official of the ministry."
        />
      )}
      {visibility === "sealed" && (
        <>
          <TextField
            name="source.description"
            label="How those who may read it know it"
            required={false}
          />
          <ReadersField />
        </>
      )}
      <TextField name="source.url" label="Address of the source" type="url" required={false} />
    </fieldset>
  );
}
