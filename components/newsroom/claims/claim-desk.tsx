import Link from "next/link";
import type { KnownClaim } from "@/components/newsroom/desk/desk-actions";
import type { Action } from "@/components/newsroom/form/answer";
import {
  CHANNEL_WORDS,
  CLAIM_KIND_WORDS,
  PUBLICATION_WORDS,
  RELATION_WORDS,
  STANCE_WORDS,
  VERDICT_WORDS,
} from "@/components/newsroom/labels";
import { Moment } from "@/components/newsroom/moment";
import type { ClaimAtDesk } from "@/lib/claims/change-queries";
import { isReplaced } from "@/lib/claims/rules/claim-change";
import type { SimilarClaim } from "@/lib/claims/similar-queries";
import { ReplaceClaimForm, SplitClaimForm, UndoChangeForm } from "./change-forms";

type Props = {
  claim: ClaimAtDesk;
  /** Claims that may say the same. */
  similar: readonly SimilarClaim[];
  /** Null for somebody who may not change a claim. */
  actions: { merge: Action; supersede: Action; split: Action; undo: Action } | null;
  search: (words: string) => Promise<KnownClaim[] | string>;
};

/** One claim: on what it rests, every place where it is marked, and what became of it. */
export function ClaimDesk({ claim, similar, actions, search }: Props) {
  const { became } = claim;
  return (
    <div className="page">
      <div className="page-head">
        <h1 dir="auto">{claim.statement}</h1>
        <p className="card-note">
          {CLAIM_KIND_WORDS[claim.kind]} · marked first <Moment at={claim.createdAt} /> ·{" "}
          <Link href={`/newsroom/tasks?list=open&claim=${claim.id}`} prefetch={false}>
            Tasks
          </Link>
        </p>
        {became && (
          <p role="note">
            {became.kind === "merged" ? "Merged into" : "Superseded by"}{" "}
            <Link href={`/newsroom/claims/${became.other.id}`} prefetch={false} dir="auto">
              {became.other.statement}
            </Link>
          </p>
        )}
      </div>
      <Places places={claim.places} />
      <Evidence evidence={claim.evidence} />
      {actions && !became && (
        <section className="panel-part claim-changes" aria-label="The same claim">
          <h2>Is it another claim, too?</h2>
          <ReplaceClaimForm
            claimId={claim.id}
            similar={similar}
            action={actions.merge}
            search={search}
            name="Merge"
            hint="Its places and evidence go over to the other claim. Verdicts stay as they were given. It can be undone."
          />
          <ReplaceClaimForm
            claimId={claim.id}
            similar={similar}
            action={actions.supersede}
            search={search}
            name="Supersede"
            hint="It stays in its stories; readers of its page are sent on to the newer claim."
          />
        </section>
      )}
      {actions && !became && claim.places.length > 1 && (
        <section className="panel-part claim-changes" aria-label="Two claims">
          <h2>Does it say two things?</h2>
          <SplitClaimForm claim={claim} action={actions.split} />
        </section>
      )}
      <History claim={claim} undo={actions?.undo ?? null} />
    </div>
  );
}

function Places({ places }: Pick<ClaimAtDesk, "places">) {
  return (
    <section className="panel-part" aria-labelledby="claim-places">
      <h2 id="claim-places">Where it is marked</h2>
      {places.length === 0 && <p className="field-hint">In no story now.</p>}
      <ol className="notices-list">
        {places.map(({ id, exact, channel, stance, finding, story }) => (
          <li key={id}>
            <h3>
              <Link href={`/newsroom/articles/${story.id}`} prefetch={false} dir="auto">
                {story.headline}
              </Link>
            </h3>
            <p>
              <q lang={story.language} dir="auto">
                {exact}
              </q>
            </p>
            <p className="card-note">
              {CHANNEL_WORDS[channel]} · {STANCE_WORDS[stance]} · {PUBLICATION_WORDS[story.state]}
              {story.url && (
                <>
                  {" "}
                  · <a href={story.url}>as readers have it</a>
                </>
              )}
            </p>
            <p className="card-note">
              {finding ? (
                <>
                  <strong>{VERDICT_WORDS[finding.verdict]}</strong>, {finding.checker.name},{" "}
                  <Moment at={finding.decidedAt} />: <span dir="auto">{finding.reason}</span>
                </>
              ) : (
                "No verdict"
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Evidence({ evidence }: Pick<ClaimAtDesk, "evidence">) {
  return (
    <section className="panel-part" aria-labelledby="claim-evidence">
      <h2 id="claim-evidence">Evidence</h2>
      {evidence.length === 0 && <p className="field-hint">None yet. Attach it in a story.</p>}
      <ul className="notices-list">
        {evidence.map(({ id, relation, source, locator, url, quote, withdrawn, isKept }) => (
          <li key={id}>
            <p>
              {RELATION_WORDS[relation]}:{" "}
              {url ? (
                <a href={url} target="_blank" rel="noreferrer" dir="auto">
                  {source}
                </a>
              ) : (
                <bdi>{source}</bdi>
              )}
              {locator && (
                <>
                  , <bdi>{locator}</bdi>
                </>
              )}
              {withdrawn && " (withdrawn)"}{" "}
              {isKept && (
                <Link href={`/newsroom/evidence/${id}`} prefetch={false}>
                  What was kept
                </Link>
              )}
            </p>
            {quote && (
              <p>
                <q dir="auto">{quote}</q>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ claim, undo }: { claim: ClaimAtDesk; undo: Action | null }) {
  if (claim.changes.length === 0) return null;
  return (
    <section className="panel-part" aria-labelledby="claim-history">
      <h2 id="claim-history">What became of it</h2>
      <ol className="notices-list">
        {claim.changes.map(({ id, kind, claim: from, other, by, at, reason, undone }) => (
          <li key={id}>
            <p>
              {CHANGE_WORDS[kind]}: <Named claim={from} here={claim.id} /> →{" "}
              <Named claim={other} here={claim.id} />
            </p>
            <p className="card-note">
              {by}, <Moment at={at} />: <span dir="auto">{reason}</span>
            </p>
            {undo && isReplaced(kind) && !undone && <UndoChangeForm changeId={id} action={undo} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Named({ claim, here }: { claim: { id: string; statement: string }; here: string }) {
  if (claim.id === here) return <strong>this claim</strong>;
  return (
    <Link href={`/newsroom/claims/${claim.id}`} prefetch={false} dir="auto">
      {claim.statement}
    </Link>
  );
}

const CHANGE_WORDS: Record<ClaimAtDesk["changes"][number]["kind"], string> = {
  merged: "Merged",
  superseded: "Superseded",
  undone: "Undone",
  split: "Split",
};
