import { randomUUID } from "node:crypto";
import { recordAct } from "@/lib/audit/audit-store";
import { transaction } from "@/lib/platform/db";
import { seal } from "@/lib/platform/sealed";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import { addUploaded, keepFile } from "./capture-store";
import { packFile, sealedFilePlace } from "./rules/sealed-file";
import { LARGEST_UPLOAD, uploadName, uploadType } from "./rules/upload";

type Input = {
  bytes: Uint8Array;
  name: string;
  /** Whether it is of a sealed source: then nothing of it is kept but ciphertext. */
  sealed: boolean;
  now: Date;
};

/**
 * Takes in a file that shall be evidence, byte for byte. Refuses `invalid_input` with `upload_too_large` or `upload_kind`. It is
 * attached to a claim by whoever sent it in, and lies there unseen until then. The fingerprint is that of what is kept.
 */
export async function addUpload(
  who: Staff,
  { bytes, name, sealed, now }: Input,
): Promise<{ uploadId: string; sha256: string }> {
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
  const uploadId = randomUUID();
  const file = { name: uploadName.parse(name), type, bytes };
  const kept = sealed ? seal(packFile(file), sealedFilePlace(uploadId)) : bytes;
  return transaction({ who, now }, async (tx) => {
    const sha256 = await keepFile(tx, kept);
    await addUploaded(tx, {
      ...{ id: uploadId, sha256, sealed, uploadedById: who.id, uploadedAt: now },
      ...(sealed ? { name: "", type: "application/octet-stream" } : { name: file.name, type }),
    });
    const detail = { uploadId, sha256 };
    await recordAct(tx, { actorId: who.id, act: "add_upload", detail, now });
    return { uploadId, sha256 };
  });
}

function no(code: string, message: string): never {
  return refuse("invalid_input", message, [{ code, message, field: "file" }]);
}
