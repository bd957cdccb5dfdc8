import { describe, expect, test } from "vitest";
import type { z } from "zod";
import {
  approveRevisionInput,
  placeHoldInput,
  publishArticleInput,
  scheduleArticleInput,
  submitArticleInput,
} from "./publish-input";

const ID = "0190a3f0-0000-7000-8000-000000000001";

/** Each field that was refused, with its sentence. */
const refusals = (schema: z.ZodType, typed: object) =>
  schema.safeParse(typed).error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];
const fields = (schema: z.ZodType, typed: object) =>
  refusals(schema, typed).map(([field]) => field);

describe("placing a hold", () => {
  const HOLD = { articleId: ID, kind: "legal", reason: " A letter came. " };

  test("keeps the reason without the white space around it", () => {
    expect(placeHoldInput.parse(HOLD)).toEqual({ ...HOLD, reason: "A letter came.", until: null });
  });

  test.each([
    ["no reason", { reason: "\u200b " }, ["reason", "Say why, so that it can be lifted."]],
    [
      "a reason like a story",
      { reason: "a".repeat(1_001) },
      ["reason", "Keep this under 1,000 characters."],
    ],
    ["an embargo without an end", { kind: "embargo" }, ["until", "Say when the embargo ends."]],
    [
      "another hold with an end",
      { until: "2030-01-01T12:00:00Z" },
      ["until", "Only an embargo ends by itself."],
    ],
  ])("with %s is refused beside its field", (_name, change, refusal) => {
    expect(refusals(placeHoldInput, { ...HOLD, ...change })).toEqual([refusal]);
  });

  test("an embargo ends at its moment", () => {
    const embargo = { ...HOLD, kind: "embargo", until: "2030-01-01T12:00:00Z" };
    expect(placeHoldInput.parse(embargo).until).toEqual(new Date("2030-01-01T12:00:00Z"));
  });

  test.each(["kind", "until", "articleId"])("nonsense for its %s is refused beside it", (field) => {
    expect(fields(placeHoldInput, { ...HOLD, [field]: "x" })).toContain(field);
  });
});

describe("publishing", () => {
  const PUBLISH = { revisionId: ID, kind: "published" };

  test("needs no note to be understood; the gate asks for it where readers need one", () => {
    expect(publishArticleInput.parse(PUBLISH)).toEqual({ ...PUBLISH, note: "" });
  });

  test.each(["corrected", "clarified", "retracted", "taken_down", ""])(
    "as %j is not for this form",
    (kind) => {
      expect(fields(publishArticleInput, { ...PUBLISH, kind })).toEqual(["kind"]);
    },
  );

  test("an editor's note has words and a weight", () => {
    const noted = (editorsNote: object) => fields(publishArticleInput, { ...PUBLISH, editorsNote });
    expect(noted({ whatWasWrong: "We were late.", weight: "minor" })).toEqual([]);
    expect(noted({ whatWasWrong: " ", weight: "huge" })).toEqual([
      "editorsNote.whatWasWrong",
      "editorsNote.weight",
    ]);
  });

  test("the note loses what cannot be seen and is not longer than a note", () => {
    expect(publishArticleInput.parse({ ...PUBLISH, note: " New\u202e figures. " }).note).toBe(
      "New figures.",
    );
    expect(fields(publishArticleInput, { ...PUBLISH, note: "a".repeat(1_001) })).toEqual(["note"]);
  });

  test("a gate that shall be skipped is not asked for", () => {
    expect(publishArticleInput.safeParse({ ...PUBLISH, force: true }).success).toBe(false);
  });
});

describe("the other steps", () => {
  test("an approval names one exact text", () => {
    const approval = { revisionId: ID, revisionHash: "a".repeat(64) };
    expect(fields(approveRevisionInput, approval)).toEqual([]);
    for (const revisionHash of ["", "A".repeat(64), "a".repeat(63), "latest"]) {
      expect(fields(approveRevisionInput, { ...approval, revisionHash })).toEqual(["revisionHash"]);
    }
  });

  test("a schedule has a moment", () => {
    const schedule = { revisionId: ID, dueAt: "2030-01-01T12:00:00Z" };
    expect(scheduleArticleInput.parse(schedule)).toEqual({
      ...schedule,
      dueAt: new Date(schedule.dueAt),
      note: "",
    });
    expect(refusals(scheduleArticleInput, { ...schedule, dueAt: "soon" })).toEqual([
      ["dueAt", "Say when."],
    ]);
  });

  test("a draft is sent on as of the version that was seen", () => {
    expect(submitArticleInput.parse({ articleId: ID, baseVersion: "7" }).baseVersion).toBe(7);
    for (const baseVersion of ["", "0", "-1", "1.5", "x", null]) {
      expect(fields(submitArticleInput, { articleId: ID, baseVersion })).toEqual(["baseVersion"]);
    }
  });
});
