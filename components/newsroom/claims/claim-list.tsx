import Link from "next/link";
import { CLAIM_KIND_WORDS } from "@/components/newsroom/labels";
import { Moment } from "@/components/newsroom/moment";
import type { listClaims } from "@/lib/claims/change-queries";

type Props = Awaited<ReturnType<typeof listClaims>> & { q: string };

/** Every claim the newsroom has marked, the newest first. */
export function ClaimList({ q, claims, next }: Props) {
  return (
    <div className="page">
      <div className="page-head">
        <h1>Claims</h1>
      </div>
      <search>
        <form className="filters" method="get" action="/newsroom/claims" key={q}>
          <div className="field filter-words">
            <label htmlFor="claims-q">Words</label>
            <input id="claims-q" name="q" type="search" maxLength={200} defaultValue={q} />
          </div>
          <button type="submit" className="button button-plain">
            Show
          </button>
          {q && <a href="/newsroom/claims">Show all</a>}
        </form>
      </search>
      {claims.length === 0 && (
        <p className="empty" role="status">
          {q ? "No claim holds these words." : "Nothing is marked yet. Mark words in a story."}
        </p>
      )}
      <ol className="notices-list" aria-label="Claims">
        {claims.map((claim) => (
          <li key={claim.id}>
            <h2>
              <Link href={`/newsroom/claims/${claim.id}`} prefetch={false} dir="auto">
                {claim.statement}
              </Link>
            </h2>
            <p className="card-note">
              {CLAIM_KIND_WORDS[claim.kind]} · {countOf(claim.places, "place")} ·{" "}
              {claim.evidence > 0 ? countOf(claim.evidence, "source") : "no evidence"} ·{" "}
              <Moment at={claim.createdAt} />
              {claim.became && <> · {claim.became === "merged" ? "merged" : "superseded"}</>}
            </p>
          </li>
        ))}
      </ol>
      <nav className="more" aria-label="More claims">
        {next && (
          <a href={`/newsroom/claims?q=${encodeURIComponent(q)}&after=${encodeURIComponent(next)}`}>
            More
          </a>
        )}
      </nav>
    </div>
  );
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
