import { findUploaded } from "@/lib/captures/capture-store";
import { type OpenedFile, sealedFilePlace, unpackFile } from "@/lib/captures/rules/sealed-file";
import { transaction } from "@/lib/platform/db";
import { unsealBytes } from "@/lib/platform/sealed";
import { refuse } from "@/lib/refusal";
import { demand, type Staff } from "@/lib/staff/rules/capabilities";
import type { OpenEvidence } from "./rules/claim-input";
import { openWords, recordOpening } from "./seal-store";

/** The file of sealed evidence, for somebody who is named on it. Every opening is kept, as a reading of its words is. */
export async function openEvidenceFile(
  who: Staff,
  { evidenceId, now }: OpenEvidence,
): Promise<OpenedFile> {
  return transaction({ who, now }, async (tx) => {
    demand(who, "see_newsroom");
    const opened = await openWords(tx, evidenceId);
    if (!opened?.hasFile)
      return refuse("not_found", "There is no file here that is sealed to you.");
    const { id, bytes } = await findUploaded(tx, evidenceId);
    const packed = unsealBytes(bytes, sealedFilePlace(id));
    if (packed === null)
      throw new Error(`The sealed file ${id} does not open with the key of this newsroom.`);
    await recordOpening(tx, { sourceId: opened.sourceId, evidenceId }, { userId: who.id, now });
    return unpackFile(packed);
  });
}
