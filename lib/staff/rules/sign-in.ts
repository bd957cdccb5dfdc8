import { z } from "zod";

/** What the sign-in form sends. Longer passwords than anybody types are not hashed. */
export const signInInput = z.strictObject({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(254, "This is longer than an e-mail address can be.")
    .pipe(z.email("Write your e-mail address.")),
  password: z.string().min(1, "Write your password.").max(256, "This password is too long."),
  next: z.string().max(4096).optional(),
});

/** One account, from anywhere: five tries, then waits that grow from a quarter of an hour. */
export const TRIES_PER_ACCOUNT = {
  name: "sign_in_account",
  tries: 5,
  seconds: 15 * 60,
  growing: true,
};

/** One network, whatever accounts it tries. A newsroom behind one address must still get in. */
export const TRIES_PER_NETWORK = {
  name: "sign_in_network",
  tries: 50,
  seconds: 15 * 60,
  growing: false,
};

/**
 * The network an address belongs to, as far as one person is likely to hold
 * many of its addresses: /24 of IPv4, /48 of IPv6. What is no address is a
 * network of its own.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  const [, network] = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(plain) ?? [];
  if (network !== undefined) return `${network}.0/24`;
  const [head = "", tail] = plain.toLowerCase().split("::");
  const groups = head === "" ? [] : head.split(":");
  if (tail === undefined && groups.length !== 8) return plain;
  const rest = tail ? tail.split(":") : [];
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => "0");
  const all = [...groups, ...zeros, ...rest];
  const site = all.slice(0, 3).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${site.join(":")}::/48`;
}
