"use client";

import { EditorContent } from "@tiptap/react";
import { memo, type Ref, useRef, useState } from "react";
import type { Document } from "@/lib/articles/rules/document";
import type { Span } from "@/lib/claims/rules/anchor";
import type { Highlight } from "./claim-highlights";
import { insertDirectly } from "./insert-block";
import { InsertDialog } from "./insert-dialogs";
import { EditorToolbar, type Insertion } from "./toolbar";
import { type BodyHandle, useBody } from "./use-body";

type Props = {
  initial: Document;
  language: string;
  readOnly: boolean;
  highlights: readonly Highlight[];
  active: string | null;
  handle: Ref<BodyHandle>;
  errors: readonly string[];
  onChange: (body: Document) => void;
  onSelect: (span: Span | null, claimId: string | null) => void;
  /** Absent when this person marks no claims here. */
  onMark?: (() => void) | undefined;
};

const INSERTIONS: Record<string, Insertion> = {
  KeyF: "figure",
  KeyG: "gallery",
  KeyE: "embed",
  KeyR: "read_more",
  KeyD: "table",
  KeyK: "key_points",
  KeyQ: "pull_quote",
  KeyO: "footnote",
};

function insertionFor(event: KeyboardEvent): Insertion | null {
  // AltGr is Control and Alt to some keyboards, where it writes letters.
  if (event.getModifierState("AltGraph") || !(event.ctrlKey || event.metaKey)) return null;
  if (event.altKey) return INSERTIONS[event.code] ?? null;
  return event.code === "KeyK" && !event.shiftKey ? "link" : null;
}

/** The body of a story with its tools. */
export const BodyEditor = memo(function BodyEditor(props: Props) {
  const { readOnly, onMark, errors } = props;
  const [insertion, setInsertion] = useState<Insertion | null>(null);
  const [markAt, setMarkAt] = useState<{ top: number; left: number } | null>(null);
  const frame = useRef<HTMLDivElement>(null);

  const editor = useBody({
    ...props,
    onSelect: (span, claimId) => {
      props.onSelect(span, claimId);
      // Words that are a claim already need no offer; after a jump it would cover what they say next.
      const isOffered = span && span.start < span.end && claimId === null;
      setMarkAt(isOffered ? placeOfButton() : null);
    },
    onLeave: () => setMarkAt(null),
    onKey: (event) => {
      if (event.altKey && event.key === "F10") {
        document.querySelector<HTMLElement>("#story-toolbar button")?.focus();
        return true;
      }
      const wanted = readOnly ? null : insertionFor(event);
      if (wanted) insert(wanted);
      return wanted !== null;
    },
  });

  function insert(wanted: Insertion) {
    if (editor && !insertDirectly(editor, wanted)) setInsertion(wanted);
  }

  function placeOfButton() {
    if (!editor || !frame.current) return null;
    const { bottom, left } = editor.view.coordsAtPos(editor.state.selection.to);
    const box = frame.current.getBoundingClientRect();
    return {
      top: bottom - box.top + 6,
      left: Math.max(0, Math.min(left, box.right - 150) - box.left),
    };
  }

  return (
    <div ref={frame} className="story-body">
      {editor && !readOnly && <EditorToolbar editor={editor} onInsert={insert} onMark={onMark} />}
      {errors.length > 0 && (
        <p role="alert" className="field-error">
          {errors.join(" ")}
        </p>
      )}
      <EditorContent editor={editor} />
      {onMark && markAt && (
        <button
          type="button"
          className="mark-button"
          style={{ insetBlockStart: markAt.top, insetInlineStart: markAt.left }}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onMark}
        >
          Mark a claim
        </button>
      )}
      {editor && insertion && (
        <InsertDialog editor={editor} insertion={insertion} onClose={() => setInsertion(null)} />
      )}
    </div>
  );
});
