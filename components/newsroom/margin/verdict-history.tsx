import { METHOD_WORDS, VERDICT_WORDS } from "@/components/newsroom/labels";
import { Moment } from "@/components/newsroom/moment";
import type { DeskClaim, DeskVerdict } from "@/lib/claims/claim-queries";

/** The verdicts before the latest one. None is ever removed. */
export function EarlierVerdicts({ claim }: { claim: DeskClaim }) {
  const [, ...earlier] = claim.history;
  if (earlier.length === 0) return null;
  return (
    <details className="card-part">
      <summary>
        Earlier verdicts <span className="count">{earlier.length}</span>
      </summary>
      {earlier.map((verdict) => (
        <div key={verdict.id} className="verdict-before">
          <p>
            <span className="claim" data-verdict={verdict.verdict}>
              {VERDICT_WORDS[verdict.verdict]}
            </span>
          </p>
          <Verdict verdict={verdict} />
        </div>
      ))}
    </details>
  );
}

/** How it is known, by whom it was found, and when it is looked at again. */
export function Verdict({ verdict }: { verdict: DeskVerdict }) {
  const { method, reason, checkedBy, secondedBy, decidedAt, recheckAt, owner } = verdict;
  return (
    <div className="verdict">
      <p dir="auto">{reason}</p>
      <p className="card-note">
        {checkedBy}, <Moment at={decidedAt} />
        {method && ` · ${METHOD_WORDS[method]}`}
        {secondedBy && ` · seconded by ${secondedBy}`}
      </p>
      {recheckAt && (
        <p className="card-note">
          {owner} checks it again by <Moment at={recheckAt} />
        </p>
      )}
    </div>
  );
}
