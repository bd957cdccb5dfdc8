"use client";

import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { type ReactNode, type SyntheticEvent, useId } from "react";
import { moveBlock } from "./insert-block";
import { useEditorNeeds } from "./needs";

type BlockProps = NodeViewProps & { name: string; children: ReactNode };

/** A block that is no running text, under its name. */
export function Block({ children, ...props }: BlockProps) {
  return (
    <NodeViewWrapper
      as="section"
      aria-label={props.name}
      dir="ltr"
      className="story-block"
      data-selected={props.selected || undefined}
      contentEditable={false}
    >
      <BlockHead {...props} />
      {children}
    </NodeViewWrapper>
  );
}

type HeadProps = Pick<NodeViewProps, "deleteNode" | "editor" | "getPos"> & {
  name: string;
  children?: ReactNode;
};

/** The name of a block, what can be done with it, and the way to take it out. */
export function BlockHead({ name, deleteNode, editor, getPos, children }: HeadProps) {
  const { readOnly } = useEditorNeeds();
  const move = (by: -1 | 1) => {
    const position = getPos();
    if (position !== undefined) moveBlock(editor, position, by);
  };
  return (
    <header className="story-block-head" data-drag-handle contentEditable={false}>
      <span>{name}</span>
      {!readOnly && (
        <span className="story-block-tools">
          {children}
          <button type="button" aria-label={`Move up: ${name}`} onClick={() => move(-1)}>
            <ArrowUp size={14} aria-hidden="true" />
          </button>
          <button type="button" aria-label={`Move down: ${name}`} onClick={() => move(1)}>
            <ArrowDown size={14} aria-hidden="true" />
          </button>
          <button type="button" aria-label={`Remove: ${name}`} onClick={deleteNode}>
            <Trash2 size={14} aria-hidden="true" />
          </button>
        </span>
      )}
    </header>
  );
}

type WordsProps = NodeViewProps & {
  label: string;
  attribute: string;
  value: string;
  channel?: "caption" | "alt";
  /** Which text of the block's channel this is, as passages count them. */
  part?: number;
};

/** A field of a block; with a channel, its words can be marked as claims. */
export function Words({
  label,
  attribute,
  value,
  channel,
  part = 0,
  editor,
  getPos,
  updateAttributes,
}: WordsProps) {
  const id = useId();
  const { selectInBlock, readOnly } = useEditorNeeds();

  function tell(event: SyntheticEvent<HTMLTextAreaElement>) {
    const position = getPos();
    if (!channel || position === undefined) return;
    const { selectionStart: start, selectionEnd: end } = event.currentTarget;
    const passage = editor.state.doc.resolve(position).index(0);
    selectInBlock({ channel, passage, part, span: { start, end } });
  }

  return (
    <div className="story-block-words">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={1}
        dir="auto"
        data-channel={channel}
        data-part={part}
        value={value}
        readOnly={readOnly}
        onChange={(event) =>
          updateAttributes({ [attribute]: event.target.value.replace(/[\r\n\t]+/gu, " ") })
        }
        onSelect={tell}
      />
    </div>
  );
}
