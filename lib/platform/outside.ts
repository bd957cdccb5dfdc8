import "server-only";
import { lookup as resolve } from "node:dns";
import { request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { environment } from "./environment";

const PATIENCE = 3000;

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

/**
 * Sends a form to another server, and gives back the status that it answers. Throws, in a sentence, when it
 * cannot be reached, or is not outside: a name is resolved once, every address that it has is looked at, and
 * that one is connected to. Redirects are not followed; what is answered is not read.
 */
export async function postOutside(address: string, form: URLSearchParams): Promise<number> {
  const url = new URL(address);
  const anywhere = environment().PRIVATE_ADDRESSES === "allowed";
  if (!anywhere && url.protocol !== "https:") throw new Error("It is not reached by https.");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!anywhere && isIP(host) && !isOutside(host)) throw new Error(NOT_OUTSIDE);
  const send = url.protocol === "https:" ? secureRequest : plainRequest;
  const body = form.toString();
  return new Promise((answered, failed) => {
    const sent = send(url, {
      method: "POST",
      headers: {
        "Content-Type": "application/x-www-form-urlencoded",
        "Content-Length": Buffer.byteLength(body),
        "User-Agent": "Onrecord",
      },
      agent: false,
      signal: AbortSignal.timeout(PATIENCE),
      ...(anywhere ? {} : { lookup: outsideOnly }),
    });
    sent.on("error", failed);
    sent.on("response", (response) => {
      answered(response.statusCode ?? 0);
      response.destroy();
    });
    sent.end(body);
  });
}

const NOT_OUTSIDE = "It is not on the public network.";

/** Resolves a name as Node does, unless one of its addresses is inside. */
const outsideOnly: LookupFunction = (host, options, done) => {
  resolve(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, "", 0);
    const inside = addresses.length === 0 || addresses.some((each) => !isOutside(each.address));
    if (inside) return done(new Error(NOT_OUTSIDE), "", 0);
    const [first] = addresses;
    if (options.all) return done(null, addresses);
    return done(null, first?.address ?? "", first?.family ?? 0);
  });
};
