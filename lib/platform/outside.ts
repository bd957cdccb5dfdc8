import "server-only";
import { lookup as resolve } from "node:dns";
import { request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { environment } from "./environment";

const PATIENCE = 5000;

// What the library calls unicast and leads inside all the same: IPv4 in IPv6, in its several spellings.
const INSIDE = ["::/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32"].map((range) =>
  ipaddr.IPv6.parseCIDR(range),
);

/** Whether an address on the network is one that strangers have: not this machine, nor anything near it. */
export function isOutside(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || !INSIDE.some((range) => parsed.match(range));
}

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
  lookup: LookupFunction = outsideOnly(resolve),
): Promise<number> {
  const url = new URL(address);
  const anywhere = environment().PRIVATE_ADDRESSES === "allowed";
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
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && !isOutside(host)) throw new Error(NOT_OUTSIDE);
}

const NOT_OUTSIDE = "It is not on the public network.";

/** Resolves a name by `resolve`, unless one of its addresses is inside. */
export function outsideOnly(resolveName: typeof resolve): LookupFunction {
  return (host, options, done) => {
    resolveName(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, "", 0);
      const inside = addresses.length === 0 || addresses.some((each) => !isOutside(each.address));
      if (inside) return done(new Error(NOT_OUTSIDE), "", 0);
      const [first] = addresses;
      if (options.all) return done(null, addresses);
      return done(null, first?.address ?? "", first?.family ?? 0);
    });
  };
}
