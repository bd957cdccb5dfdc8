import type { Footnotes as Block } from "@/lib/articles/rules/document";
import type { Annotations } from "./annotations";
import { Words } from "./words";

type Props = { block: Block; passage: number; annotations: Annotations };

/** The footnotes of a story in the order of their numbers, each with the way back to its place in the text. */
export function Footnotes({ block, passage, annotations }: Props) {
  const { labels, footnotes } = annotations;
  const notes = block.content
    .map((note, part) => ({ note, part, number: footnotes.get(note.attrs.footnoteId) ?? part + 1 }))
    .toSorted((left, right) => left.number - right.number);
  return (
    <section className="footnotes" aria-labelledby="footnotes">
      <h2 id="footnotes">{labels.footnotes}</h2>
      <ol>
        {notes.map(({ note, part, number }) => (
          <li key={part} id={`footnote-${number}`} value={number}>
            <Words
              content={note.content ?? []}
              at={{ channel: "body", passage, part }}
              annotations={annotations}
            />{" "}
            <a
              className="footnote-back"
              href={`#footnote-${number}-in-text`}
              aria-label={labels.backToFootnoteReference(number)}
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
