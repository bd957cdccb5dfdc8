import { Moment } from "@/components/ui/moment";
import type { Note } from "./annotations";
import { Evidence } from "./evidence";
import type { Labels } from "./labels";
import { NextCheck } from "./next-check";

type NotesProps = { notes: readonly Note[]; labels: Labels };

/** The notes on one row of a story: in the margin where there is room, else under their words when asked for. */
export function Notes({ notes, labels }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <div className="notes">
      {notes.map((note) =>
        note.about === "claim" ? (
          <ClaimNote key={note.id} note={note} labels={labels} />
        ) : (
          <CorrectionNote key={note.id} note={note} labels={labels} />
        ),
      )}
    </div>
  );
}

function ClaimNote({ note, labels }: { note: Extract<Note, { about: "claim" }>; labels: Labels }) {
  const { claim, number } = note;
  const placed = note.place > 0;
  return (
    <aside
      className="note"
      role="note"
      id={note.id}
      data-place={note.place}
      aria-label={`${labels.note(number)}: ${labels.verdicts[claim.verdict]}`}
    >
      <p className="note-head">
        {placed ? (
          <a className="note-number" href={`#words-${note.id}`} aria-label={labels.backToWords}>
            {number.toLocaleString(labels.locale)}
          </a>
        ) : (
          <span className="note-number">{number.toLocaleString(labels.locale)}</span>
        )}{" "}
        <a
          className="claim"
          data-verdict={claim.verdict}
          href={`/claims/${claim.claimId}`}
          aria-label={`${labels.verdicts[claim.verdict]}: ${labels.claimLink}`}
        >
          {labels.verdicts[claim.verdict]}
        </a>
        {labels.onChannel[claim.channel] && (
          <span className="note-where"> {labels.onChannel[claim.channel]}</span>
        )}
      </p>
      {!placed && <p className="note-statement">{claim.statement}</p>}
      {claim.reason && <p className="note-reason">{claim.reason}</p>}
      <p className="note-facts">
        {claim.method && <span>{labels.methods[claim.method]} · </span>}
        {labels.checkedBy} <bdi>{claim.checkedBy}</bdi> ·{" "}
        <Moment at={claim.decidedAt} language={labels.locale} to="short_day" />
      </p>
      {claim.recheckAt && (
        <p className="note-facts note-recheck">
          <NextCheck claim={claim} labels={labels} />
        </p>
      )}
      <Evidence evidence={claim.evidence} labels={labels} />
    </aside>
  );
}

type CorrectionNoteProps = { note: Extract<Note, { about: "correction" }>; labels: Labels };

function CorrectionNote({ note, labels }: CorrectionNoteProps) {
  const { correction } = note;
  const kind = labels.correctionKinds[correction.kind];
  return (
    <aside
      className="note correction-note"
      role="note"
      id={note.id}
      data-place={note.place}
      aria-label={kind}
    >
      <p className="note-head">
        <a href={`#correction-${correction.id}`}>{kind}</a>{" "}
        <span className="note-where">
          <Moment at={correction.issuedAt} language={labels.locale} to="short_day" />
        </span>
      </p>
      {!note.later && correction.wordsBefore && (
        <p className="note-reason">
          {labels.before}: <del>{correction.wordsBefore}</del>
        </p>
      )}
      {note.later && correction.wordsAfter && (
        <p className="note-reason">
          {labels.after}: <ins>{correction.wordsAfter}</ins>
        </p>
      )}
      <p className="note-facts">
        <a href={`#words-${note.id}`}>{labels.backToWords}</a>
      </p>
    </aside>
  );
}
