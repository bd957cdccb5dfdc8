import type { Issue } from "@/lib/refusal";
import { chartProblems, MAX_BARS, MAX_SERIES } from "./charts";
import type { Document, Footnote } from "./document";
import { footnoteReferences, footnotesOf } from "./footnotes";
import { cellTexts } from "./tables";
import { textsOf } from "./texts";

const MESSAGES = {
  pull_quote_not_in_text:
    "The words of this pull quote do not stand in the story. Take it out, or make a new one.",
  footnote_missing: "A reference in the text has no footnote. Take it out, or write the note.",
  footnote_referred_twice: "Two places in the text lead to this footnote. Write a note for each.",
  footnote_unreferred:
    "Nothing in the text leads to this footnote. Take it out, or put a reference into the text.",
  footnote_doubled: "This footnote stands there twice. Take one out.",
  footnote_empty: "A footnote says nothing. Write it, or take it out.",
  table_without_caption: "A table says in its caption what it shows. Write one.",
  chart_cell_no_figure:
    "This cell of a chart is no figure. Write digits with a point, leave it empty, or show a table.",
  chart_without_figures: "This chart has no figures yet. Fill in its cells, or show a table.",
  chart_too_full: `A chart has at most ${MAX_SERIES} columns of figures and ${MAX_BARS} bars. Show a table instead.`,
} as const;

export type LooseEnd = keyof typeof MESSAGES;

/**
 * What a draft may have while it is being written, and no revision: pull quotes of words that the story does
 * not say, references without their footnote, footnotes that nothing refers to, charts of what
 * is no figure. All at once, each with its words.
 */
export function looseEnds(body: Document): Issue[] {
  return [
    ...strayPullQuotes(body),
    ...strayReferences(body),
    ...strayFootnotes(body),
    ...unfinishedTables(body),
  ];
}

/**
 * Whether words stand in a text of the body, letter for letter. A pull quote must: it repeats the story, so its
 * words are no statement of their own and need no claims. The database refuses a revision where they do not.
 */
export function isQuotedFrom(body: Document, words: string): boolean {
  return words.trim() !== "" && body.content.flatMap(textsOf).some((text) => text.includes(words));
}

function strayPullQuotes(body: Document): Issue[] {
  return body.content.flatMap((block) =>
    block.type === "pullQuote" && !isQuotedFrom(body, block.attrs.words)
      ? [looseEnd("pull_quote_not_in_text", block.attrs.words)]
      : [],
  );
}

function strayReferences(body: Document): Issue[] {
  const notes = new Map(footnotesOf(body).map((note) => [note.attrs.footnoteId, note]));
  const references = footnoteReferences(body);
  return references.flatMap((id, place) => {
    const note = notes.get(id);
    if (!note) return [looseEnd("footnote_missing", "")];
    const isSecond = references.indexOf(id) < place;
    return isSecond ? [looseEnd("footnote_referred_twice", wordsOf(note))] : [];
  });
}

function strayFootnotes(body: Document): Issue[] {
  const references = new Set(footnoteReferences(body));
  const notes = footnotesOf(body);
  return notes.flatMap((note, place) => {
    const { footnoteId } = note.attrs;
    const isFirst = notes.findIndex(({ attrs }) => attrs.footnoteId === footnoteId) === place;
    const words = wordsOf(note);
    return [
      isFirst ? [] : [looseEnd("footnote_doubled", words)],
      references.has(footnoteId) ? [] : [looseEnd("footnote_unreferred", words)],
      words.trim() === "" ? [looseEnd("footnote_empty", "")] : [],
    ].flat();
  });
}

function unfinishedTables(body: Document): Issue[] {
  return body.content.flatMap((block) => {
    if (block.type !== "table") return [];
    const problems = chartProblems(block).map(({ code, words }) => looseEnd(code, words));
    if (block.attrs.caption.trim() !== "") return problems;
    const first = cellTexts(block)
      .flat()
      .find((cell) => cell.trim() !== "");
    return [looseEnd("table_without_caption", first ?? ""), ...problems];
  });
}

function wordsOf(note: Footnote): string {
  return textsOf(note).join(" ");
}

function looseEnd(code: LooseEnd, words: string): Issue {
  return { code, message: MESSAGES[code], words };
}
