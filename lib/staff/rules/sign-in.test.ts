import { expect, test } from "vitest";
import { networkOf, signInInput } from "./sign-in";

test.each([
  ["203.0.113.9", "203.0.113.0/24"],
  ["203.0.113.200", "203.0.113.0/24"],
  ["::ffff:203.0.113.9", "203.0.113.0/24"],
  ["2001:db8:7:1::5", "2001:db8:7::/48"],
  ["2001:db8:7:ffff:1:2:3:4", "2001:db8:7::/48"],
  ["2001:0DB8:0007::1", "2001:db8:7::/48"],
  ["2001:db8::1", "2001:db8:0::/48"],
  ["::1", "0:0:0::/48"],
  ["fe80::1%eth0", "fe80:0:0::/48"],
  ["unknown", "unknown"],
])("%s belongs to %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test("an e-mail address is compared as it is kept", () => {
  const typed = { email: " Ruth@Onrecord.Example ", password: " a quiet river " };
  expect(signInInput.parse(typed)).toEqual({
    email: "ruth@onrecord.example",
    password: " a quiet river ",
  });
});

test.each([
  { email: "ruth", password: "x" },
  { email: "ruth@onrecord.example", password: "" },
  { email: "ruth@onrecord.example", password: "x".repeat(257) },
  { email: `${"r".repeat(250)}@onrecord.example`, password: "x" },
  { email: "ruth@onrecord.example", password: "x", role: "admin" },
])("%j is no way to sign in", (typed) => {
  expect(signInInput.safeParse(typed).success).toBe(false);
});
