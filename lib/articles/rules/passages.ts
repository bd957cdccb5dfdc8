import type { Block, Table, Words } from "./document";
import { CELL_BREAK, cellTexts } from "./tables";
import { textsOf } from "./texts";

export const CHANNELS = ["headline", "standfirst", "body", "caption", "alt"] as const;
export type Channel = (typeof CHANNELS)[number];

/** A stretch of running text: a headline, a paragraph, one list item, a row of a table, a footnote, a caption. */
export type Passage = {
  channel: Channel;
  /** 0 for headline and standfirst, else the place of the block in the body. */
  passage: number;
  /** Which text of its block: list items, quoted paragraphs, rows and footnotes count from 0. */
  part: number;
  text: string;
  /** Absent for running text. A row of a table is one sentence: a figure says nothing without its names. */
  isRow?: true;
};

/**
 * Every passage of an article that has words, in reading order: headline, standfirst, then block by block.
 * Together they hold all its words exactly once; `release()` relies on it.
 */
export function passages(words: Words): Passage[] {
  const all: Passage[] = [
    { channel: "headline", passage: 0, part: 0, text: words.headline },
    { channel: "standfirst", passage: 0, part: 0, text: words.standfirst },
    ...words.body.content.flatMap(blockPassages),
  ];
  return all.filter((passage) => passage.text.trim() !== "");
}

/** The words of one channel as one text, passages parted by line feeds, as anchors are looked up in it. */
export function channelText(words: Words, channel: Channel): string {
  return passages(words)
    .filter((passage) => passage.channel === channel)
    .map((passage) => passage.text)
    .join("\n");
}

function blockPassages(block: Block, passage: number): Passage[] {
  if (block.type === "figure") {
    return [
      { channel: "caption", passage, part: 0, text: block.attrs.caption },
      { channel: "alt", passage, part: 0, text: block.attrs.alt },
    ];
  }
  if (block.type === "embed")
    return [{ channel: "caption", passage, part: 0, text: block.attrs.label }];
  if (block.type === "table") return tablePassages(block, passage);
  return textsOf(block).map((text, part) => ({ channel: "body", passage, part, text }));
}

function tablePassages(table: Table, passage: number): Passage[] {
  const { caption, unit, source } = table.attrs;
  return [
    ...[caption, unit, source].map((text, part) => ({
      channel: "caption" as const,
      passage,
      part,
      text,
    })),
    ...cellTexts(table).map((cells, part) => ({
      channel: "body" as const,
      passage,
      part,
      text: cells.join(CELL_BREAK),
      isRow: true as const,
    })),
  ];
}
