import { z } from "zod";
import { attachment } from "@/app/_edge/attachment";
import { respond, signInFirst } from "@/app/_edge/respond";
import { findStaff } from "@/app/_edge/session";
import { findKeptFile } from "@/lib/captures/capture-queries";
import { fileName, shownAs } from "@/lib/captures/rules/kept-file";
import { refuse } from "@/lib/refusal";

type Context = { params: Promise<{ evidenceId: string; sha256: string }> };

const place = z.object({ evidenceId: z.uuid(), sha256: z.string().regex(/^[0-9a-f]{64}$/u) });

/** A file that was kept as evidence, for staff. Whatever strangers made is never a page of ours. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const viewer = await findStaff();
  if (!viewer) return signInFirst();
  return respond(async () => {
    const asked = place.safeParse(await params);
    if (!asked.success) return refuse("not_found", "There is no such file.");
    const { evidenceId, sha256 } = asked.data;
    const file = await findKeptFile(viewer, evidenceId, sha256);
    if (!file) return refuse("not_found", "There is no such file.");
    return attachment(file.bytes, fileName(file, sha256), shownAs(file));
  });
}
