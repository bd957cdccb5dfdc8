import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { addUploaded, keepFile } from "./capture-store";
import { LARGEST_UPLOAD, uploadName, uploadType } from "./rules/upload";

/**
 * Takes in a file that shall be evidence, byte for byte. Refuses `invalid_input` with `upload_too_large` or `upload_kind`. It is
 * attached to a claim by whoever sent it in, and lies there unseen until then.
 */
export async function addUpload(
  who: Staff,
  { bytes, name, now }: { bytes: Uint8Array; name: string; now: Date },
): Promise<{ uploadId: string; name: string; sha256: string }> {
  demand(who, "attach_evidence");
  if (bytes.length > LARGEST_UPLOAD) {
    no("upload_too_large", "This file has more than 20 MB. Keep what matters of it and send that.");
  }
  const type = uploadType(bytes);
  if (type === null) {
    return no(
      "upload_kind",
      "Send a PDF, a picture, plain text, an office document or an MP4 recording.",
    );
  }
  const kept = uploadName.parse(name);
  return transaction({ who, now }, async (tx) => {
    const sha256 = await keepFile(tx, bytes);
    const about = { sha256, type, name: kept, uploadedById: who.id, uploadedAt: now };
    const uploadId = await addUploaded(tx, about);
    const detail = { uploadId, sha256 };
    await recordAct(tx, { actorId: who.id, act: "add_upload", detail, now });
    return { uploadId, name: kept, sha256 };
  });
}

function no(code: string, message: string): never {
  return refuse("invalid_input", message, [{ code, message, field: "file" }]);
}
