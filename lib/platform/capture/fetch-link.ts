import "server-only";
import { type IncomingMessage, request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { isAllowed, isInside, NOT_OUTSIDE, outsideOnly, placeOf } from "../outside-addresses";

export const FETCH_LIMITS = { bytes: 10 * 1024 * 1024, ms: 20_000, redirects: 5 };

// What can be shown to have said something. Everything else is sent in by hand.
const KEPT_TYPES = /^(?:text\/|image\/|application\/(?:xhtml\+xml|xml|json|ld\+json|pdf)$)/;

/** One request and what was answered to it, byte for byte as it came. */
export type Exchange = {
  url: string;
  at: Date;
  requestHeaders: Record<string, string>;
  status: number;
  reason: string;
  /** Names and values in turn, as they were sent. */
  rawHeaders: string[];
  body: Buffer;
};

/** Nobody answered: neither the page nor that there is none. */
export class NotReached extends Error {}

type Way = { allowed: readonly string[]; lookup?: LookupFunction };

/**
 * Fetches a page, following redirects; gives back every exchange, the last one the page. Throws, in a sentence, what keeps us
 * from it: an address inside, at any step; one with a name and password; another scheme than http and https, or another
 * port than theirs; more than 10 MB, 20 seconds or five redirects; a kind of file that is not kept. A name is resolved once at
 * each step, every address that it has is looked at, and that one is connected to. Nothing of ours is sent: no cookies, no
 * referrer. `allowed` is the setting PRIVATE_ADDRESSES.
 */
export async function fetchLink(address: string, way: Way): Promise<Exchange[]> {
  const signal = AbortSignal.timeout(FETCH_LIMITS.ms);
  const exchanges: Exchange[] = [];
  let url = new URL(address);
  let left = FETCH_LIMITS.bytes;
  for (;;) {
    const exchange = await ask(url, way, { signal, left });
    exchanges.push(exchange);
    left -= exchange.body.length;
    const onward = redirectOf(exchange);
    if (onward === null) return exchanges;
    if (exchanges.length > FETCH_LIMITS.redirects) throw new Error("It leads on and on.");
    url = new URL(onward, url);
  }
}

/** The value of a header as it came; "" when there was none. */
export function headerOf({ rawHeaders }: Exchange, name: string): string {
  const at = rawHeaders.findIndex((each, place) => place % 2 === 0 && each.toLowerCase() === name);
  return at < 0 ? "" : (rawHeaders[at + 1] ?? "");
}

/** The type of what was answered, without its parameters. */
export function typeOf(exchange: Exchange): string {
  return headerOf(exchange, "content-type").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

function redirectOf(exchange: Exchange): string | null {
  if (![301, 302, 303, 307, 308].includes(exchange.status)) return null;
  return headerOf(exchange, "location") || null;
}

type Limit = { signal: AbortSignal; left: number };

function ask(url: URL, { allowed, lookup }: Way, { signal, left }: Limit): Promise<Exchange> {
  const anywhere = isAllowed(allowed, placeOf(url));
  refuseUnsafe(url, anywhere);
  const send = url.protocol === "https:" ? secureRequest : plainRequest;
  const at = new Date();
  const requestHeaders = {
    Host: url.host,
    "User-Agent": "Onrecord (keeps what a newsroom cites)",
    Accept: "*/*",
    "Accept-Encoding": "identity",
  };
  return new Promise((answered, failed) => {
    const sent = send(url, {
      headers: requestHeaders,
      agent: false,
      signal,
      ...(anywhere ? {} : { lookup: lookup ?? outsideOnly() }),
    });
    sent.on("error", (error) => failed(new NotReached(inWords(error))));
    sent.on("response", (response) => {
      bodyOf(response, left).then(
        (body) =>
          answered({
            ...{ url: url.href, at, requestHeaders, body, rawHeaders: response.rawHeaders },
            ...{ status: response.statusCode ?? 0, reason: response.statusMessage ?? "" },
          }),
        (error) => {
          sent.destroy();
          failed(error.code ? new NotReached(inWords(error)) : error);
        },
      );
    });
    sent.end();
  });
}

function refuseUnsafe(url: URL, anywhere: boolean): void {
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new Error("It is not reached by http or https.");
  }
  if (url.username !== "" || url.password !== "") {
    throw new Error("Its address holds a name or a password. Those are not sent.");
  }
  if (anywhere) return;
  if (url.port !== "") throw new Error("It is not on the port of http or https.");
  if (isInside(url.hostname)) throw new Error(NOT_OUTSIDE);
}

async function bodyOf(response: IncomingMessage, left: number): Promise<Buffer> {
  const { statusCode = 0, headers } = response;
  const type = headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (statusCode >= 200 && statusCode < 300 && !KEPT_TYPES.test(type)) {
    const kind = /^[\w.+/-]{1,80}$/u.test(type) ? type : "of no known kind";
    throw new Error(`It is a file (${kind}) that is not fetched. Send it in yourself.`);
  }
  const parts: Buffer[] = [];
  if (Number(headers["content-length"] ?? 0) > left) throw new Error(TOO_LARGE);
  let length = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > left) throw new Error(TOO_LARGE);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const TOO_LARGE = "It has more than 10 MB. Send it in yourself.";

/** What a machine says of a network, for a person. */
function inWords(error: Error & { code?: string }): string {
  if (error.name === "AbortError" || error.name === "TimeoutError") {
    return "It did not answer in twenty seconds.";
  }
  switch (error.code) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "Its name leads nowhere.";
    case "ECONNREFUSED":
      return "Its server takes no connection.";
    case "ECONNRESET":
      return "Its server broke off.";
    default:
      return error.message;
  }
}
