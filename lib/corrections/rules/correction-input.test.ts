import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { correctArticleInput, proposeWithdrawalInput } from "./correction-input";

const ID = "0190a3f0-0000-7000-8000-000000000001";

const refusals = (schema: z.ZodType, typed: object) =>
  schema.safeParse(typed).error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];

describe("a correction", () => {
  const NOTICE = {
    weight: "major",
    whatWasWrong: " We said 40\u202e percent. ",
    whatIsRight: "It was 14 percent.",
  };
  const CORRECTION = { revisionId: ID, kind: "corrected", notice: NOTICE };
  const withNotice = (change: object) =>
    refusals(correctArticleInput, { ...CORRECTION, notice: { ...NOTICE, ...change } });

  test("quotes no words and corrects no notice unless it says so", () => {
    expect(correctArticleInput.parse(CORRECTION).notice).toEqual({
      weight: "major",
      whatWasWrong: "We said 40 percent.",
      whatIsRight: "It was 14 percent.",
      wordsBefore: "",
      wordsAfter: "",
      correctsId: null,
      delayReason: "",
    });
  });

  test("says both what was wrong and what is right", () => {
    expect(withNotice({ whatWasWrong: "\u200b", whatIsRight: " \n" })).toEqual([
      ["notice.whatWasWrong", "Say what was wrong."],
      ["notice.whatIsRight", "Say what is right."],
    ]);
  });

  test.each([
    ["whatWasWrong", "a".repeat(2_001), "Keep this under 2,000 characters."],
    ["whatIsRight", "a".repeat(2_001), "Keep this under 2,000 characters."],
    ["wordsBefore", "a".repeat(1_001), "Keep this under 1,000 characters."],
    ["wordsAfter", "a".repeat(1_001), "Keep this under 1,000 characters."],
  ])("that is too long in %s is refused beside it", (field, typed, message) => {
    expect(withNotice({ [field]: typed })).toEqual([[`notice.${field}`, message]]);
  });

  test.each(["weight", "correctsId"])("with nonsense for its %s is refused beside it", (field) => {
    expect(withNotice({ [field]: "x" }).map(([path]) => path)).toEqual([`notice.${field}`]);
  });

  test.each(["updated", "refiled", "retracted", "editors_note"])("is not %j", (kind) => {
    expect(refusals(correctArticleInput, { ...CORRECTION, kind }).map(([path]) => path)).toEqual([
      "kind",
    ]);
  });
});

describe("a withdrawal", () => {
  const PROPOSAL = {
    articleId: ID,
    kind: "retraction",
    notice: "It was wrong.",
    reason: "Forged.",
  };

  test("tells readers one thing and the second person another", () => {
    expect(proposeWithdrawalInput.parse(PROPOSAL)).toEqual(PROPOSAL);
    expect(refusals(proposeWithdrawalInput, { ...PROPOSAL, notice: " ", reason: "" })).toEqual([
      ["notice", "Tell readers why this is withdrawn."],
      ["reason", "Tell the second person why."],
    ]);
  });

  test("is a retraction or a takedown", () => {
    for (const kind of ["unpublish", "deletion", ""]) {
      expect(proposeWithdrawalInput.safeParse({ ...PROPOSAL, kind }).success).toBe(false);
    }
  });
});
