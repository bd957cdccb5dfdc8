"use client";

import { useDesk } from "@/components/newsroom/desk/desk-context";
import { ActionForm } from "@/components/newsroom/form/action-form";
import { SubmitButton } from "@/components/newsroom/form/fields";
import { RELATION_WORDS, SOURCE_KIND_WORDS } from "@/components/newsroom/labels";
import type { DeskClaim } from "@/lib/claims/claim-queries";
import { may } from "@/lib/staff/rules/capabilities";
import { EvidenceForm } from "./evidence-form";
import { KeptLine } from "./kept-line";
import { SealedEvidence, sealWords } from "./sealed-evidence";

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
      {evidence.kept && <KeptLine evidenceId={evidence.id} kept={evidence.kept} />}
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
