import Link from "next/link";
import { ActionForm } from "@/components/newsroom/form/action-form";
import type { Action } from "@/components/newsroom/form/answer";
import { SubmitButton } from "@/components/newsroom/form/fields";
import { CAPTURE_WORDS, FILE_KIND_WORDS, RELATION_WORDS } from "@/components/newsroom/labels";
import { Moment } from "@/components/newsroom/moment";
import type { LockedEvidence } from "@/lib/captures/capture-queries";
import { shownAs } from "@/lib/captures/rules/kept-file";

type Props = {
  evidence: LockedEvidence;
  /** Null for somebody who may not ask for it. */
  lookNow: Action | null;
};

type Capture = NonNullable<LockedEvidence["watch"]>["captures"][number];

/** One piece of evidence: what was kept of it, and what each look at it showed. */
export function Locker({ evidence, lookNow }: Props) {
  const { id, claim, source, relation, locator, url, quote, upload, watch, withdrawnAt } = evidence;
  const address = watch?.address ?? url;
  return (
    <div className="page locker">
      <div className="page-head">
        <h1>
          <bdi>{source.name}</bdi>
          {locator && (
            <>
              , <bdi>{locator}</bdi>
            </>
          )}
        </h1>
        <p className="card-note">
          {RELATION_WORDS[relation]}:{" "}
          <Link href={`/newsroom/claims/${claim.id}`} prefetch={false} dir="auto">
            {claim.statement}
          </Link>
          {withdrawnAt && (
            <>
              {" "}
              · withdrawn <Moment at={withdrawnAt} />
            </>
          )}
        </p>
      </div>
      {quote && (
        <blockquote dir="auto" className="locker-quote">
          {quote}
        </blockquote>
      )}
      <Standing watch={watch} quote={quote} />
      {address && (
        <p className="locker-address">
          <a href={address} target="_blank" rel="noreferrer">
            {address}
          </a>
        </p>
      )}
      {upload && (
        <p>
          <FileLink evidenceId={id} kind={null} type={upload.type} sha256={upload.sha256}>
            <bdi>{upload.name}</bdi>
          </FileLink>
          , sent in by {upload.uploadedBy.name}, <Moment at={upload.uploadedAt} />
          <Fingerprint sha256={upload.sha256} />
        </p>
      )}
      {lookNow && watch && !withdrawnAt && !upload && (
        <ActionForm action={lookNow} className="form-inline">
          <input type="hidden" name="evidenceId" value={id} />
          <SubmitButton look="plain">Look at it now</SubmitButton>
        </ActionForm>
      )}
      <Looks evidenceId={id} captures={watch?.captures ?? []} />
    </div>
  );
}

function Standing({ watch, quote }: Pick<LockedEvidence, "watch" | "quote">) {
  if (!watch) {
    return (
      <p role="note">
        Nothing is looked at: there is no address here, or it is one that leads nowhere.
      </p>
    );
  }
  const { lostAt, foundAt, dueAt, passage } = watch;
  return (
    <p role="note" data-lost={lostAt !== null || undefined}>
      {lostAt ? (
        <>
          <strong>It does not stand there any more</strong>, known since <Moment at={lostAt} />.{" "}
          {foundAt
            ? "What was kept shows it; verdicts from before want a second look."
            : "It never did as far as we saw, so no verdict may rest on it."}
        </>
      ) : (
        <>
          {foundAt
            ? "It stood there when it was last looked at."
            : "Nobody has seen yet whether it stands there."}{" "}
          {quote &&
            !passage &&
            "Its words are not looked for: this is a recording or a home page. "}
          {dueAt && (
            <>
              Next look <Moment at={dueAt} />.
            </>
          )}
        </>
      )}
    </p>
  );
}

function Looks({ evidenceId, captures }: { evidenceId: string; captures: readonly Capture[] }) {
  return (
    <>
      <section className="panel-part" aria-labelledby="locker-looks">
        <h2 id="locker-looks">Looks</h2>
        {captures.length === 0 && <p className="field-hint">None yet.</p>}
        <ol className="notices-list">
          {captures.map((capture) => (
            <Look key={capture.id} evidenceId={evidenceId} capture={capture} />
          ))}
        </ol>
      </section>
      <Pictures evidenceId={evidenceId} captures={captures} />
    </>
  );
}

/** The newest picture, and beside it the newest on which the words stood. */
function Pictures({ evidenceId, captures }: { evidenceId: string; captures: readonly Capture[] }) {
  const drawn = captures.filter(({ files }) => files.some(({ kind }) => kind === "picture"));
  const shown = new Set([drawn[0], drawn.find(({ finding }) => finding === "found")]);
  if (drawn.length === 0) return null;
  return (
    <section className="panel-part" aria-labelledby="locker-pictures">
      <h2 id="locker-pictures">As it looked</h2>
      <div className="locker-pictures">
        {[...shown].map(
          (capture) =>
            capture && (
              <figure key={capture.id}>
                <figcaption>
                  <Moment at={capture.takenAt} /> · {CAPTURE_WORDS[capture.finding]}
                </figcaption>
                <img
                  src={`/newsroom/evidence/${evidenceId}/files/${capture.files.find(({ kind }) => kind === "picture")?.sha256}`}
                  alt="The page as a browser showed it"
                  loading="lazy"
                />
              </figure>
            ),
        )}
      </div>
    </section>
  );
}

function Look({ evidenceId, capture }: { evidenceId: string; capture: Capture }) {
  const { takenAt, finding, address, status, passage, problem, undrawn, files } = capture;
  return (
    <li>
      <p>
        <Moment at={takenAt} /> · <strong>{CAPTURE_WORDS[finding]}</strong>
        {status !== null && ` · answered ${status}`}
      </p>
      {problem && <p>{problem}</p>}
      {passage && (
        <p>
          What stands there: <q dir="auto">{passage}</q>
        </p>
      )}
      {address && <p className="card-note locker-address">{address}</p>}
      {undrawn && <p className="card-note">No picture: {undrawn}</p>}
      {files.length > 0 ? (
        <ul className="locker-files" aria-label="What was kept">
          {files.map(({ kind, sha256, type }) => (
            <li key={kind}>
              <FileLink evidenceId={evidenceId} kind={kind} type={type} sha256={sha256}>
                {FILE_KIND_WORDS[kind]}
              </FileLink>
              <Fingerprint sha256={sha256} />
            </li>
          ))}
        </ul>
      ) : (
        finding !== "failed" && (
          <p className="card-note">The text is the one that was kept before.</p>
        )
      )}
    </li>
  );
}

type FileProps = {
  evidenceId: string;
  kind: Capture["files"][number]["kind"] | null;
  type: string;
  sha256: string;
  children: React.ReactNode;
};

function FileLink({ evidenceId, kind, type, sha256, children }: FileProps) {
  const { isShown } = shownAs({ kind, type, name: null });
  return (
    <a
      href={`/newsroom/evidence/${evidenceId}/files/${sha256}`}
      {...(isShown ? { target: "_blank", rel: "noreferrer" } : { download: true })}
    >
      {children}
    </a>
  );
}

function Fingerprint({ sha256 }: { sha256: string }) {
  return (
    <>
      {" "}
      <code className="fingerprint" title="Its fingerprint, SHA-256">
        {sha256}
      </code>
    </>
  );
}
