"use client";

import { type Editor, type JSONContent, useEditor } from "@tiptap/react";
import type { Ref } from "react";
import { useEffect, useImperativeHandle, useRef } from "react";
import type { Document } from "@/lib/articles/rules/document";
import type { Span } from "@/lib/claims/rules/anchor";
import { BLOCKS } from "./block-views";
import { bodyText, rangeOf, spanOf } from "./body-text";
import type { Place } from "./channel-places";
import { ClaimHighlights, claimsAt, type Highlight, highlightChange } from "./claim-highlights";
import { CleanPaste } from "./clean-paste";
import { ReadOnly, SHOWN } from "./read-only";
import { STORY_TEXT } from "./schema";

/** What the desk can ask of the open body. */
export type BodyHandle = {
  /** Selects a span of the body's text and brings it into view. False when it is not there. */
  select: (span: Span) => boolean;
  /** Puts the cursor into a field of a block, on these words. */
  selectInBlock: (place: Place) => void;
  /** Shows other words; the history of what was typed before is kept for undo. */
  replace: (body: Document) => void;
  focus: () => void;
};

const EXTENSIONS = [...STORY_TEXT, ...BLOCKS, ClaimHighlights, CleanPaste, ReadOnly];

type Options = {
  initial: Document;
  language: string;
  readOnly: boolean;
  highlights: readonly Highlight[];
  active: string | null;
  handle: Ref<BodyHandle>;
  onChange: (body: Document) => void;
  /** The selected span of the body's text (null over several paragraphs) and the claim at the cursor. */
  onSelect: (span: Span | null, claimId: string | null) => void;
  /** The cursor is elsewhere now. */
  onLeave: () => void;
  /** Keys pressed in the text; true when one was for the desk. */
  onKey: (event: KeyboardEvent) => boolean;
};

/** The body of a story, open for writing. Null until the browser has it. */
export function useBody(options: Options): Editor | null {
  const latest = useRef(options);
  latest.current = options;
  const { highlights, active, readOnly } = options;

  const editor = useEditor({
    extensions: EXTENSIONS,
    content: options.initial as JSONContent,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        "aria-label": "Text",
        "aria-multiline": "true",
        "aria-readonly": String(readOnly),
        role: "textbox",
        class: "story-text",
        lang: options.language,
        dir: options.language === "ar" ? "rtl" : "ltr",
      },
      handleKeyDown: (_view, event) => latest.current.onKey(event),
      scrollMargin: { top: 140, bottom: 80, left: 0, right: 0 },
      scrollThreshold: { top: 140, bottom: 80, left: 0, right: 0 },
    },
    onUpdate: (event) => latest.current.onChange(event.editor.getJSON() as Document),
    onBlur: () => latest.current.onLeave(),
    onSelectionUpdate: ({ editor: { state } }) => {
      const { from, to } = state.selection;
      const claim = claimsAt(state, from)[0] ?? null;
      latest.current.onSelect(spanOf(bodyText(state.doc), { from, to }), claim);
    },
  });

  useEffect(() => {
    if (editor) editor.storage.readOnly.isOn = readOnly;
  }, [editor, readOnly]);

  useEffect(() => {
    if (editor) editor.view.dispatch(highlightChange(editor.state, { highlights, active }));
  }, [editor, highlights, active]);

  useImperativeHandle(options.handle, () => handleOf(editor), [editor]);

  return editor;
}

function handleOf(editor: Editor | null): BodyHandle {
  return {
    select: (span) => {
      const range = editor && rangeOf(bodyText(editor.state.doc), span);
      if (!editor || !range) return false;
      return editor.chain().setTextSelection(range).focus().scrollIntoView().run();
    },
    selectInBlock: ({ passage, channel, part, span }) => {
      if (!editor || passage >= editor.state.doc.childCount) return;
      const before = editor.state.doc.content.content.slice(0, passage);
      const position = before.reduce((sum, node) => sum + node.nodeSize, 0);
      const shown = editor.view.nodeDOM(position);
      if (!(shown instanceof HTMLElement)) return;
      const field = shown.querySelector<HTMLTextAreaElement>(
        `[data-channel="${channel}"][data-part="${part}"]`,
      );
      field?.scrollIntoView({ block: "center" });
      field?.focus();
      field?.setSelectionRange(span.start, span.end);
    },
    replace: (body) =>
      editor
        ?.chain()
        .setMeta(SHOWN, true)
        .setContent(body as JSONContent, { emitUpdate: false })
        .run(),
    focus: () => editor?.commands.focus(),
  };
}
