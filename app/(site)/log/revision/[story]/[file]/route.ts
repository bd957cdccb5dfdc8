import { findProvenRecord } from "@/lib/public-log/log-public";
import { plainAnswer } from "../../../../plain-answers";

type Context = { params: Promise<{ story: string; file: string }> };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/**
 * The proof of one version of a story: as `<version>.json` with the words it commits to, to be checked by the
 * reader's own browser or offline; as `<version>.tlog-proof` its place in the log alone. It is kept until the log is
 * signed again: the pictures of a long story take a while to hash.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { story, file } = await params;
  const [, version, kind] = file.match(/^([1-9]\d{0,8})\.(json|tlog-proof)$/u) ?? [];
  const proven =
    UUID.test(story) && version ? await findProvenRecord(story, Number(version)) : null;
  if (!proven)
    return plainAnswer(404, "The log has no such version, or has not been signed so far.");
  const [body, type] =
    kind === "json" ? [proven.text, "application/json"] : [proven.proof, "text/plain"];
  return new Response(body, {
    headers: { "Content-Type": `${type}; charset=utf-8` },
  });
}
