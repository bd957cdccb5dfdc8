import { whatIsKnown } from "@/lib/claims/rules/known";
import type { Annotations, Note } from "./annotations";
import type { Labels } from "./labels";
import { NextCheck } from "./next-check";

type ClaimNote = Extract<Note, { about: "claim" }>;
type Line = ClaimNote["claim"] & { note: ClaimNote };

/** What is known, what is not yet, and what is not true, each line leading to its words. Only where something is open or untrue. */
export function KnownBox({ annotations: { notes, labels } }: { annotations: Annotations }) {
  const lines = [...notes.values()].flatMap((note): Line[] =>
    note.about === "claim" ? [{ ...note.claim, note }] : [],
  );
  const sorted = whatIsKnown(lines);
  if (!sorted) return null;
  const { known, open, untrue } = sorted;
  return (
    <details className="known">
      <summary>
        <b>{labels.whatWeKnow}</b>
        <span>{labels.openAndUntrue(open.length, untrue.length)}</span>
      </summary>
      <div className="known-groups">
        <Group title={labels.known} lines={known} labels={labels} />
        <div>
          <Group title={labels.notYetKnown} lines={open} labels={labels} />
          <Group title={labels.notTrue} lines={untrue} labels={labels} />
        </div>
      </div>
    </details>
  );
}

function Group({ title, lines, labels }: { title: string; lines: Line[]; labels: Labels }) {
  if (lines.length === 0) return null;
  return (
    <section className="known-group">
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <KnownLine key={line.occurrenceId} line={line} labels={labels} />
        ))}
      </ul>
    </section>
  );
}

function KnownLine({ line, labels }: { line: Line; labels: Labels }) {
  const { note, statement, verdict, recheckAt } = line;
  const told = verdict !== "confirmed" && verdict !== "unconfirmed" && verdict !== "false";
  return (
    <li>
      <a href={`#${note.place > 0 ? "words-" : ""}${note.id}`} dir="auto">
        {statement}
      </a>
      {told && <span className="known-facts"> {labels.verdicts[verdict]}</span>}
      {recheckAt && (
        <span className="known-facts">
          {" "}
          <NextCheck claim={line} labels={labels} />
        </span>
      )}
    </li>
  );
}
