import { fileIn } from "@/app/_edge/file-in";
import { parseForm } from "@/app/_edge/parse-form";
import { respond, signInFirst } from "@/app/_edge/respond";
import { findStaff } from "@/app/_edge/session";
import { addMedia } from "@/lib/media/add-media";
import { addMediaInput } from "@/lib/media/rules/picture";

const STATUS = {
  picture_too_large: 413,
  picture_kind: 415,
  picture_unreadable: 422,
  picture_too_many_pixels: 422,
};

/** Takes in a picture from a form with `file`, `alt`, `credit` and `rights`; answers `{ mediaId, … }`. */
export async function POST(request: Request): Promise<Response> {
  const staff = await findStaff();
  if (!staff) return signInFirst();
  return respond(async () => {
    const { form, bytes } = await fileIn(request);
    const about = parseForm(addMediaInput, form);
    const added = await addMedia(staff, { bytes, ...about, now: new Date() });
    return Response.json(added, { status: 201 });
  }, STATUS);
}
