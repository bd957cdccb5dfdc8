import type { ReactNode } from "react";
import type { Block, Paragraph } from "@/lib/articles/rules/document";
import type { Annotations } from "./annotations";
import { Words } from "./words";

type Textual = Extract<
  Block,
  { type: "paragraph" | "heading" | "blockquote" | "keyPoints" | "bulletList" | "orderedList" }
>;
type Props = { block: Textual; passage: number; annotations: Annotations };
type List = Extract<Textual, { type: "bulletList" | "orderedList" }>;

/** A paragraph, heading, quotation, list or the key points. Its parts are counted as passages count them. */
export function TextBlock({ block, passage, annotations }: Props) {
  // Passages count every text of a block from 0, in reading order, however deep it lies.
  let part = 0;
  const words = (content: Paragraph["content"]) => (
    <Words
      content={content ?? []}
      at={{ channel: "body", passage, part: part++ }}
      annotations={annotations}
    />
  );
  const paragraph = ({ content }: Paragraph) => <p key={part}>{words(content)}</p>;
  const list = (shown: List): ReactNode => {
    const Tag = shown.type === "bulletList" ? "ul" : "ol";
    const lines = shown.content.map((line) => (
      <li key={part}>
        {line.content.map((child) => (child.type === "paragraph" ? paragraph(child) : list(child)))}
      </li>
    ));
    return <Tag key={`list ${part}`}>{lines}</Tag>;
  };
  switch (block.type) {
    case "paragraph":
      return paragraph(block);
    case "heading":
      return block.attrs.level === 2 ? (
        <h2>{words(block.content)}</h2>
      ) : (
        <h3>{words(block.content)}</h3>
      );
    case "blockquote":
      return <blockquote>{block.content.map(paragraph)}</blockquote>;
    case "keyPoints":
      return (
        <section className="key-points" aria-label={annotations.labels.keyPoints}>
          <h2>{annotations.labels.keyPoints}</h2>
          <ul>
            {block.content.map(({ content }) => (
              <li key={part}>{words(content)}</li>
            ))}
          </ul>
        </section>
      );
    default:
      return list(block);
  }
}
