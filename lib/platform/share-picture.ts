import "server-only";
import sharp, { type OverlayOptions } from "sharp";
import { inProject } from "./project";
import { inTurns } from "./turns";

const WIDTH = 1200;
const HEIGHT = 630;

const PAPER = "#fbfaf6";
const INK = "#1c1b18";
const SOFT = "#4b4841";
const RULE = "#a9a394";
const BLUE = "#1c4f9f";
const SIGNAL = "#9b2c1c";

const READING = "Onrecord Share Serif, Onrecord Share Serif Ext, Onrecord Share Arabic";
const INTERFACE = "Onrecord Share Sans, Onrecord Share Arabic";
const FACES = ["share-serif", "share-serif-ext", "share-sans", "share-arabic"];

// The column of words, and the margin beside it, as on the story's own page.
const EDGE = 72;
const COLUMN = 760;
const MARGIN = 236;
const TOP = 148;
const LONGEST_HEADLINE = 368;
const SIZES = [76, 66, 58, 50, 44, 38];

const inTurn = inTurns("share pictures", {
  atOnce: 1,
  waiting: 16,
  sentence: "Too many pictures are being drawn at this moment. Try again in a minute.",
});

/** What stands on a share picture; plain words, in the story's language and direction. */
export type ShareWords = {
  kicker: string;
  headline: string;
  direction: "ltr" | "rtl";
  /** The lines of the margin: what is known about the story. */
  record: readonly string[];
  /** What became of it, when readers must know at once. */
  alarm: string | null;
};

type Piece = { bytes: Buffer; width: number; height: number };

/** Draws the picture by which a story is shown elsewhere, as a PNG of 1200 by 630 pixels. */
export function drawSharePicture(words: ShareWords): Promise<Uint8Array<ArrayBuffer>> {
  return inTurn(async () => {
    await loadFaces();
    const mirrored = words.direction === "rtl";
    // Where something as wide as this begins, counted from the side where reading begins.
    const from = (start: number, width: number) => (mirrored ? WIDTH - start - width : start);
    const marginStart = EDGE + COLUMN + 48;

    const parts: OverlayOptions[] = [];
    const put = (piece: Piece, start: number, top: number) => {
      const { bytes, width, height } = piece;
      parts.push({
        input: bytes,
        raw: { width, height, channels: 4 },
        left: from(start, width),
        top,
      });
    };
    parts.push(box(from(EDGE + COLUMN + 18, 2), 0, 2, HEIGHT, RULE));
    parts.push(box(from(0, 14), 0, 14, HEIGHT, words.alarm ? SIGNAL : BLUE));

    put(await line(words.kicker, INTERFACE, 30, BLUE, COLUMN), EDGE, 66);
    put(await headline(words), EDGE, TOP);
    put(await line("Onrecord", READING, 40, INK, COLUMN), EDGE, HEIGHT - 92);

    let top = TOP + 8;
    const lines = [...(words.alarm ? [words.alarm] : []), ...words.record];
    for (const [index, told] of lines.entries()) {
      const colour = words.alarm && index === 0 ? SIGNAL : SOFT;
      const piece = await line(told, INTERFACE, 27, colour, MARGIN);
      if (top + piece.height > HEIGHT - EDGE) break;
      put(piece, marginStart, top);
      top += piece.height + 26;
    }

    const canvas = { width: WIDTH, height: HEIGHT, channels: 3 as const, background: PAPER };
    const picture = sharp({ create: canvas }).composite(parts).png({ palette: true, colours: 64 });
    return new Uint8Array(await picture.toBuffer());
  });
}

/** The headline in the largest size in which it fits; one that never fits is cut at its foot. */
async function headline({ headline: words }: ShareWords): Promise<Piece> {
  let piece: Piece | null = null;
  for (const size of SIZES) {
    piece = await line(words, READING, size, INK, COLUMN);
    if (piece.height <= LONGEST_HEADLINE) return piece;
  }
  if (!piece) throw new Error("There is no size for a headline.");
  const { width, height } = piece;
  const bytes = await sharp(piece.bytes, { raw: { width, height, channels: 4 } })
    .extract({ left: 0, top: 0, width, height: LONGEST_HEADLINE })
    .raw()
    .toBuffer();
  return { bytes, width, height: LONGEST_HEADLINE };
}

async function line(
  words: string,
  font: string,
  size: number,
  colour: string,
  width: number,
): Promise<Piece> {
  const markup = `<span foreground="${colour}">${forPango(words)}</span>`;
  const { data, info } = await sharp({
    text: { text: markup, font: `${font} ${size}`, width, rgba: true, dpi: 72, wrap: "word-char" },
  })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

function box(
  left: number,
  top: number,
  width: number,
  height: number,
  colour: string,
): OverlayOptions {
  return { input: { create: { width, height, channels: 3, background: colour } }, left, top };
}

/** Plain words as Pango's markup; a dash for none, since nothing cannot be drawn. */
function forPango(words: string): string {
  const plain =
    words
      .toWellFormed()
      .replace(/\p{Cc}+/gu, " ")
      .trim() || "–";
  return plain.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

let loaded: Promise<void> | undefined;

// A face is known to the whole process once anything was drawn from its file.
function loadFaces(): Promise<void> {
  loaded ??= (async () => {
    for (const face of FACES) {
      const fontfile = inProject(`lib/platform/faces/${face}.ttf`);
      await sharp({ text: { text: "x", font: "Onrecord Share Serif 12", fontfile } })
        .raw()
        .toBuffer();
    }
  })();
  return loaded;
}
