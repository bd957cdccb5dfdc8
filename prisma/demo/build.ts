import { createHash } from "node:crypto";
import type { Block, ChartKind, Document, Inline, Paragraph } from "@/lib/articles/rules/document";
import type { DemoBlock, DemoClaim, DemoCorrection, DemoWords, Moment, Step } from "./demo-article";
import type { StaffKey } from "./people";
import type { PictureKey } from "./pictures";

type Words = string | Inline;

/** Italic words inside a paragraph. */
export const i = (text: string): Inline => ({ type: "text", text, marks: [{ type: "italic" }] });

/** Bold words inside a paragraph. */
export const b = (text: string): Inline => ({ type: "text", text, marks: [{ type: "bold" }] });

/** A paragraph of plain words and marked ones. */
export function p(...words: Words[]): Extract<Block, { type: "paragraph" }> {
  return { type: "paragraph", content: words.map(inline) };
}

export function h2(text: string): DemoBlock {
  return { type: "heading", attrs: { level: 2 }, content: [inline(text)] };
}

export function h3(text: string): DemoBlock {
  return { type: "heading", attrs: { level: 3 }, content: [inline(text)] };
}

/** Words set apart; never a quotation of a real person. */
export function quote(...paragraphs: string[]): DemoBlock {
  return { type: "blockquote", content: paragraphs.map((words) => p(words)) };
}

export function list(...entries: (string | Words[])[]): DemoBlock {
  return { type: "bulletList", content: entries.map(entry) };
}

export function ordered(...entries: (string | Words[])[]): DemoBlock {
  return { type: "orderedList", content: entries.map(entry) };
}

export function keyPoints(...points: (string | Words[])[]): DemoBlock {
  const content = points.map((words) => (typeof words === "string" ? p(words) : p(...words)));
  return { type: "keyPoints", content };
}

/** Words that stand in the story, once more. */
export const pullQuote = (words: string): DemoBlock => ({ type: "pullQuote", attrs: { words } });

/** Where the text leads to the footnote of this key, which is the story's own. */
export const note = (key: string): Inline => ({
  type: "footnoteReference",
  attrs: { footnoteId: footnoteId(key) },
});

/** The notes at the foot of a story, by their keys. */
export function footnotes(notes: Record<string, string>): DemoBlock {
  return {
    type: "footnotes",
    content: Object.entries(notes).map(([key, text]) => ({
      type: "footnote",
      attrs: { footnoteId: footnoteId(key) },
      content: [{ type: "text", text }],
    })),
  };
}

type About = { caption: string; unit?: string; source?: string; chart?: ChartKind };

/** A table of plain cells: the first row names the columns, the first cell of each other row names the row. */
export function table(
  { caption, unit = "", source = "", chart }: About,
  ...rows: string[][]
): DemoBlock {
  const cell = (words: string) => ({
    type: "tableCell" as const,
    content: [words === "" ? { type: "paragraph" } : p(words)] as [Paragraph],
  });
  return {
    type: "table",
    attrs: { caption, unit, source, chart: chart ?? null },
    content: rows.map((cells) => ({ type: "tableRow", content: cells.map(cell) })),
  };
}

// A UUID of version 8: whatever its maker likes, here the same at every planting.
function footnoteId(key: string): string {
  const hex = createHash("sha256").update(key).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const figure = (picture: PictureKey, caption: string): DemoBlock => ({
  type: "demoFigure",
  picture,
  caption,
});

/** Pictures that stand together. */
export const gallery = (...pictures: [PictureKey, string][]): DemoBlock[] =>
  pictures.map(([picture, caption]) => ({
    type: "demoFigure",
    picture,
    caption,
    gallery: true,
  }));

export const footage = (url: string, label: string): DemoBlock => ({
  type: "embed",
  attrs: { url, label, footage: true },
});

export const readMore = (article: string): DemoBlock => ({ type: "demoReadMore", article });

function inline(words: Words): Inline {
  return typeof words === "string" ? { type: "text", text: words } : words;
}

function entry(words: string | Words[]): { type: "listItem"; content: [ReturnType<typeof p>] } {
  return { type: "listItem", content: [typeof words === "string" ? p(words) : p(...words)] };
}

type Way = {
  /** When readers see it. */
  at: string;
  writer: StaffKey;
  words: DemoWords;
  claims: DemoClaim[];
  approver: StaffKey;
  publisher: StaffKey;
  slug?: string;
  /** Minutes from the first save to the release. */
  minutes?: number;
};

type ChangeWay = Way & { note: string };

/** The usual way of new words to their readers: written, marked, checked, approved, published. */
export function published(way: Way): Step[] {
  return [
    ...prepared(way),
    { at: way.at, who: way.publisher, deed: "publish", kind: "published", note: "" },
  ];
}

/** The same way for a live story that has news. */
export function updated(way: ChangeWay): Step[] {
  return [
    ...prepared(way),
    { at: way.at, who: way.publisher, deed: "publish", kind: "updated", note: way.note },
  ];
}

/** Typography only: no claim is touched, so nothing is checked again. */
export function refiled(way: Omit<ChangeWay, "claims">): Step[] {
  const { at, writer, words, approver, publisher, note } = way;
  return [
    { at: minutesBefore(at, 20), who: writer, deed: "save", words },
    { at: minutesBefore(at, 18), who: writer, deed: "submit" },
    { at: minutesBefore(at, 16), who: writer, deed: "submit" },
    { at: minutesBefore(at, 9), who: approver, deed: "approve" },
    { at, who: publisher, deed: "publish", kind: "refiled", note },
  ];
}

/** New words with a public notice of what was wrong or unclear. */
export function corrected(way: Way & { correction: DemoCorrection }): Step[] {
  const { at, publisher, approver, correction } = way;
  const { kind, weight, ...said } = correction;
  if (kind === "clarified" || weight === "minor")
    return [...prepared(way), { at, who: publisher, deed: "correct", correction }];
  return [
    ...prepared(way),
    { at: minutesBefore(at, 6), who: approver, deed: "propose_correction", correction: said },
    { at, who: publisher, deed: "second_correction" },
  ];
}

function prepared({ at, writer, words, claims, approver, slug, minutes = 90 }: Way): Step[] {
  const before = (share: number) => minutesBefore(at, Math.round(minutes * share));
  return [
    { at: before(1), who: writer, deed: "save", words, ...(slug ? { slug } : {}) },
    { at: before(0.85), who: writer, deed: "mark", claims },
    { at: before(0.8), who: writer, deed: "submit" },
    { at: before(0.5), who: "nadia", deed: "check" },
    { at: before(0.4), who: writer, deed: "submit" },
    { at: before(0.2), who: approver, deed: "approve" },
  ];
}

function minutesBefore(at: string, minutes: number): string {
  return new Date(Date.parse(at) - minutes * 60_000).toISOString();
}

/** The moment as a date, counted from the planting where it is not fixed. */
export function momentAt(moment: Moment, plantedAt: Date): Date {
  if (typeof moment === "string") return new Date(moment);
  const { days = 0, hours = 0, minutes = 0 } = moment;
  return new Date(plantedAt.getTime() + ((days * 24 + hours) * 60 + minutes) * 60_000);
}

type Planted = {
  picture: (key: PictureKey) => { mediaId: string; alt: string; credit: string };
  articleId: (key: string) => string;
};

/** The body as the newsroom keeps it, with the ids of what has been planted. */
export function documentOf(blocks: DemoBlock[], planted: Planted): Document {
  return { type: "doc", content: blocks.map((block) => blockOf(block, planted)) };
}

function blockOf(block: DemoBlock, planted: Planted): Block {
  switch (block.type) {
    case "demoFigure":
      return {
        type: "figure",
        attrs: {
          ...planted.picture(block.picture),
          caption: block.caption,
          unverified: false,
          ...(block.gallery && { gallery: true }),
        },
      };
    case "demoReadMore":
      return { type: "readMore", attrs: { articleId: planted.articleId(block.article) } };
    default:
      return block;
  }
}
