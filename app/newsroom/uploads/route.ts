import { fileIn } from "@/app/_edge/file-in";
import { respond, signInFirst } from "@/app/_edge/respond";
import { findStaff } from "@/app/_edge/session";
import { addUpload } from "@/lib/captures/add-upload";

const STATUS = { upload_too_large: 413, upload_kind: 415 };

/** Takes in a file that shall be evidence, from a form with `file`; answers `{ uploadId, name, sha256 }`. */
export async function POST(request: Request): Promise<Response> {
  const staff = await findStaff();
  if (!staff) return signInFirst();
  return respond(async () => {
    const { bytes, name } = await fileIn(request);
    const added = await addUpload(staff, { bytes, name, now: new Date() });
    return Response.json(added, { status: 201 });
  }, STATUS);
}
