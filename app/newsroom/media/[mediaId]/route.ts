import { pictureResponse } from "@/app/_edge/picture";
import { signInFirst } from "@/app/_edge/respond";
import { findStaff } from "@/app/_edge/session";
import { findPicture } from "@/lib/media/media-queries";

type Context = { params: Promise<{ mediaId: string }> };

/** A picture of the newsroom, published or not, at the size of the desk's column. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const staff = await findStaff();
  if (!staff) return signInFirst();
  const { mediaId } = await params;
  return pictureResponse(await findPicture(staff, mediaId, 960), "desk");
}
