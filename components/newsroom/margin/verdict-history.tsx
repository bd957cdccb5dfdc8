import { METHOD_WORDS, VERDICT_WORDS } from "@/components/newsroom/labels";
import { Moment } from "@/components/newsroom/moment";
import type { DeskClaim, DeskVerdict } from "@/lib/claims/claim-queries";

/** The latest verdict in full, and those before it. None is ever removed. */
export function VerdictHistory({ claim }: { claim: DeskClaim }) {
  const [latest, ...earlier] = claim.history;
  if (!latest) return null;
  return (
    <div className="verdicts">
      <Verdict verdict={latest} />
      {earlier.length > 0 && (
        <details className="card-part">
          <summary>
            Earlier verdicts <span className="count">{earlier.length}</span>
          </summary>
          {earlier.map((verdict) => (
            <Verdict key={verdict.id} verdict={verdict} named />
          ))}
        </details>
      )}
    </div>
  );
}

function Verdict({ verdict, named = false }: { verdict: DeskVerdict; named?: boolean }) {
  const { method, reason, checkedBy, decidedAt, recheckAt, owner } = verdict;
  return (
    <div className="verdict">
      {named && (
        <p>
          <span className="claim" data-verdict={verdict.verdict}>
            {VERDICT_WORDS[verdict.verdict]}
          </span>
        </p>
      )}
      <p dir="auto">{reason}</p>
      <p className="card-note">
        {checkedBy}, <Moment at={decidedAt} />
        {method && ` · ${METHOD_WORDS[method]}`}
      </p>
      {recheckAt && (
        <p className="card-note">
          {owner} checks it again by <Moment at={recheckAt} />
        </p>
      )}
    </div>
  );
}
