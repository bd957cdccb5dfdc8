"use client";

import { type NodeViewProps, ReactNodeViewRenderer, useEditorState } from "@tiptap/react";
import { Block, Words } from "./block-frame";
import { bodyText } from "./body-text";
import { useEditorNeeds } from "./needs";
import { Embed, Figure, PullQuote, ReadMore } from "./schema";
import { TableView } from "./table-view";
import { Table } from "./tables";

/** The blocks with screens of their own, as they stand in the text. */
export const BLOCKS = [
  Figure.extend({ addNodeView: () => ReactNodeViewRenderer(FigureView) }),
  Embed.extend({ addNodeView: () => ReactNodeViewRenderer(EmbedView) }),
  ReadMore.extend({ addNodeView: () => ReactNodeViewRenderer(ReadMoreView) }),
  PullQuote.extend({ addNodeView: () => ReactNodeViewRenderer(PullQuoteView) }),
  Table.extend({
    addNodeView: () => ReactNodeViewRenderer(TableView, { contentDOMElementTag: "table" }),
  }),
];

const FLAGS = [
  ["unverified", "Not verified: readers are told so"],
  ["graphic", "Graphic: covered until readers ask for it"],
  ["gallery", "In a gallery with the picture above or below"],
] as const;

function FigureView(props: NodeViewProps) {
  const { node, updateAttributes } = props;
  const { pictureAddress, readOnly } = useEditorNeeds();
  const { mediaId, alt, caption, credit } = node.attrs;
  return (
    <Block name="Picture" {...props}>
      <picture data-drag-handle>
        <img src={pictureAddress(mediaId)} alt={alt} className="story-block-picture" />
      </picture>
      <Words label="Caption" channel="caption" value={caption} {...props} attribute="caption" />
      <Words label="What the picture shows" channel="alt" value={alt} {...props} attribute="alt" />
      <Words label="Credit" value={credit} {...props} attribute="credit" />
      {FLAGS.map(([flag, words]) => (
        <label key={flag} className="story-block-check">
          <input
            type="checkbox"
            checked={node.attrs[flag]}
            disabled={readOnly}
            onChange={(event) => updateAttributes({ [flag]: event.target.checked })}
          />
          {words}
        </label>
      ))}
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
