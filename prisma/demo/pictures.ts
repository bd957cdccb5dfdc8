import sharp from "sharp";
import { bridge } from "./drawings/bridge";
import { comet } from "./drawings/comet";
import { cord } from "./drawings/cord";
import { HEIGHT, WIDTH } from "./drawings/drawing";
import { ferry } from "./drawings/ferry";
import { gate } from "./drawings/gate";
import { gauge } from "./drawings/gauge";
import { ledger } from "./drawings/ledger";
import { library } from "./drawings/library";
import { machine } from "./drawings/machine";
import { museum } from "./drawings/museum";
import { seeds } from "./drawings/seeds";
import { theatre } from "./drawings/theatre";

type Picture = { draw: () => string; alt: string };

export const CREDIT = "Onrecord";
export const RIGHTS = "Drawn by the demo edition itself; free for any use.";

export const PICTURES = {
  gate: {
    draw: gate,
    alt: "Drawing of a dark prison wall in which a gate stands open on a bright dawn; a few small figures walk out.",
  },
  ledger: {
    draw: ledger,
    alt: "Drawing of two handwritten sheets that overlap; the entries found on both are darker.",
  },
  bridge: {
    draw: bridge,
    alt: "Drawing of a slender arched footbridge over a river in mist, with a low sun.",
  },
  ferry: {
    draw: ferry,
    alt: "Drawing of a small red and white ferry with passengers in the middle of a river, before a row of houses.",
  },
  comet: {
    draw: comet,
    alt: "Drawing of a comet with a long tail over dark hills after sunset, with the dome of an observatory.",
  },
  museum: {
    draw: museum,
    alt: "Drawing of a small museum with six columns at dusk; its steps lead down into the water.",
  },
  cord: {
    draw: cord,
    alt: "Drawing of a knotted cord that hangs in six loops from nails in a white wall.",
  },
  machine: {
    draw: machine,
    alt: "Drawing of a machine of brass wheels in a wooden frame; below it lies a strip of paper with a curve.",
  },
  library: {
    draw: library,
    alt: "Drawing of a reading room with tall windows, full shelves, green lamps and two readers.",
  },
  gauge: {
    draw: gauge,
    alt: "Drawing of a striped river gauge in rain; the water stands just below a red mark.",
  },
  seeds: {
    draw: seeds,
    alt: "Drawing of glass jars filled with coloured seeds on three shelves of a cold room.",
  },
  theatre: {
    draw: theatre,
    alt: "Drawing of a dark stage between red curtains, lit by a single lantern.",
  },
} as const satisfies Record<string, Picture>;

export type PictureKey = keyof typeof PICTURES;

/** The picture as a PNG, with a little grain so that its large surfaces are not quite smooth. */
export async function drawPicture(key: PictureKey): Promise<Buffer> {
  grain ??= drawGrain();
  const raw = { width: WIDTH, height: HEIGHT, channels: 3 } as const;
  return sharp(Buffer.from(PICTURES[key].draw()))
    .flatten()
    .composite([{ input: await grain, raw, blend: "soft-light" }])
    .png({ compressionLevel: 0 })
    .toBuffer();
}

// Made once; all pictures are printed on the same paper.
let grain: Promise<Buffer> | undefined;

function drawGrain(): Promise<Buffer> {
  const noise = { type: "gaussian", mean: 128, sigma: 8 } as const;
  const create = {
    width: WIDTH,
    height: HEIGHT,
    channels: 3,
    background: "#808080",
    noise,
  } as const;
  return sharp({ create }).raw().toBuffer();
}
