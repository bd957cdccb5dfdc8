/** npm run icons — draws the icons of public/icon.svg that devices want as PNG, into public/. */
import { readFile, writeFile } from "node:fs/promises";
import sharp from "sharp";
import { inProject } from "@/lib/platform/project";

const drawing = await readFile(inProject("public/icon.svg"));
const PAPER = "#fbfaf6";

await write("icon-192.png", await drawn(192));
await write("icon-512.png", await drawn(512));
await write("apple-touch-icon.png", await onPaper(180, 180));
// Devices cut what is outside a circle of four fifths (W3C, Web App Manifest, "maskable").
await write("icon-maskable-512.png", await onPaper(512, 400));

/** Our own drawing; nobody else's SVG is ever opened. */
function drawn(size: number): Promise<Buffer> {
  return sharp(drawing, { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ palette: true })
    .toBuffer();
}

async function onPaper(size: number, inner: number): Promise<Buffer> {
  const canvas = { width: size, height: size, channels: 3 as const, background: PAPER };
  return sharp({ create: canvas })
    .composite([{ input: await drawn(inner) }])
    .png({ palette: true })
    .toBuffer();
}

function write(name: string, bytes: Buffer): Promise<void> {
  return writeFile(inProject("public", name), bytes);
}
