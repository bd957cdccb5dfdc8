"use client";

import { type SyntheticEvent, useMemo, useState } from "react";
import { locate, type Span } from "@/lib/claims/rules/anchor";
import type { Highlight } from "./claim-highlights";

type Props = {
  id: string;
  label: string;
  placeholder: string;
  value: string;
  language: string;
  readOnly: boolean;
  className: string;
  highlights: readonly Highlight[];
  active: string | null;
  errors: readonly string[];
  onChange: (value: string) => void;
  /** The selected words, and the claim at the cursor, whenever either moves. */
  onSelect: (span: Span, claimId: string | null) => void;
  /** Absent when this person marks no claims here. */
  onMark?: (() => void) | undefined;
};

/**
 * A few words of running text in a box that grows with them. Behind it lies the same text with its claims
 * underlined, since a textarea cannot show any.
 */
export function FieldWords(props: Props) {
  const { id, label, value, language, className, highlights, active, errors } = props;
  const marks = useMemo(() => marksOf(value, highlights), [value, highlights]);
  const [selecting, setSelecting] = useState(false);
  const describedBy = errors.length > 0 ? `${id}-errors` : undefined;

  function tell(event: SyntheticEvent<HTMLTextAreaElement>) {
    const { selectionStart: start, selectionEnd: end } = event.currentTarget;
    const at = marks.find((mark) => start >= mark.span.start && start <= mark.span.end);
    setSelecting(start < end);
    props.onSelect({ start, end }, at?.id ?? null);
  }

  return (
    <div className="field-words" dir={language === "ar" ? "rtl" : "ltr"} lang={language}>
      <div aria-hidden="true" className={`field-words-echo ${className}`}>
        {pieces(value, marks).map((piece) => (
          <span
            key={piece.start}
            {...(piece.mark && {
              className: "claim",
              "data-verdict": piece.mark.verdict,
              "data-currency": piece.mark.currency,
              "data-active": piece.mark.id === active ? "" : undefined,
            })}
          >
            {piece.text}
          </span>
        ))}
        {"\u200b"}
      </div>
      <textarea
        id={id}
        aria-label={label}
        aria-invalid={errors.length > 0}
        aria-describedby={describedBy}
        placeholder={props.placeholder}
        className={className}
        rows={1}
        value={value}
        readOnly={props.readOnly}
        onChange={(event) => props.onChange(event.target.value.replace(/[\r\n\t]+/gu, " "))}
        onSelect={tell}
        onBlur={() => setSelecting(false)}
      />
      {props.onMark && selecting && (
        <button
          type="button"
          className="mark-button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={props.onMark}
        >
          Mark a claim
        </button>
      )}
      {errors.length > 0 && (
        <p id={describedBy} className="field-error">
          {errors.join(" ")}
        </p>
      )}
    </div>
  );
}

type Mark = Highlight & { span: Span };

function marksOf(text: string, highlights: readonly Highlight[]): Mark[] {
  return highlights
    .flatMap((highlight) => {
      const span = locate(highlight, text);
      return span ? [{ ...highlight, span }] : [];
    })
    .toSorted((left, right) => left.span.start - right.span.start);
}

/** The text cut where marks begin and end; of marks that overlap, the earlier one keeps the words. */
function pieces(text: string, marks: readonly Mark[]) {
  const cut: { start: number; text: string; mark: Mark | null }[] = [];
  let at = 0;
  for (const mark of marks) {
    const start = Math.max(at, mark.span.start);
    if (start >= mark.span.end) continue;
    if (start > at) cut.push({ start: at, text: text.slice(at, start), mark: null });
    cut.push({ start, text: text.slice(start, mark.span.end), mark });
    at = mark.span.end;
  }
  if (at < text.length) cut.push({ start: at, text: text.slice(at), mark: null });
  return cut;
}
