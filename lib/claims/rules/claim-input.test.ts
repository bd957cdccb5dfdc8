import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { attachEvidenceInput, giveVerdictInput, markClaimInput } from "./claim-input";

const ID = "0190a3f0-0000-7000-8000-000000000001";
const OTHER = "0190a3f0-0000-7000-8000-000000000002";

/** The fields a refusal stands beside, with its sentences. */
function refusalsOf(schema: z.ZodType, typed: object): Record<string, string[]> {
  const { error } = schema.safeParse(typed);
  const found: Record<string, string[]> = {};
  for (const { path, message } of error?.issues ?? []) {
    const field = path.join(".");
    found[field] = [...(found[field] ?? []), message];
  }
  return found;
}

const MARK = {
  articleId: ID,
  channel: "body",
  exact: "40 percent",
  prefix: "fell by ",
  suffix: ".",
  statement: "Output fell by 40 percent",
  kind: "figure",
};

describe("marking a claim", () => {
  test("is asserted when nothing else is said", () => {
    expect(markClaimInput.parse(MARK)).toEqual({ ...MARK, stance: "asserted" });
  });

  test.each<[string, object, string]>([
    ["no words", { exact: "" }, "exact"],
    ["more words than a sentence has", { exact: "a".repeat(2_001) }, "exact"],
    ["no statement", { statement: " \u200b " }, "statement"],
    ["a long statement", { statement: "a".repeat(1_001) }, "statement"],
    ["an unknown kind", { kind: "rumour" }, "kind"],
    ["an unknown channel", { channel: "byline" }, "channel"],
    ["an unknown stance", { stance: "doubted" }, "stance"],
    ["too much around the words", { prefix: "a".repeat(201) }, "prefix"],
    ["no article", { articleId: "story" }, "articleId"],
    ["no claim of that name", { claimId: "claim" }, "claimId"],
    ["something nobody asked for", { verdict: "confirmed" }, ""],
  ])("with %s is refused beside its field", (_name, change, field) => {
    expect(Object.keys(refusalsOf(markClaimInput, { ...MARK, ...change }))).toEqual([field]);
  });

  test("keeps the words letter for letter, and of their surroundings what can be kept", () => {
    const typed = {
      ...MARK,
      exact: "“40\u00a0percent”",
      prefix: "\ude00 a\u0000",
      suffix: "b\ud83d",
    };
    expect(markClaimInput.parse(typed)).toMatchObject({
      exact: "“40\u00a0percent”",
      prefix: "\ufffd a\ufffd",
      suffix: "b\ufffd",
    });
  });
});

const EVIDENCE = {
  claimId: ID,
  relation: "supports",
  source: { kind: "document", name: "Harvest record", url: "" },
  url: "https://records.example/harvest",
};

describe("attaching evidence", () => {
  test("to a source that is new, with what was left out filled in", () => {
    expect(attachEvidenceInput.parse(EVIDENCE)).toEqual({
      ...EVIDENCE,
      source: {
        kind: "document",
        visibility: "named",
        name: "Harvest record",
        description: "",
        url: null,
      },
      locator: "",
      quote: "",
    });
  });

  test("to a source that is known", () => {
    const known = { ...EVIDENCE, source: { id: OTHER } };
    expect(attachEvidenceInput.parse(known).source).toEqual({ id: OTHER });
  });

  test.each<[string, object, string]>([
    ["an address that runs", { url: "javascript:alert(1)" }, "url"],
    ["half an address", { url: "records.example" }, "url"],
    ["an unknown relation", { relation: "proves" }, "relation"],
    ["a long place", { locator: "a".repeat(301) }, "locator"],
    ["a long quotation", { quote: "a".repeat(4_001) }, "quote"],
    ["no claim", { claimId: "" }, "claimId"],
    ["a source without a name", { source: { ...EVIDENCE.source, name: " " } }, "source.name"],
    ["a source that is both", { source: { id: OTHER, ...EVIDENCE.source } }, "source"],
  ])("with %s is refused beside its field", (_name, change, field) => {
    expect(Object.keys(refusalsOf(attachEvidenceInput, { ...EVIDENCE, ...change }))).toEqual([
      field,
    ]);
  });
});

const VERDICT = {
  occurrenceId: ID,
  sentenceHash: "a".repeat(64),
  verdict: "confirmed",
  method: "official_record",
  reason: "The harvest record says so.",
  evidenceIds: [ID],
  ownerId: null,
  recheckAt: null,
};
const OPEN = { ownerId: ID, recheckAt: "2030-01-01T12:00:00Z" };

describe("giving a verdict", () => {
  test.each<[string, object]>([
    ["confirmed", {}],
    ["attributed", {}],
    ["misleading", {}],
    ["false", {}],
    ["outdated", {}],
    ["disputed", { ...OPEN, evidenceIds: [ID, OTHER] }],
    ["unconfirmed", { ...OPEN, method: null, evidenceIds: [] }],
    ["not_checkable", { method: null, evidenceIds: [] }],
  ])("%s is complete with what it needs", (verdict, change) => {
    expect(refusalsOf(giveVerdictInput, { ...VERDICT, ...change, verdict })).toEqual({});
  });

  test.each<[string, object, Record<string, string[]>]>([
    ["no method", { method: null }, { method: ["Say by which method this was found."] }],
    [
      "no evidence",
      { evidenceIds: [] },
      { evidenceIds: ["Choose the evidence that this rests on."] },
    ],
    [
      "one side of a dispute, named twice",
      { verdict: "disputed", ...OPEN, evidenceIds: [ID, ID] },
      { evidenceIds: ["Cite both sides: choose two pieces of evidence."] },
    ],
    [
      "nobody to follow it up, and no time",
      { verdict: "unconfirmed", evidenceIds: [] },
      {
        ownerId: ["Say who follows this up."],
        recheckAt: ["Say when it is checked again."],
      },
    ],
    ["no reason", { reason: " \u200b\n" }, { reason: ["Say how it is known: readers see this."] }],
    [
      "a reason like a story",
      { reason: "a".repeat(2_001) },
      { reason: ["Keep the reason under 2,000 characters."] },
    ],
  ])("with %s is refused beside its field", (_name, change, refusals) => {
    expect(refusalsOf(giveVerdictInput, { ...VERDICT, ...change })).toEqual(refusals);
  });

  test.each(["verdict", "method", "sentenceHash", "occurrenceId", "recheckAt"])(
    "with nonsense for its %s is refused beside it",
    (field) => {
      expect(Object.keys(refusalsOf(giveVerdictInput, { ...VERDICT, [field]: "x" }))).toEqual([
        field,
      ]);
    },
  );

  test("counts evidence that is named twice once", () => {
    expect(
      giveVerdictInput.parse({ ...VERDICT, evidenceIds: [ID, ID, OTHER] }).evidenceIds,
    ).toEqual([ID, OTHER]);
  });
});
