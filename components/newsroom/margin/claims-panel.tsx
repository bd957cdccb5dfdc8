"use client";

import { useDesk } from "@/components/newsroom/desk/desk-context";
import { may } from "@/lib/staff/rules/capabilities";
import { ClaimCard } from "./claim-card";
import { KnownHoaxes } from "./known-hoaxes";
import { MarkForm } from "./mark-form";
import { Unmarked } from "./unmarked";

/** The claims of the article, in reading order. */
export function ClaimsPanel() {
  const { desk, claims, viewer, marking, markProblem, startMarking } = useDesk();
  const refused = may(viewer, "mark_claim", {
    work: desk.draft.workState,
    publication: desk.article.publicationState,
  });
  return (
    <>
      {marking ? (
        <MarkForm key={`${marking.channel} ${marking.exact} ${marking.prefix}`} marking={marking} />
      ) : (
        <div className="panel-lead">
          <button
            type="button"
            className="button button-plain"
            aria-keyshortcuts="Control+Alt+M"
            disabled={refused !== null}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => startMarking()}
          >
            Mark a claim
          </button>
          <p className={markProblem ? "field-error" : "field-hint"} role="status">
            {refused?.message ?? markProblem ?? (
              <>
                Select its words, then <kbd>Ctrl+Alt+M</kbd>. <kbd>Ctrl+Alt+N</kbd> and{" "}
                <kbd>Ctrl+Alt+P</kbd> go from claim to claim.
              </>
            )}
          </p>
        </div>
      )}
      <KnownHoaxes />
      <Unmarked />
      {claims.length === 0 && !marking && (
        <p className="empty">
          No claims are marked yet. Select the words that state something, in the headline, the
          standfirst, the text or a caption, and mark them: what is marked can be checked.
        </p>
      )}
      {claims.length > 0 && (
        <p className="panel-lead">
          <a href={`/newsroom/articles/${desk.article.id}/board`}>Claims board</a>
        </p>
      )}
      <ol className="claims" aria-label="Claims">
        {claims.map((claim) => (
          <ClaimCard key={claim.occurrenceId} claim={claim} />
        ))}
      </ol>
    </>
  );
}
