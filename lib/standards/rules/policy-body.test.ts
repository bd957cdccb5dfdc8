import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { policyBody, readPolicy, writePolicy } from "./policy-body";

test("what was typed becomes headings, paragraphs and lists", () => {
  const typed =
    "We pay our way.\nNobody else does.\r\n\r\n## Gifts\n\n- None.\n- Not even <b>these</b>.\n\n \n";
  expect(readPolicy(typed)).toEqual([
    { type: "paragraph", text: "We pay our way. Nobody else does." },
    { type: "heading", text: "Gifts" },
    { type: "list", items: ["None.", "Not even <b>these</b>."] },
  ]);
});

test("whatever is typed stays the same when it is opened and saved again", () => {
  const words = fc.oneof(fc.string(), fc.constantFrom("## A", "- b", "\n\n", "\n", "##", "-", "c"));
  fc.assert(
    fc.property(
      fc.array(words).map((parts) => parts.join("")),
      (typed) => {
        const read = readPolicy(typed);
        expect(readPolicy(writePolicy(read))).toEqual(read);
      },
    ),
  );
});

describe("a body is refused", () => {
  test.each([
    [[]],
    [[{ type: "html", text: "<script>" }]],
    [[{ type: "paragraph", text: "" }]],
    [[{ type: "list", items: [] }]],
    [[{ type: "paragraph", text: "x", href: "javascript:alert(1)" }]],
  ])("as %j", (body) => {
    expect(policyBody.safeParse(body).success).toBe(false);
  });
});
