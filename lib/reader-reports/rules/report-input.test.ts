import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { mailAddress, reportErrorInput } from "./report-input";

const sent = {
  article: randomUUID(),
  version: "2",
  words: " 40 percent ",
  before: "",
  after: "",
  category: "figure",
  what: "It was 14 percent.",
  evidence: "",
  email: "",
};

describe("what a reader sends", () => {
  test("is taken as it was meant", () => {
    expect(reportErrorInput.parse(sent)).toEqual({
      article: sent.article,
      version: 2,
      words: "40 percent",
      before: "",
      after: "",
      category: "figure",
      what: "It was 14 percent.",
    });
  });

  test.each([
    ["no story", { article: "all" }],
    ["a version that is no number", { version: "2; drop" }],
    ["a kind that does not exist", { category: "blame" }],
    ["no kind", { category: undefined }],
    ["nothing wrong", { what: "  \n " }],
    ["too much", { what: "x".repeat(4001) }],
    ["too many words", { words: "x".repeat(601) }],
    ["a link that runs script", { evidence: "javascript:alert(1)" }],
    ["a link without a place", { evidence: "https://" }],
    ["a field of our own making", { state: "closed" }],
    ["a list for a text", { what: ["a"] }],
    ["an object for a text", { what: { not: "" } }],
  ])("%s is refused", (_what, wrong) => {
    expect(reportErrorInput.safeParse({ ...sent, ...wrong }).success).toBe(false);
  });

  test("keeps no characters that nobody sees", () => {
    expect(reportErrorInput.parse({ ...sent, what: "a\u0000b\u202ec\r\nd" }).what).toBe("abc\nd");
  });
});

describe("an address to answer to", () => {
  test.each(["reader@example.org", "r.e-a_d+er@sub.example.org"])("%s is one", (address) => {
    expect(mailAddress.parse(` ${address} `)).toBe(address);
  });

  test.each([
    "a@example.org, b@example.org",
    "a@example.org;b@example.org",
    "a@example.org b@example.org",
    "Reader <a@example.org>",
    "a@example.org\nBcc: b@example.org",
    "a@example.org\r\nBcc: b@example.org",
    "a@example.org%0ABcc:b@example.org",
    '"a b"@example.org',
    "<a@example.org>",
    "a@b@example.org",
    "a@exämple.org",
    "ä@example.org",
    "a@example.org\u0000",
    "a(comment)@example.org",
    "group:a@example.org;",
    `${"a".repeat(250)}@example.org`,
    "@example.org",
    "a@",
    "a@localhost",
  ])("%j is none", (address) => {
    expect(mailAddress.safeParse(address).success).toBe(false);
  });
});
