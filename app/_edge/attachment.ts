type Shown = { type: string; isShown: boolean };

const DOWNLOAD: Shown = { type: "application/octet-stream", isShown: false };

/**
 * Answers with a file for staff: a download of no known kind, unless a browser may show it. Nobody keeps it. The header that
 * makes it no page of ours is set by its path (`security-headers.ts`).
 */
export function attachment(
  bytes: Uint8Array,
  name: string,
  { type, isShown }: Shown = DOWNLOAD,
): Response {
  return new Response(Uint8Array.from(bytes), {
    headers: {
      "Content-Type": type,
      "Content-Length": String(bytes.length),
      "Content-Disposition": `${isShown ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Cache-Control": "private, no-store",
    },
  });
}
