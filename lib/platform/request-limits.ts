import type { IncomingHttpHeaders } from "node:http";

/** A request that is answered before anything else looks at it. */
export type Rejection = { status: number; reason: string; allow?: string };

type Asked = { method: string; url: string; headers: IncomingHttpHeaders };

const READING = ["GET", "HEAD", "OPTIONS"];
const CHANGING = ["POST", "PUT", "PATCH", "DELETE"];
const ALLOWED = [...READING, ...CHANGING];

export const LONGEST_URL = 4096;
const MEGABYTE = 1024 * 1024;

/** The most that a request to this path may carry, in bytes. */
export function bodyLimit(path: string): number {
  // What readers send without an account is a few pages of text at most.
  if (path.startsWith("/report/")) return 64 * 1024;
  const isUpload = path === "/newsroom/uploads" || /^\/newsroom\/media(?:\/|$)/.test(path);
  // A file may have 20 MB; the form around it needs a little more.
  return isUpload ? 21 * MEGABYTE : MEGABYTE;
}

/**
 * Why this request is not let in; null when it is.
 *
 * Whatever changes something must say which page it comes from, and that must
 * be one of ours: a browser always says so, and no foreign page can say it for it.
 */
export function rejectionOf(asked: Asked): Rejection | null {
  const { method, url, headers } = asked;
  if (!ALLOWED.includes(method)) {
    return { status: 405, reason: "This method is not used here.", allow: ALLOWED.join(", ") };
  }
  if (url.length > LONGEST_URL) return { status: 414, reason: "This address is too long." };
  if (!isWellFormed(url)) return { status: 400, reason: "This address is not well formed." };
  if (isPayload(url)) return { status: 404, reason: "There is nothing at this address." };
  if (!headers.host) return { status: 400, reason: "The request names no host." };
  if (headers["transfer-encoding"] !== undefined) {
    return { status: 411, reason: "Say how long the request is." };
  }
  if (Number(headers["content-length"] ?? 0) > bodyLimit(pathOf(url))) {
    return { status: 413, reason: "This is more than may be sent at once." };
  }
  if (CHANGING.includes(method) && !isFromHere(headers)) {
    return { status: 403, reason: "This was not sent from a page of this site." };
  }
  return null;
}

/** The path of an address, without its question. */
export function pathOf(url: string): string {
  return url.split("?", 1)[0] ?? "/";
}

function isWellFormed(url: string): boolean {
  const path = pathOf(url);
  if (!path.startsWith("/") || path.startsWith("//")) return false;
  try {
    const plain = decodeURIComponent(path);
    decodeURIComponent(url.slice(path.length).replaceAll("+", " "));
    // Control characters; backslashes, which browsers read as slashes; and parts that lead to another
    // path than the one that is written, and was looked at.
    return !/[\p{Cc}\\]|(^|\/)\.{1,2}(\/|$)/u.test(plain) && !plain.startsWith("//");
  } catch {
    return false;
  }
}

/** Next gives out what its runtime reads under addresses of its own too; nobody needs them, and pages are to be one thing. */
function isPayload(url: string): boolean {
  return /\.rsc$|\.segments(\/|$)/u.test(decodeURIComponent(pathOf(url)));
}

function isFromHere({ origin, host }: IncomingHttpHeaders): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  return new URL(origin).host === host;
}
