import { readerScript, workScript } from "@/lib/platform/reader-script";

type Context = { params: Promise<{ file: string }> };

/**
 * Readers' own script, for ever under the address of exactly these bytes. A page kept somewhere since an earlier
 * release asks for an address that is gone: it works without.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const scripts = await Promise.all([readerScript(), workScript()]);
  const script = scripts.find(({ address }) => address === `/reader/${file}`);
  if (!script) {
    return new Response("This script is not there any more.\n", {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  }
  return new Response(script.bytes, {
    headers: {
      "Content-Type": "text/javascript; charset=utf-8",
      "Content-Length": String(script.bytes.length),
      "Cache-Control": "public, max-age=31536000, immutable",
    },
  });
}
