"use client";

import {
  type NodeViewProps,
  NodeViewWrapper,
  ReactNodeViewRenderer,
  useEditorState,
} from "@tiptap/react";
import { Trash2 } from "lucide-react";
import { type ReactNode, type SyntheticEvent, useId } from "react";
import { bodyText } from "./body-text";
import { useEditorNeeds } from "./needs";
import { Embed, Figure, PullQuote, ReadMore } from "./schema";

/** The blocks with screens of their own, as they stand in the text. */
export const BLOCKS = [
  Figure.extend({ addNodeView: () => ReactNodeViewRenderer(FigureView) }),
  Embed.extend({ addNodeView: () => ReactNodeViewRenderer(EmbedView) }),
  ReadMore.extend({ addNodeView: () => ReactNodeViewRenderer(ReadMoreView) }),
  PullQuote.extend({ addNodeView: () => ReactNodeViewRenderer(PullQuoteView) }),
];

function FigureView(props: NodeViewProps) {
  const { node, updateAttributes } = props;
  const { pictureAddress, readOnly } = useEditorNeeds();
  const { mediaId, alt, caption, credit, unverified } = node.attrs;
  return (
    <Block name="Picture" {...props}>
      <picture data-drag-handle>
        <img src={pictureAddress(mediaId)} alt={alt} className="story-block-picture" />
      </picture>
      <Words label="Caption" channel="caption" value={caption} {...props} attribute="caption" />
      <Words label="What the picture shows" channel="alt" value={alt} {...props} attribute="alt" />
      <Words label="Credit" value={credit} {...props} attribute="credit" />
      <label className="story-block-check">
        <input
          type="checkbox"
          checked={unverified}
          disabled={readOnly}
          onChange={(event) => updateAttributes({ unverified: event.target.checked })}
        />
        Not verified: readers are told so
      </label>
    </Block>
  );
}

function EmbedView(props: NodeViewProps) {
  const { node, updateAttributes } = props;
  const { readOnly } = useEditorNeeds();
  const { url, footage } = node.attrs;
  return (
    <Block name="Link card" {...props}>
      <Words
        label="What it shows"
        channel="caption"
        value={node.attrs.label}
        {...props}
        attribute="label"
      />
      <p className="story-block-address">{url}</p>
      <label className="story-block-check">
        <input
          type="checkbox"
          checked={footage}
          disabled={readOnly}
          onChange={(event) => updateAttributes({ footage: event.target.checked })}
        />
        This is footage
      </label>
    </Block>
  );
}

function ReadMoreView(props: NodeViewProps) {
  const target = useEditorNeeds().targets[props.node.attrs.articleId];
  return (
    <Block name="Read more" {...props}>
      <p className="story-block-title">
        {target?.headline ?? "An article whose headline is not at hand"}
      </p>
      {target && <p className="story-block-note">{target.state}</p>}
    </Block>
  );
}

function PullQuoteView(props: NodeViewProps) {
  const { words } = props.node.attrs;
  const stands = useEditorState({
    editor: props.editor,
    selector: ({ editor }) => bodyText(editor.state.doc).text.includes(words),
  });
  return (
    <Block name="Pull quote" {...props}>
      <p className="story-block-quote" dir="auto">
        {words}
      </p>
      {!stands && (
        <p role="status" className="field-error">
          These words do not stand in the story any more. Take the pull quote out, or make a new
          one.
        </p>
      )}
    </Block>
  );
}

type BlockProps = NodeViewProps & { name: string; children: ReactNode };

function Block({ name, selected, deleteNode, children }: BlockProps) {
  const { readOnly } = useEditorNeeds();
  return (
    <NodeViewWrapper
      as="section"
      aria-label={name}
      dir="ltr"
      className="story-block"
      data-selected={selected || undefined}
      contentEditable={false}
    >
      <header className="story-block-head" data-drag-handle>
        <span>{name}</span>
        {!readOnly && (
          <button type="button" aria-label={`Remove: ${name}`} onClick={deleteNode}>
            <Trash2 size={14} aria-hidden="true" />
          </button>
        )}
      </header>
      {children}
    </NodeViewWrapper>
  );
}

type WordsProps = NodeViewProps & {
  label: string;
  attribute: string;
  value: string;
  channel?: "caption" | "alt";
};

function Words({ label, attribute, value, channel, editor, getPos, updateAttributes }: WordsProps) {
  const id = useId();
  const { selectInBlock, readOnly } = useEditorNeeds();

  function tell(event: SyntheticEvent<HTMLTextAreaElement>) {
    const position = getPos();
    if (!channel || position === undefined) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    const block = editor.state.doc.resolve(position).index(0);
    selectInBlock(block, channel, selectionStart, selectionEnd);
  }

  return (
    <div className="story-block-words">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={1}
        dir="auto"
        data-channel={channel}
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
