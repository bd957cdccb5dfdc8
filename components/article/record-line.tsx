import type { PublicClaim } from "@/lib/articles/rules/published";
import { VERDICTS } from "@/lib/claims/rules/verdicts";
import type { Labels } from "./labels";

/** How the claims of a story are known, counted, each verdict with its pattern; and the way to open every note at once. */
export function RecordLine({ claims, labels }: { claims: readonly PublicClaim[]; labels: Labels }) {
  if (claims.length === 0) return null;
  const counts = VERDICTS.map((verdict) => ({
    verdict,
    count: claims.filter((claim) => claim.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
  return (
    <div id="record" className="record-line">
      <span>{labels.claims(claims.length)}</span>
      <ul>
        {counts.map(({ verdict, count }) => (
          <li key={verdict}>
            <span className="claim" data-verdict={verdict}>
              {labels.verdicts[verdict]}
            </span>{" "}
            {count.toLocaleString(labels.locale)}
          </li>
        ))}
      </ul>
      <a className="show-notes" href="#record">
        {labels.showNotes}
      </a>
      <a className="hide-notes" href="#story">
        {labels.hideNotes}
      </a>
    </div>
  );
}
