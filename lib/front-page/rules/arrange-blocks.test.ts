import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addBlock,
  chooseFill,
  mayAdd,
  moveBlock,
  moveStory,
  pinStory,
  removeBlock,
  resizeBlock,
  takeOut,
} from "./arrange-blocks";
import { BLOCK_KINDS, type Block, MAX_BLOCKS, pinsOf } from "./blocks";
import { blocksInput } from "./front-input";

const list = (id: string, ...slots: (string | null)[]): Block => ({
  id,
  kind: "list",
  fill: { rule: "newest" },
  slots,
});

const slotsOf = (blocks: readonly Block[]) => blocks.map(({ slots }) => slots);
const idsOf = (blocks: readonly Block[]) => blocks.map(({ id }) => id);

describe("blocks", () => {
  test("come at the end, with empty slots and a rule", () => {
    expect(addBlock([], "opinion", "new")).toEqual([
      { id: "new", kind: "opinion", fill: { rule: "opinion" }, slots: [null, null] },
    ]);
  });

  test("a front has one lead, one place for corrections, and not too many blocks", () => {
    const lead = addBlock([], "lead", "lead");
    expect(mayAdd(lead, "lead")).toBe(false);
    expect(addBlock(lead, "lead", "other")).toEqual(lead);
    const full = Array.from({ length: MAX_BLOCKS }, (_, index) => list(`${index}`, null, null));
    expect(mayAdd(full, "list")).toBe(false);
  });

  test.each([
    [0, 2, ["b", "c", "a"]],
    [2, 0, ["c", "a", "b"]],
    [1, 1, ["a", "b", "c"]],
    [0, -1, ["a", "b", "c"]],
    [0, 3, ["a", "b", "c"]],
    [9, 0, ["a", "b", "c"]],
  ])("the block at %i moves to %i", (from, to, after) => {
    expect(idsOf(moveBlock([list("a"), list("b"), list("c")], from, to))).toEqual(after);
  });

  test("are as long as their kind allows; the last slots go first", () => {
    const blocks = [list("a", "one", null, "three")];
    expect(slotsOf(resizeBlock(blocks, 0, 2))).toEqual([["one", null]]);
    expect(slotsOf(resizeBlock(blocks, 0, 4))).toEqual([["one", null, "three", null]]);
    expect(resizeBlock(blocks, 0, 0)[0]?.slots).toHaveLength(2);
    expect(resizeBlock(blocks, 0, 99)[0]?.slots).toHaveLength(12);
  });

  test("follow only rules of their kind", () => {
    const opinion = addBlock([], "opinion", "a");
    expect(chooseFill(opinion, 0, { rule: "newest" })).toEqual(opinion);
    expect(chooseFill([list("a", null)], 0, { rule: "corrected" })[0]?.fill.rule).toBe("corrected");
  });
});

describe("a story", () => {
  const blocks = [list("a", "one", null), list("b", "two", null)];

  test("put into a slot replaces what was there, and leaves where it was", () => {
    expect(slotsOf(pinStory(blocks, { block: 1, slot: 0 }, "one"))).toEqual([
      [null, null],
      ["one", null],
    ]);
  });

  test("that is moved changes places with what stands there", () => {
    const moved = moveStory(blocks, { block: 0, slot: 0 }, { block: 1, slot: 0 }, "one");
    expect(slotsOf(moved)).toEqual([
      ["two", null],
      ["one", null],
    ]);
  });

  test("that a rule had found stays where somebody moves it", () => {
    const moved = moveStory(blocks, { block: 0, slot: 1 }, { block: 1, slot: 1 }, "found");
    expect(slotsOf(moved)).toEqual([
      ["one", null],
      ["two", "found"],
    ]);
  });

  test("taken out leaves a slot that fills itself", () => {
    expect(slotsOf(takeOut(blocks, { block: 0, slot: 0 }))[0]).toEqual([null, null]);
  });

  test("goes nowhere where there is no slot", () => {
    expect(pinStory(blocks, { block: 7, slot: 0 }, "one")).toEqual(blocks);
    expect(moveStory(blocks, { block: 0, slot: 0 }, { block: 0, slot: 9 }, "one")).toEqual(blocks);
  });
});

test("whatever is done to a front, it can be kept, and no story stands there twice", () => {
  const place = fc.record({ block: fc.nat(5), slot: fc.nat(5) });
  const story = fc.uuid({ version: 7 });
  const deed = fc.oneof(
    fc.tuple(fc.constantFrom(...BLOCK_KINDS), fc.uuid()).map(
      ([kind, id]) =>
        (blocks: Block[]) =>
          addBlock(blocks, kind, id),
    ),
    fc.nat(5).map((at) => (blocks: Block[]) => removeBlock(blocks, at)),
    fc.tuple(fc.nat(5), fc.nat(5)).map(
      ([from, to]) =>
        (blocks: Block[]) =>
          moveBlock(blocks, from, to),
    ),
    fc.tuple(fc.nat(5), fc.nat(14)).map(
      ([at, size]) =>
        (blocks: Block[]) =>
          resizeBlock(blocks, at, size),
    ),
    fc.tuple(place, story).map(
      ([at, id]) =>
        (blocks: Block[]) =>
          pinStory(blocks, at, id),
    ),
    fc.tuple(place, place, fc.nat(5)).map(([from, to, nth]) => (blocks: Block[]) => {
      const moved = blocks[from.block]?.slots[from.slot] ?? pinsOf(blocks)[nth]?.articleId;
      return moved ? moveStory(blocks, from, to, moved) : blocks;
    }),
  );
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      const blocks = deeds.reduce<Block[]>((all, change) => change(all), []);
      const ids = pinsOf(blocks).map(({ articleId }) => articleId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(blocksInput.safeParse(blocks).success).toBe(true);
    }),
  );
});
