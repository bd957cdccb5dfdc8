import { expect, test } from "vitest";
import { addTargetInput } from "./target-input";

const filled = { kind: "webhook", name: " The  Gazette ", address: "https://gazette.example/in" };

test("a target comes out clean", () => {
  expect(addTargetInput.parse(filled)).toEqual({ ...filled, name: "The Gazette" });
});

test.each([
  ["kind", "carrier pigeon"],
  ["name", "  "],
  ["name", "x".repeat(101)],
  ["address", "gazette.example"],
  ["address", "ftp://gazette.example/"],
  ["address", "javascript:alert(1)"],
  ["address", "https://name:word@gazette.example/"],
  ["unasked", "x"],
])("a target is refused with %s as %j", (field, value) => {
  expect(addTargetInput.safeParse({ ...filled, [field]: value }).success).toBe(false);
});
