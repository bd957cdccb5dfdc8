import type { Annotations } from "./annotations";

type Props = { footnoteId: string; annotations: Annotations };

/** Where the text leads to a footnote: its number in brackets, unlike the signs of claims. */
export function FootnoteReference({ footnoteId, annotations }: Props) {
  const { labels, footnotes } = annotations;
  const number = footnotes.get(footnoteId);
  if (number === undefined) return null;
  return (
    <sup className="footnote-reference">
      <a
        id={`footnote-${number}-in-text`}
        href={`#footnote-${number}`}
        aria-label={labels.footnote(number)}
      >
        [{number.toLocaleString(labels.locale)}]
      </a>
    </sup>
  );
}
