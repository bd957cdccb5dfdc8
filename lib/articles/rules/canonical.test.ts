import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, canonicalRevision, type RevisionContent, revisionHash } from "./canonical";

const REVISION: RevisionContent = {
  kind: "news",
  language: "en",
  sectionId: "0190a3f0-0000-7000-8000-000000000001",
  slug: "output-falls",
  headline: 'Output “falls” by €40 – "again"',
  standfirst: "",
  body: {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "Line\\one ", marks: [{ type: "bold" }] },
          { type: "text", text: "خبز 🍞" },
        ],
      },
    ],
  },
  authorIds: ["0190a3f0-0000-7000-8000-000000000003", "0190a3f0-0000-7000-8000-000000000002"],
  topicIds: [],
};

describe("the one text of a revision", () => {
  // Every revision ever published commits to this form. If this test must change, the format has a new name.
  test("is a format for ever", () => {
    const text = canonicalRevision(REVISION);
    expect(text).toBe(
      String.raw`{"authorIds":["0190a3f0-0000-7000-8000-000000000003","0190a3f0-0000-7000-8000-000000000002"],"body":{"content":[{"content":[{"marks":[{"type":"bold"}],"text":"Line\\one ","type":"text"},{"text":"خبز 🍞","type":"text"}],"type":"paragraph"}],"type":"doc"},"format":"onrecord/revision/v1","headline":"Output “falls” by €40 – \"again\"","kind":"news","language":"en","sectionId":"0190a3f0-0000-7000-8000-000000000001","slug":"output-falls","standfirst":"","topicIds":[]}`,
    );
    expect(revisionHash(text)).toBe(
      "45b31e12b9558396e5978b7a421dd15c6146ecc6da16ff3ece9e1cc6d7172065",
    );
  });

  test("does not depend on the order of keys", () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (value === null || typeof value !== "object") return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, member]) => [key, turned(member)]),
      );
    };
    expect(canonicalRevision(turned(REVISION) as RevisionContent)).toBe(
      canonicalRevision(REVISION),
    );
  });

  test("does not depend on members that are not there", () => {
    const content = [{ type: "paragraph" as const, content: undefined }];
    const without: RevisionContent = {
      ...REVISION,
      body: { type: "doc", content: [{ type: "paragraph" }] },
    };
    expect(canonicalRevision({ ...REVISION, body: { type: "doc", content } })).toBe(
      canonicalRevision(without),
    );
  });

  test.each<[string, Partial<RevisionContent>]>([
    ["the headline", { headline: "Output falls" }],
    ["a capital in it", { headline: REVISION.headline.toLowerCase() }],
    ["the standfirst", { standfirst: " " }],
    ["the order of bylines", { authorIds: REVISION.authorIds.toReversed() }],
    ["a topic", { topicIds: ["0190a3f0-0000-7000-8000-000000000004"] }],
    ["the section", { sectionId: "0190a3f0-0000-7000-8000-000000000009" }],
    ["the address", { slug: "output-fell" }],
    ["the kind", { kind: "opinion" }],
    ["the language", { language: "ar" }],
    ["a mark in the body", { body: { type: "doc", content: [{ type: "paragraph" }] } }],
  ])("depends on %s", (_name, change) => {
    expect(revisionHash(canonicalRevision({ ...REVISION, ...change }))).not.toBe(
      revisionHash(canonicalRevision(REVISION)),
    );
  });
});

describe("canonical JSON", () => {
  test("says the same as JSON, whatever it is about, and says it once", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  // RFC 8785, section 3.2.3.
  test("orders keys by UTF-16 code units", () => {
    const keys = {
      "\u20ac": 1,
      "\r": 2,
      "\ufb33": 3,
      "1": 4,
      "\ud83d\ude00": 5,
      "\u0080": 6,
      "\u00f6": 7,
    };
    expect(Object.values(JSON.parse(`[${canonicalJson(keys).match(/\d(?=[,}])/gu)}]`))).toEqual([
      2, 4, 6, 7, 1, 5, 3,
    ]);
  });
});
