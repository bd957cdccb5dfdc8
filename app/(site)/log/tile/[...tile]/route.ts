import { findTile } from "@/lib/public-log/log-public";
import { parseTilePath } from "@/lib/public-log/rules/tiles";
import { plainAnswer } from "../../../plain-answers";

type Context = { params: Promise<{ tile: string[] }> };

/** A tile of the tree, or a bundle of entries (C2SP tlog-tiles). It stays as it is for ever. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const tile = parseTilePath((await params).tile);
  const bytes = tile && (await findTile(tile));
  if (!bytes) return plainAnswer(404, "The log has no such tile.");
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "application/octet-stream",
      "Cache-Control": "public, max-age=31536000, immutable",
    },
  });
}
