import "server-only";
import { lookup as resolve } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

// What the library calls unicast and leads inside all the same: IPv4 in IPv6, in its several spellings.
const INSIDE = ["::/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32"].map((range) =>
  ipaddr.IPv6.parseCIDR(range),
);

export const NOT_OUTSIDE = "It is not on the public network.";

/** Whether an address on the network is one that strangers have: not this machine, nor anything near it. */
export function isOutside(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || !INSIDE.some((range) => parsed.match(range));
}

/** Whether the host of a URL is written as an address that is not outside. Names are looked at when they are resolved. */
export function isInside(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  return isIP(host) !== 0 && !isOutside(host);
}

/** Whether a server may be called although it is on this machine or near it; `allowed` is the setting PRIVATE_ADDRESSES. */
export function isAllowed(allowed: readonly string[], place: { host: string; port: number }) {
  return allowed.includes("allowed") || allowed.includes(`${place.host}:${place.port}`);
}

/** Where a URL leads: its host and the port, also where it names none. */
export function placeOf({ protocol, hostname, port }: URL): { host: string; port: number } {
  return { host: hostname, port: Number(port) || (protocol === "https:" ? 443 : 80) };
}

/** Resolves a name by `resolve`, unless one of its addresses is inside. */
export function outsideOnly(resolveName: typeof resolve = resolve): LookupFunction {
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
