import type { ReactNode } from "react";
import type { Inline, Mark } from "@/lib/articles/rules/document";
import type { Channel } from "@/lib/articles/rules/passages";
import { type Segment, segments } from "@/lib/claims/rules/annotate";
import type { Annotations, Note } from "./annotations";
import { FootnoteReference } from "./footnote-reference";

type Props = {
  content: readonly Inline[];
  /** `offset` is where the content begins in the text of its passage: a cell is a piece of its row. */
  at: { channel: Channel; passage: number; part: number; offset?: number };
  annotations: Annotations;
};

/** Running text with its claims underlined, each by the pattern of its verdict, and corrected words marked. */
export function Words({ content, at, annotations }: Props) {
  const { offset = 0 } = at;
  const here = annotations.placed
    .filter(
      ({ channel, passage, part }) =>
        channel === at.channel && passage === at.passage && part === at.part,
    )
    .map(({ start, end, ...remark }) => ({ ...remark, start: start - offset, end: end - offset }));
  return <Run cut={segments(content, here)} depth={0} annotations={annotations} />;
}

type RunProps = { cut: readonly Segment[]; depth: number; annotations: Annotations };

/** Segments with their remarks from `depth` on. Neighbours under one remark become one element. */
function Run({ cut, depth, annotations }: RunProps) {
  return runsOf(cut, depth).map((run) => {
    const note = annotations.notes.get(run[0]?.remarks[depth] ?? "");
    const key = `${run[0]?.at} ${run[0]?.footnoteId ?? ""}`;
    if (!note) return <Plain key={key} run={run} annotations={annotations} />;
    return <Remarked key={key} note={note} run={run} depth={depth} annotations={annotations} />;
  });
}

function runsOf(cut: readonly Segment[], depth: number): Segment[][] {
  const runs: Segment[][] = [];
  for (const segment of cut) {
    const run = runs.at(-1);
    if (run && run[0]?.remarks[depth] === segment.remarks[depth]) run.push(segment);
    else runs.push([segment]);
  }
  return runs;
}

type RemarkedProps = {
  note: Note;
  run: readonly Segment[];
  depth: number;
  annotations: Annotations;
};

/**
 * Words that a note is about. The words themselves lead to the note, unless there is a link or another
 * remark among them, since links cannot stand in links; then only the sign after them does.
 */
function Remarked({ note, run, depth, annotations }: RemarkedProps) {
  const words = <Run cut={run} depth={depth + 1} annotations={annotations} />;
  const leads = !run.some(
    ({ marks, remarks, footnoteId }) =>
      remarks.length > depth + 1 || footnoteId !== undefined || marks.some(isLink),
  );
  const ended = run.some(({ ends }) => ends.includes(note.id));
  const begun = run.some(({ begins }) => begins.includes(note.id));
  const place = {
    "data-place": begun ? note.place : undefined,
    id: begun ? `words-${note.id}` : undefined,
  };
  const shown =
    note.about === "claim" ? (
      <span className="claim" data-verdict={note.claim.verdict} {...(leads ? {} : place)}>
        {words}
      </span>
    ) : (
      <span className="corrected" {...(leads ? {} : place)}>
        {words}
      </span>
    );
  const sign = ended && <Sign note={note} annotations={annotations} />;
  if (leads) {
    return (
      <a className="noted" href={`#${note.id}`} {...place}>
        {shown}
        {sign}
      </a>
    );
  }
  return (
    <>
      {shown}
      {sign && (
        <a className="noted" href={`#${note.id}`} aria-label={nameOf(note, annotations)}>
          {sign}
        </a>
      )}
    </>
  );
}

/** Drawn by the style, so that words are found, selected, copied and read aloud without what stands among them. */
function Sign({ note, annotations: { labels } }: { note: Note; annotations: Annotations }) {
  return note.about === "correction" ? (
    <sup className="sign" data-sign={labels.correctedWords} data-word="" />
  ) : (
    <sup
      className="sign"
      data-sign={note.number.toLocaleString(labels.locale)}
      data-word={labels.verdicts[note.claim.verdict]}
    />
  );
}

/** What a sign is called where it leads without words. */
function nameOf(note: Note, { labels }: Annotations): string {
  if (note.about === "correction") return labels.correctionKinds[note.correction.kind];
  return `${note.number.toLocaleString(labels.locale)} ${labels.verdicts[note.claim.verdict]}`;
}

function Plain({ run, annotations }: { run: readonly Segment[]; annotations: Annotations }) {
  return run.map(({ at, text, marks, footnoteId }) => {
    if (footnoteId !== undefined) {
      return <FootnoteReference key={`${at} ${footnoteId}`} {...{ footnoteId, annotations }} />;
    }
    return text === null ? <br key={at} /> : <Dressed key={at} text={text} marks={marks} />;
  });
}

/** The marks of a segment, the first innermost. */
function Dressed({ text, marks }: { text: string; marks: readonly Mark[] }): ReactNode {
  const outer = marks.at(-1);
  if (!outer) return text;
  const inside = <Dressed text={text} marks={marks.slice(0, -1)} />;
  if (outer.type === "bold") return <strong>{inside}</strong>;
  if (outer.type === "italic") return <em>{inside}</em>;
  return <a href={outer.attrs.href}>{inside}</a>;
}

function isLink(mark: Mark): boolean {
  return mark.type === "link";
}
