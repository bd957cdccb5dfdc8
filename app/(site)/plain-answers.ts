/** An answer that is no page: a sentence. */
export function plainAnswer(status: number, sentence: string): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}

/** A picture whose address changes with what it shows. Shared caches are asked again, so that a takedown reaches them. */
export function pngAnswer(bytes: Uint8Array<ArrayBuffer>): Response {
  return new Response(bytes, {
    headers: {
      "Content-Type": "image/png",
      "Content-Length": String(bytes.length),
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": "public, max-age=31536000, s-maxage=60, immutable",
    },
  });
}
