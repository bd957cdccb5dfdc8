import { attachment } from "@/app/_edge/attachment";
import { parseInput } from "@/app/_edge/parse-form";
import { respond, signInFirst } from "@/app/_edge/respond";
import { findStaff } from "@/app/_edge/session";
import { openEvidenceFile } from "@/lib/claims/open-evidence-file";
import { openEvidenceInput } from "@/lib/claims/rules/claim-input";

type Context = { params: Promise<{ evidenceId: string }> };

/** The file of sealed evidence, for whoever is named on it. That it was opened is kept. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const viewer = await findStaff();
  if (!viewer) return signInFirst();
  return respond(async () => {
    const input = parseInput(openEvidenceInput, await params);
    const { bytes, name } = await openEvidenceFile(viewer, { ...input, now: new Date() });
    return attachment(bytes, name);
  });
}
