import sharp from "sharp";
import { addMedia } from "@/lib/media/add-media";
import type { Staff } from "@/lib/staff/rules/capabilities";
import { CREDIT, drawPicture, PICTURES, type PictureKey, RIGHTS } from "./pictures";

const ADDED_AT = new Date("2024-11-25T10:00:00Z");

// The newsroom takes SVG from nobody. Our own drawings are SVG, and this process reads no others.
const SVG = { operation: ["VipsForeignLoadSvgBuffer"] };

/** Draws every picture and adds it to the newsroom's media; gives back their ids. */
export async function plantPictures(who: Staff): Promise<Record<PictureKey, string>> {
  const ids: Partial<Record<PictureKey, string>> = {};
  const left = Object.keys(PICTURES) as PictureKey[];
  const drawAndAdd = async () => {
    for (let key = left.shift(); key; key = left.shift()) ids[key] = await plantPicture(who, key);
  };
  sharp.unblock(SVG);
  // Two at a time: as many as the newsroom takes in at once.
  await Promise.all([drawAndAdd(), drawAndAdd()]);
  sharp.block(SVG);
  return ids as Record<PictureKey, string>;
}

async function plantPicture(who: Staff, key: PictureKey): Promise<string> {
  const { mediaId } = await addMedia(who, {
    bytes: await drawPicture(key),
    alt: PICTURES[key].alt,
    credit: CREDIT,
    rights: RIGHTS,
    now: ADDED_AT,
  });
  return mediaId;
}
