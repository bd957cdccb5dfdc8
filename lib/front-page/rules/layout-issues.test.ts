import { expect, test } from "vitest";
import type { Block, BlockKind } from "./blocks";
import { layoutIssues, type Standing } from "./layout-issues";

const block = (kind: BlockKind, ...slots: (string | null)[]): Block => ({
  id: kind,
  kind,
  fill: { rule: "newest" },
  slots,
});

const story = (id: string, about: Partial<Standing> = {}): Standing => ({
  id,
  headline: `About ${id}`,
  kind: "news",
  state: "live",
  pictured: true,
  ...about,
});

test("what is live and stands where it belongs can be shown", () => {
  const blocks = [block("lead", "a", null), block("opinion", "b"), block("pictures", "c")];
  const stories = [story("a"), story("b", { kind: "opinion" }), story("c")];
  expect(layoutIssues(blocks, stories)).toEqual([]);
});

test.each([
  ["retracted", block("list", "a"), story("a", { state: "retracted" }), /Readers do not have/],
  ["scheduled", block("list", "a"), story("a", { state: "scheduled" }), /Readers do not have/],
  ["unknown", block("list", "a"), story("other"), /Readers do not have/],
  ["not an opinion", block("opinion", "a"), story("a"), /not an opinion piece/],
  ["without a picture", block("pictures", "a"), story("a", { pictured: false }), /no picture/],
])("what is %s keeps a front from its readers, and is named", (_, where, about, message) => {
  expect(layoutIssues([where], [about])).toMatchObject([
    { code: "story_misplaced", message: expect.stringMatching(message), subjectId: "a" },
  ]);
});

test("all reasons come at once", () => {
  const blocks = [
    block("lead", "a"),
    block("lead", "a"),
    block("corrections"),
    block("corrections"),
  ];
  expect(layoutIssues(blocks, [story("a")]).map(({ code }) => code)).toEqual([
    "two_lead_blocks",
    "two_corrections_blocks",
    "story_twice",
  ]);
});
