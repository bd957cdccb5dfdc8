import { pictureResponse } from "@/app/_edge/picture";
import { findStaff } from "@/app/_edge/session";
import { findPublishedPicture } from "@/lib/media/media-public";
import { findPicture } from "@/lib/media/media-queries";
import { pictureWidth } from "@/lib/media/rules/picture";

type Context = { params: Promise<{ mediaId: string; width: string }> };

/** A picture readers may see. Staff who look at a preview get the others too. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { mediaId, width: text } = await params;
  const width = pictureWidth(text);
  if (width === null) return pictureResponse(null, "readers");
  const published = await findPublishedPicture(mediaId, width);
  if (published) return pictureResponse(published, "readers");
  const staff = await findStaff();
  return pictureResponse(staff && (await findPicture(staff, mediaId, width)), "desk");
}
