import { parseForm } from "@/app/_edge/parse-form";
import { respond, signInFirst } from "@/app/_edge/respond";
import { findStaff } from "@/app/_edge/session";
import { addMedia } from "@/lib/media/add-media";
import { addMediaInput } from "@/lib/media/rules/picture";
import { refuse } from "@/lib/refusal";

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
    const form = await formIn(request);
    const file = form.get("file");
    form.delete("file");
    const about = parseForm(addMediaInput, form);
    if (!(file instanceof File) || file.size === 0) {
      const message = "Choose a file.";
      return refuse("invalid_input", message, [{ code: "file_missing", message, field: "file" }]);
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const added = await addMedia(staff, { bytes, ...about, now: new Date() });
    return Response.json(added, { status: 201 });
  }, STATUS);
}

async function formIn(request: Request): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) {
    refuse("invalid_input", "Send the picture as a form with a file.");
  }
  try {
    return await request.formData();
  } catch {
    // Whatever the reader of forms throws, the form was not one.
    return refuse("invalid_input", "This form did not arrive whole. Send it again.");
  }
}
