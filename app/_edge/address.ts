/**
 * The address a request came from, as our own server saw its connection. The
 * server overwrites this header; what a visitor claims elsewhere is not read.
 * Under Next's development server nobody sets it.
 */
export function addressIn(headers: { get(name: string): string | null }): string {
  return headers.get("x-onrecord-address") ?? "unknown";
}
