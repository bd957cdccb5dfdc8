import { describe, expect, test } from "vitest";
import { BLOCK_KINDS, type Block, emptied, pinned, pinsOf, RULES_OF, SLOTS } from "./blocks";
import { defaultBlocks } from "./default-blocks";
import { blocksInput, scheduleLayoutInput } from "./front-input";
import { headingOf } from "./heading";

const id = "0190a000-0000-7000-8000-00000000000a";
const list = (about: Partial<Block> = {}): Block => ({
  id: "a",
  kind: "list",
  fill: { rule: "newest" },
  slots: [id, null],
  ...about,
});

describe("an arrangement", () => {
  test("is its empty blocks and its stories, and comes back from both", () => {
    const blocks = [list(), list({ id: "b", slots: [null, null, id] })];
    expect(pinned(emptied(blocks), pinsOf(blocks))).toEqual(blocks);
    expect(pinned(emptied(blocks), [{ block: 9, slot: 0, articleId: id }])).toEqual(
      emptied(blocks),
    );
  });

  test("that nobody has made yet can be kept", () => {
    const sections = Array.from({ length: 30 }, (_, at) => ({
      id: `${id.slice(0, -2)}${at + 10}`,
    }));
    expect(blocksInput.safeParse(defaultBlocks(false, sections)).success).toBe(true);
    expect(defaultBlocks(true, sections)).toEqual([]);
  });

  test.each(BLOCK_KINDS)("of kind %s has as many slots as it begins with, and a rule", (kind) => {
    const { least, most, first } = SLOTS[kind];
    expect(first).toBeGreaterThanOrEqual(least);
    expect(first).toBeLessThanOrEqual(most);
    expect(RULES_OF[kind].length).toBeGreaterThan(0);
  });

  test.each([
    ["another kind", [list({ kind: "carousel" as "list" })]],
    ["a rule of popularity", [list({ fill: { rule: "popular" as "newest" } })]],
    ["a rule that is not its kind's", [list({ kind: "opinion", slots: [null] })]],
    ["a topic that is no id", [list({ fill: { rule: "topic", topicId: "syria" } })]],
    ["too many slots", [list({ slots: Array.from({ length: 13 }, () => null) })]],
    ["too few slots", [list({ slots: [] })]],
    ["a story that is no id", [list({ slots: ["'; drop table", null] })]],
    ["words of its own", [{ ...list(), headline: "Shocking" }]],
    ["the same block twice", [list(), list()]],
    ["a name that is no name", [list({ id: "<b>" })]],
    ["too many blocks", Array.from({ length: 13 }, (_, at) => list({ id: `${at}` }))],
  ])("with %s is refused", (_, blocks) => {
    expect(blocksInput.safeParse(blocks).success).toBe(false);
  });

  test("is scheduled for a moment", () => {
    const due = (dueAt: string) =>
      scheduleLayoutInput.safeParse({ frontId: id, version: "1", dueAt }).success;
    expect(due("2026-01-02T09:00:00.000Z")).toBe(true);
    expect(due("tomorrow")).toBe(false);
  });
});

describe("what stands over a block", () => {
  const names = new Map([[id, { name: "World", url: "/world" }]]);
  const empty = list({ slots: [null, null] });

  test.each([
    ["what is newest", empty, "Latest"],
    ["stories that somebody chose", list(), "More stories"],
    ["a section", list({ fill: { rule: "section", sectionId: id } }), "World"],
    ["a topic", list({ fill: { rule: "topic", topicId: id } }), "World"],
    ["opinion", list({ fill: { rule: "opinion" } }), "Opinion"],
    ["what was corrected", list({ fill: { rule: "corrected" } }), "Corrected lately"],
    ["pictures", list({ kind: "pictures" }), "In pictures"],
    ["a lead", list({ kind: "lead" }), null],
    ["a cluster of what is newest", list({ kind: "cluster" }), null],
    ["corrections, which name themselves", list({ kind: "corrections" }), null],
  ])("%s", (_, block, name) => {
    expect(headingOf(block, names, null)?.name ?? null).toBe(name);
  });

  test("a section is not named over its own stories", () => {
    const own = { ...empty, fill: { rule: "section", sectionId: id } as const };
    expect(headingOf(own, names, id)?.name).toBe("Latest");
  });
});
