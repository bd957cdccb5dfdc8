import "server-only";
import sharp, { type Sharp } from "sharp";
import { refuse } from "../refusal";
import { logger } from "./logger";
import { inTurns } from "./turns";

// What can be in a file is up to its sender, and loaders have bugs: only these four are ever run.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadWebpBuffer",
    "VipsForeignLoadNsgifBuffer",
  ],
});
sharp.cache(false);
sharp.concurrency(1);

const inTurn = inTurns("pictures", {
  atOnce: 2,
  waiting: 8,
  sentence: "Too many pictures are coming in at this moment. Try again in a minute.",
});

const SECONDS_TO_READ = 10;
// What is written is bounded by its pixels, not by what a sender thought of: this is for a machine that is very busy.
const SECONDS_TO_WRITE = 60;

type Limits = { pixels: number; side: number };

export type Renditions = {
  /** Of the picture as it came, turned upright. */
  width: number;
  height: number;
  /** Average colour, #rrggbb. */
  colour: string;
  /** WebP, without anything of the original file but its pixels. */
  renditions: { width: number; bytes: Uint8Array<ArrayBuffer> }[];
};

/**
 * Makes WebP pictures of these widths from a JPEG, PNG, WebP or GIF (its first
 * frame). Refuses what is too large, cannot be read or takes too long.
 */
export function renderPicture(
  bytes: Uint8Array,
  widthsFor: (width: number) => number[],
  limits: Limits,
): Promise<Renditions> {
  return inTurn(async () => {
    const { width, height } = await readable(() => sizeOf(bytes));
    if (width * height > limits.pixels || Math.max(width, height) > limits.side) {
      const message = `This picture has ${width} × ${height} pixels, more than we take in. Make it smaller and send it again.`;
      refuse("invalid_input", message, [
        { code: "picture_too_many_pixels", message, field: "file" },
      ]);
    }
    const widths = widthsFor(width);
    const upright = await readable(() => pixelsOf(bytes, Math.max(...widths), limits.pixels));
    const renditions: Renditions["renditions"] = [];
    for (const wanted of widths) {
      const made = await upright().resize({ width: wanted }).webp({ quality: 80 }).toBuffer();
      renditions.push({ width: wanted, bytes: new Uint8Array(made) });
    }
    return { width, height, colour: await colourOf(upright()), renditions };
  });
}

/** Its size when upright, from the file's head alone. */
async function sizeOf(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  // The head is read without a limit, so that a refusal can say how large the picture is.
  const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
  return autoOrient;
}

/** Decodes once; each call gives a pipeline over the pixels, which carry no metadata. */
async function pixelsOf(bytes: Uint8Array, width: number, pixels: number): Promise<() => Sharp> {
  const { data, info } = await sharp(bytes, { limitInputPixels: pixels, failOn: "error" })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .toColourspace("srgb")
    .timeout({ seconds: SECONDS_TO_READ })
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  return () => sharp(data, { raw }).timeout({ seconds: SECONDS_TO_WRITE });
}

async function colourOf(picture: Sharp): Promise<string> {
  const [red = 0, green = 0, blue = 0] = await picture
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .resize(1, 1, { fit: "fill", kernel: "cubic" })
    .raw()
    .toBuffer();
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    logger.debug({ error: String(error) }, "picture not readable");
    const message = "This file is damaged or not a picture that we can read. Try another file.";
    return refuse("invalid_input", message, [
      { code: "picture_unreadable", message, field: "file" },
    ]);
  }
}
