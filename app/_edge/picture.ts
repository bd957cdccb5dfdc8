type Found = { bytes: Uint8Array<ArrayBuffer>; width: number } | null;

/**
 * Answers with a picture, or 404. Readers' pictures are kept for a minute only:
 * after a takedown none may stay in caches. The desk's are kept by nobody.
 */
export function pictureResponse(found: Found, whose: "readers" | "desk"): Response {
  if (!found) {
    return new Response("This picture is not there.\n", {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  }
  return new Response(found.bytes, {
    headers: {
      "Content-Type": "image/webp",
      "Content-Length": String(found.bytes.length),
      "Content-Disposition": "inline",
      // It is a picture, also for who opens it as a page.
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": whose === "readers" ? "public, max-age=60" : "private, no-store",
    },
  });
}
