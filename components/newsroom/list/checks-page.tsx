import {
  CHANNEL_WORDS,
  CLAIM_KIND_WORDS,
  COMMENT_OUTCOME_WORDS,
  CURRENCY_WORDS,
  METHOD_WORDS,
  RELATION_WORDS,
  STANCE_WORDS,
  VERDICT_WORDS,
  WORDING_WORDS,
} from "@/components/newsroom/labels";
import { Moment } from "@/components/newsroom/moment";
import type { CheckersLog, LoggedClaim, LoggedEvidence } from "@/lib/claims/rules/checkers-log";

/** Everything that was checked in one story, to be read, printed or taken along. */
export function ChecksPage({ log }: { log: CheckersLog }) {
  const { article, claims, unchecked, madeAt, madeBy } = log;
  const desk = `/newsroom/articles/${article.id}`;
  return (
    <div className="page checks">
      <div className="page-head">
        <h1>Checker’s log</h1>
        <p className="checks-files">
          <a href={desk}>Back to the desk</a>
          {/* Files, not pages. */}
          <a href={`${desk}/checks/csv`} download>
            CSV
          </a>
          <a href={`${desk}/checks/json`} download>
            JSON
          </a>
        </p>
      </div>
      <p dir="auto">
        <strong>{article.headline}</strong>
        {article.address && <> · {article.address}</>}
      </p>
      <p className="card-note">
        Made <Moment at={madeAt} /> for {madeBy}. Taking it as a file is noted.
      </p>
      {claims.length === 0 && <p className="empty">No claim was ever marked in this story.</p>}
      <ol className="checks-list" aria-label="Claims">
        {claims.map((claim, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: A log is made whole, and its order is its numbering.
          <Claim key={place} claim={claim} />
        ))}
      </ol>
      {unchecked.length > 0 && (
        <>
          <h2>Needed no check</h2>
          <ol className="checks-list" aria-label="Needed no check">
            {unchecked.map(({ sentence, sentenceHash, reason, by, at }) => (
              <li key={sentenceHash}>
                <p dir="auto">{sentence ?? "A sentence that is gone"}</p>
                <p className="card-note">
                  {by}, <Moment at={at} />: <span dir="auto">{reason}</span>
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

function Claim({ claim }: { claim: LoggedClaim }) {
  const {
    statement,
    kind,
    channel,
    stance,
    words,
    sentence,
    currency,
    evidence,
    requests,
    verdicts,
  } = claim;
  return (
    <li>
      <h2 dir="auto">{statement}</h2>
      <p className="card-note">
        {CLAIM_KIND_WORDS[kind]} · {CHANNEL_WORDS[channel]} · {STANCE_WORDS[stance]} ·{" "}
        {claim.withdrawnAt ? "Mark taken back" : CURRENCY_WORDS[currency]}
      </p>
      {claim.grave && <p dir="auto">Grave: {claim.grave}</p>}
      <p dir="auto">
        <q>{words}</q>
      </p>
      {sentence && sentence !== words && (
        <p dir="auto" className="card-note">
          {sentence}
        </p>
      )}
      <p className="card-note">
        Marked by {claim.markedBy}, <Moment at={claim.markedAt} />
        {claim.withdrawnAt && (
          <>
            ; taken back <Moment at={claim.withdrawnAt} />
          </>
        )}
      </p>
      {evidence.length > 0 && (
        <ol aria-label="Evidence">
          {evidence.map((piece) => (
            <Evidence key={piece.number} piece={piece} />
          ))}
        </ol>
      )}
      {requests.length > 0 && (
        <ol aria-label="Asked for comment">
          {requests.map(({ asked, question, askedBy, askedAt, dueAt, answer }) => (
            <li key={`${asked} ${askedAt.getTime()}`}>
              Asked for comment: <bdi>{asked}</bdi>, {askedBy}, <Moment at={askedAt} />:{" "}
              <q dir="auto">{question}</q>
              <p dir="auto">
                {answer ? (
                  <>
                    {COMMENT_OUTCOME_WORDS[answer.outcome]}, <Moment at={answer.recordedAt} />
                    {answer.words && (
                      <>
                        : <q>{answer.words}</q>
                      </>
                    )}
                  </>
                ) : (
                  <>
                    Open until <Moment at={dueAt} />
                  </>
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
      {verdicts.length === 0 && <p>No finding.</p>}
      <ol className="checks-findings" aria-label="Findings">
        {verdicts.map((verdict) => (
          <li key={verdict.number}>
            <strong>{VERDICT_WORDS[verdict.verdict]}</strong>
            {verdict.method && <> · {METHOD_WORDS[verdict.method]}</>} · {verdict.checkedBy},{" "}
            <Moment at={verdict.decidedAt} />
            {verdict.secondedBy && <> · seconded by {verdict.secondedBy}</>}
            {verdict.restsOn.length > 0 && <> · rests on {verdict.restsOn.join(", ")}</>}
            {verdict.recheckAt && (
              <>
                {" "}
                · again by <Moment at={verdict.recheckAt} />
              </>
            )}
            <p dir="auto">{verdict.reason}</p>
            {verdict.letStand.map(({ wording, reason, by, at }) => (
              <p key={wording} className="card-note">
                {WORDING_WORDS[wording]}; {by} let it stand, <Moment at={at} />:{" "}
                <span dir="auto">{reason}</span>
              </p>
            ))}
          </li>
        ))}
      </ol>
    </li>
  );
}

function Evidence({ piece }: { piece: LoggedEvidence }) {
  const { relation, visibility, source, locator, url, quote, withdrawnAt, kept } = piece;
  return (
    <li>
      {RELATION_WORDS[relation]}: <bdi>{visibility === "sealed" ? "a sealed source" : source}</bdi>
      {locator && `, ${locator}`}
      {url && <>, {url}</>}
      {withdrawnAt && (
        <>
          {" "}
          (withdrawn <Moment at={withdrawnAt} />)
        </>
      )}
      {quote && <blockquote dir="auto">{quote}</blockquote>}
      {kept && (
        <p className="card-note">
          Kept <Moment at={kept.at} /> as <code className="fingerprint">sha256:{kept.sha256}</code>
          {kept.lostAt && (
            <>
              ; no longer there <Moment at={kept.lostAt} />
            </>
          )}
        </p>
      )}
    </li>
  );
}
