"use client";

import { useEffect, useRef } from "react";
import { spotOfAnchor } from "@/components/editor/channel-places";
import { Standing } from "@/components/newsroom/claims/standing";
import { Assign, Requests } from "@/components/newsroom/claims/together";
import { useDesk } from "@/components/newsroom/desk/desk-context";
import { ActionForm } from "@/components/newsroom/form/action-form";
import { SubmitButton } from "@/components/newsroom/form/fields";
import { CHANNEL_WORDS, CLAIM_KIND_WORDS, STANCE_WORDS } from "@/components/newsroom/labels";
import type { DeskClaim } from "@/lib/claims/claim-queries";
import { may } from "@/lib/staff/rules/capabilities";
import { EvidenceList } from "./evidence-list";
import { Grave, MarkGrave } from "./grave";
import { VerdictForm } from "./verdict-form";
import { EarlierVerdicts, Verdict } from "./verdict-history";
import { Wording } from "./wording";

/** One claim beside the words: what it says, how it is known, and what can be done about it. */
export function ClaimCard({ claim }: { claim: DeskClaim }) {
  const { active, setActive, showClaim, startMarking, draft, ...open } = useDesk();
  const card = useRef<HTMLLIElement>(null);
  const { occurrenceId, verdict, currency } = claim;
  const isActive = active === occurrenceId;
  const isGone = spotOfAnchor(draft.words, claim.channel, claim) === null;
  const together = {
    claim,
    viewer: open.viewer,
    publication: open.desk.article.publicationState,
    staff: open.choices.staff,
    actions: open.actions,
  };
  const standing = isGone ? "not_in_text" : currency;

  useEffect(() => {
    const holdsFocus = card.current?.contains(document.activeElement);
    if (isActive && !holdsFocus) card.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);

  return (
    <li
      ref={card}
      id={`claim-${occurrenceId}`}
      className="card"
      data-active={isActive || undefined}
      data-currency={standing}
      onFocus={() => setActive(occurrenceId)}
    >
      <button
        type="button"
        className="card-statement"
        aria-label={`Show the words of: ${claim.statement}`}
        aria-current={isActive || undefined}
        onClick={() => showClaim(occurrenceId)}
      >
        {claim.statement}
      </button>
      <p className="card-standing">
        <Standing verdict={verdict} standing={standing} />
        <span className="card-note">
          {CHANNEL_WORDS[claim.channel]} · {CLAIM_KIND_WORDS[claim.kind]}
          {claim.stance === "debunked" && <> · {STANCE_WORDS.debunked}</>}
          {claim.sharedWith > 0 && (
            <>
              {" "}
              ·{" "}
              <a href={`/newsroom/claims/${claim.claimId}`}>
                in {claim.sharedWith} other {plural(claim.sharedWith)}
              </a>
            </>
          )}
        </span>
      </p>
      <p className="card-words">
        <q dir="auto">{claim.exact}</q>
      </p>
      {verdict && <Verdict verdict={verdict} />}
      <Grave claim={claim} />
      <Wording claim={claim} />
      {isGone && (
        <p className="field-hint">
          These words are no longer in the text, or stand there twice. Select the words that state
          it now and{" "}
          <button
            type="button"
            className="link-button"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => startMarking(claim)}
          >
            mark them instead
          </button>
          , or withdraw the claim.
        </p>
      )}
      <div className="card-parts">
        <EvidenceList claim={claim} />
        <VerdictForm claim={claim} />
        <EarlierVerdicts claim={claim} />
        <MarkGrave claim={claim} />
        <Assign {...together} />
        <Requests {...together} />
        <Withdraw claim={claim} />
      </div>
    </li>
  );
}

function Withdraw({ claim }: { claim: DeskClaim }) {
  const { desk, viewer, actions } = useDesk();
  const refused = may(viewer, "withdraw_claim", {
    work: desk.draft.workState,
    publication: desk.article.publicationState,
  });
  return (
    <details className="card-part">
      <summary>Withdraw</summary>
      <ActionForm action={actions.withdrawClaim} label={`Withdraw: ${claim.statement}`}>
        <input type="hidden" name="occurrenceId" value={claim.occurrenceId} />
        <p className="field-hint">
          The words stay in the text and are no longer a claim. Verdicts that were given stay on
          record.
        </p>
        <SubmitButton look="danger" refused={refused?.message}>
          Withdraw this claim
        </SubmitButton>
      </ActionForm>
    </details>
  );
}

function plural(count: number): string {
  return count === 1 ? "story" : "stories";
}
