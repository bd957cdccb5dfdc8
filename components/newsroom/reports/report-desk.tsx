import Link from "next/link";
import { Moment } from "@/components/newsroom/moment";
import type { DeskReport } from "@/lib/reader-reports/report-queries";
import { type ReportActions, ReportDecision } from "./report-decision";
import { REPORT_CATEGORY_WORDS, REPORT_STATE_WORDS, RESOLUTION_WORDS } from "./report-words";

type Props = { report: DeskReport; actions: ReportActions };

/** One report: what the reader says, what the story says now, and what may be done about it. */
export function ReportDesk({ report, actions }: Props) {
  return (
    <div className="page report-desk">
      <div className="page-head">
        <h1 dir="auto">{report.story?.headline || "A mail from a reader"}</h1>
        <p className="card-note">
          {REPORT_CATEGORY_WORDS[report.category]} ·{" "}
          {report.resolution
            ? RESOLUTION_WORDS[report.resolution]
            : REPORT_STATE_WORDS[report.state]}{" "}
          · received <Moment at={report.receivedAt} />
        </p>
      </div>
      <div className="report-columns">
        <div>
          <Said report={report} />
          <Thread report={report} />
        </div>
        <div>
          <ReportDecision report={report} actions={actions} />
          <Around report={report} />
        </div>
      </div>
    </div>
  );
}

function Said({ report }: { report: DeskReport }) {
  const { exact, story, standing, version, latest } = report;
  return (
    <section className="panel-part" aria-label="About">
      <h2>What it is about</h2>
      {exact ? (
        <blockquote dir="auto" className="report-words">
          {exact}
        </blockquote>
      ) : (
        <p className="field-hint">The reader selected no words.</p>
      )}
      {standing === "there" && (
        <p className="field-hint">These words stand in the story as it is now.</p>
      )}
      {standing === "several" && (
        <p className="field-hint">These words stand at several places in the story.</p>
      )}
      {standing === "gone" && (
        <p className="report-changed" role="note">
          The text has changed since: these words are no longer in the story.
        </p>
      )}
      {story?.url && (
        <p>
          <a
            href={version ? `${story.url}/v/${version}` : story.url}
            target="_blank"
            rel="noreferrer"
          >
            {version ? `Version ${version}, as the reader read it` : "The story"}
          </a>
          {version !== null && latest !== null && version < latest && (
            <>
              {" · "}
              <a
                href={`${story.url}/history?from=${version}&to=${latest}`}
                target="_blank"
                rel="noreferrer"
              >
                What has changed since
              </a>
            </>
          )}
        </p>
      )}
      {report.evidence && (
        <p dir="auto">
          The reader’s evidence:{" "}
          <a href={report.evidence} target="_blank" rel="noreferrer noopener nofollow">
            {report.evidence}
          </a>
        </p>
      )}
    </section>
  );
}

function Thread({ report }: { report: DeskReport }) {
  return (
    <section className="panel-part" aria-label="Messages">
      <h2>What was said</h2>
      {report.forgotten && (
        <p className="field-hint">
          The reader’s address and all words were deleted, as they are ninety days after a report is
          closed.
        </p>
      )}
      <ol className="plain-list report-thread">
        {report.messages.map((message) => (
          <li key={message.id} data-direction={message.direction}>
            <p className="card-note">
              {message.direction === "from_reader" ? "The reader" : `${message.by}, to the reader`},{" "}
              <Moment at={message.at} />
              {message.elsewhere && " · from another address than the report’s"}
              {message.leftOut > 0 && ` · ${message.leftOut} attachments were left out`}
            </p>
            <p dir="auto" className="comment-text">
              {message.words ?? "These words cannot be read with the key of this machine."}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Around({ report }: { report: DeskReport }) {
  const { story, claims, likes, followsId, duplicates } = report;
  return (
    <>
      {claims.length > 0 && story && (
        <section className="panel-part" aria-label="Claims">
          <h2>Claims in these words</h2>
          <ul className="plain-list">
            {claims.map((claim) => (
              <li key={claim.id} dir="auto">
                <Link href={`/newsroom/articles/${story.articleId}`} prefetch={false}>
                  {claim.statement}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(followsId || duplicates > 0) && (
        <section className="panel-part" aria-label="Other reports">
          <h2>Other reports</h2>
          {followsId && (
            <p>
              <Link href={`/newsroom/reports/${followsId}`} prefetch={false}>
                The closed report that this one goes on from
              </Link>
            </p>
          )}
          {duplicates > 0 && (
            <p className="field-hint">
              {duplicates === 1 ? "One duplicate is" : `${duplicates} duplicates are`} closed
              together with this report.
            </p>
          )}
        </section>
      )}
      {likes.length > 0 && (
        <section className="panel-part" aria-label="About the same words">
          <h2>About the same words</h2>
          <ul className="plain-list">
            {likes.map((like) => (
              <li key={like.id}>
                <Link href={`/newsroom/reports/${like.id}`} prefetch={false} dir="auto">
                  {like.words?.slice(0, 120) ?? "A report"}
                </Link>{" "}
                <span className="card-note">
                  <Moment at={like.receivedAt} show="day" />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
