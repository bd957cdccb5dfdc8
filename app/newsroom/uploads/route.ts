import { fileIn } from "@/app/_edge/file-in";
import { parseForm } from "@/app/_edge/parse-form";
import { respond, signInFirst } from "@/app/_edge/respond";
import { findStaff } from "@/app/_edge/session";
import { addUpload } from "@/lib/captures/add-upload";
import { addUploadInput } from "@/lib/captures/rules/capture-input";

const STATUS = { upload_too_large: 413, upload_kind: 415 };

/** Takes in a file that shall be evidence, from a form with `file` and `sealed`; answers `{ uploadId, sha256 }`. */
export async function POST(request: Request): Promise<Response> {
  const staff = await findStaff();
  if (!staff) return signInFirst();
  return respond(async () => {
    const { form, bytes, name } = await fileIn(request);
    const { sealed } = parseForm(addUploadInput, form);
    const added = await addUpload(staff, { bytes, name, sealed, now: new Date() });
    return Response.json(added, { status: 201 });
  }, STATUS);
}
