import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { addCommentInput, createArticleInput, saveDraftInput } from "./article-input";

const ID = "0190a3f0-0000-7000-8000-000000000001";
const OTHER = "0190a3f0-0000-7000-8000-000000000002";

const fields = (schema: z.ZodType, typed: object) =>
  schema.safeParse(typed).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("beginning an article", () => {
  const ARTICLE = {
    headline: " Output\u202e  falls ",
    kind: "news",
    language: "en",
    sectionId: ID,
  };

  test("keeps a clean headline; bylines and topics may come later", () => {
    expect(createArticleInput.parse(ARTICLE)).toEqual({
      ...ARTICLE,
      headline: "Output falls",
      authorIds: [],
      topicIds: [],
    });
  });

  test.each<[string, unknown]>([
    ["headline", " \u200b "],
    ["headline", "a".repeat(301)],
    ["kind", "rumour"],
    ["language", "xx"],
    ["sectionId", ""],
    ["slug", "Output Falls"],
    ["slug", "a".repeat(81)],
    ["slug", "../newsroom"],
    ["authorIds", [ID, ID]],
    ["topicIds", Array(21).fill(ID)],
    ["translationOfId", "the other one"],
  ])("with a wrong %s is refused beside it: %j", (field, typed) => {
    expect(fields(createArticleInput, { ...ARTICLE, [field]: typed })).toEqual([field]);
  });
});

describe("saving a draft", () => {
  const SAVE = {
    articleId: ID,
    baseVersion: 3,
    headline: "",
    standfirst: "",
    body: { type: "doc", content: [{ type: "paragraph", attrs: { class: "x" } }] },
    kind: "news",
    sectionId: ID,
    slug: "output-falls",
    authorIds: [OTHER, ID],
    topicIds: [],
  };

  test("needs no headline yet, keeps the order of bylines and cleans the body", () => {
    expect(saveDraftInput.parse(SAVE)).toEqual({
      ...SAVE,
      body: { type: "doc", content: [{ type: "paragraph" }] },
    });
  });

  test.each<[string, unknown]>([
    ["baseVersion", 0],
    ["headline", "a".repeat(301)],
    ["standfirst", "a".repeat(1_001)],
    ["slug", ""],
    ["sectionId", "world"],
    ["authorIds", ["nobody"]],
  ])("with a wrong %s is refused beside it: %j", (field, typed) => {
    expect(fields(saveDraftInput, { ...SAVE, [field]: typed })[0]?.split(".")[0]).toBe(field);
  });

  test("with a body that is none is refused with a sentence beside the body", () => {
    expect(() => saveDraftInput.parse({ ...SAVE, body: "<p>Hello</p>" })).toThrow(
      expect.objectContaining({
        code: "invalid_input",
        issues: [expect.objectContaining({ field: "body" })],
      }),
    );
  });

  test("takes nothing that it did not ask for", () => {
    expect(saveDraftInput.safeParse({ ...SAVE, workState: "ready" }).success).toBe(false);
  });
});

test("a comment says something", () => {
  expect(addCommentInput.safeParse({ articleId: ID, text: " \n\u200b" }).success).toBe(false);
  expect(addCommentInput.parse({ articleId: ID, text: "Which\r\nMarch?" }).text).toBe(
    "Which\nMarch?",
  );
});
