import "server-only";
import { request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { environment } from "./environment";
import { isAllowed, isInside, NOT_OUTSIDE, outsideOnly, placeOf } from "./outside-addresses";

const PATIENCE = 5000;

/** What is sent: its headers, which name its type, and its words. */
export type Parcel = { headers: Record<string, string>; body: string };

/**
 * Sends something to another server, and gives back the status that it answers. Throws, in a sentence, when it
 * cannot be reached within five seconds, or is not outside: only https on its own port; a name is resolved once,
 * every address that it has is looked at, and that one is connected to. Redirects are not followed, cookies not
 * kept; what is answered is not read.
 */
export async function postOutside(
  address: string,
  { headers, body }: Parcel,
  lookup: LookupFunction = outsideOnly(),
): Promise<number> {
  const url = new URL(address);
  const anywhere = isAllowed(environment().PRIVATE_ADDRESSES, placeOf(url));
  if (!anywhere) refuseInside(url);
  const send = url.protocol === "https:" ? secureRequest : plainRequest;
  return new Promise((answered, failed) => {
    const sent = send(url, {
      method: "POST",
      headers: {
        "Content-Length": Buffer.byteLength(body),
        "User-Agent": "Onrecord",
        ...headers,
      },
      agent: false,
      signal: AbortSignal.timeout(PATIENCE),
      ...(anywhere ? {} : { lookup }),
    });
    sent.on("error", (error) => {
      failed(error.name === "AbortError" ? new Error("It did not answer in five seconds.") : error);
    });
    sent.on("response", (response) => {
      answered(response.statusCode ?? 0);
      response.destroy();
    });
    sent.end(body);
  });
}

function refuseInside(url: URL): void {
  if (url.protocol !== "https:") throw new Error("It is not reached by https.");
  if (url.port !== "") throw new Error("It is not on the port of https, which is 443.");
  if (isInside(url.hostname)) throw new Error(NOT_OUTSIDE);
}
