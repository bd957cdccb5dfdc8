import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { renderPicture } from "@/lib/platform/pictures";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { addPicture } from "./media-store";
import { PICTURE_LIMITS, pictureKind, renditionWidths } from "./rules/picture";

type Input = {
  bytes: Uint8Array;
  alt: string;
  credit: string;
  rights: string;
  now: Date;
};

/**
 * Takes in a picture. It is drawn anew in our own sizes: nothing of the file
 * is kept but its pixels. Refuses `invalid_input` with `picture_too_large`,
 * `picture_kind`, `picture_too_many_pixels` or `picture_unreadable`.
 */
export async function addMedia(
  who: Staff,
  { bytes, alt, credit, rights, now }: Input,
): Promise<{ mediaId: string; width: number; height: number; colour: string }> {
  demand(who, "add_media");
  if (bytes.length > PICTURE_LIMITS.bytes) {
    no("picture_too_large", "This file has more than 20 MB. Make it smaller and send it again.");
  }
  if (!pictureKind(bytes)) no("picture_kind", "Send a JPEG, PNG, WebP or GIF file.");

  const picture = await renderPicture(bytes, renditionWidths, PICTURE_LIMITS);
  const mediaId = await transaction({ who, now }, async (tx) => {
    const about = { alt, credit, rights, createdById: who.id, createdAt: now };
    const added = await addPicture(tx, { ...picture, ...about });
    await recordAct(tx, { actorId: who.id, act: "add_media", detail: { mediaId: added }, now });
    return added;
  });
  const { width, height, colour } = picture;
  return { mediaId, width, height, colour };
}

function no(code: string, message: string): never {
  refuse("invalid_input", message, [{ code, message, field: "file" }]);
}
