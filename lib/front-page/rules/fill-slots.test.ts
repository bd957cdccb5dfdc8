import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BLOCK_KINDS, type Block, type Fill, fillKey, RULES_OF } from "./blocks";
import { type Candidate, candidatesNeeded, fillSlots } from "./fill-slots";

const story = (id: string, about: Partial<Candidate> = {}): Candidate => ({
  id,
  kind: "news",
  pictured: false,
  ...about,
});

const block = (kind: Block["kind"], slots: (string | null)[], fill?: Fill): Block => ({
  id: kind,
  kind,
  fill: fill ?? { rule: "newest" },
  slots,
});

const idsIn = (blocks: Block[], newest: Candidate[], others = {}) =>
  fillSlots(blocks, { newest, ...others }).map((slots) =>
    slots.map((slot) => slot?.articleId ?? null),
  );

describe("an empty slot", () => {
  test("takes what its rule finds first of what stands nowhere else", () => {
    const blocks = [block("list", [null, "b", null]), block("list", [null, "c"])];
    const found = ["a", "b", "c", "d", "e"].map((id) => story(id));
    expect(idsIn(blocks, found)).toEqual([
      ["a", "b", "d"],
      ["e", "c"],
    ]);
  });

  test("stays empty when its rule finds nothing more", () => {
    expect(idsIn([block("list", [null, null])], [story("a")])).toEqual([["a", null]]);
    expect(idsIn([block("list", [null], { rule: "topic", topicId: "t" })], [story("a")])).toEqual([
      [null],
    ]);
  });

  test("says whether an editor chose what stands in it", () => {
    expect(fillSlots([block("list", ["b", null])], { newest: [story("a")] })).toEqual([
      [
        { articleId: "b", pinned: true },
        { articleId: "a", pinned: false },
      ],
    ]);
  });
});

describe("what a block takes", () => {
  const newest = [
    story("view", { kind: "opinion", pictured: true }),
    story("plain"),
    story("shown", { pictured: true }),
  ];

  test.each([
    ["the newest report with a picture leads", block("lead", [null, null]), ["shown", "plain"]],
    ["pictures need a picture", block("pictures", [null, null, null]), ["view", "shown", null]],
    ["opinion is opinion", block("opinion", [null, null]), ["view", null]],
    ["a list takes all as they come", block("list", [null, null]), ["view", "plain"]],
  ])("%s", (_, wanted, ids) => {
    expect(idsIn([wanted], newest, { opinion: newest })).toEqual([ids]);
  });

  test("without a picture the newest report leads; opinion only when there is nothing else", () => {
    expect(idsIn([block("lead", [null])], newest.slice(0, 2))).toEqual([["plain"]]);
    expect(idsIn([block("lead", [null])], newest.slice(0, 1))).toEqual([["view"]]);
  });
});

const anyFill = (kind: Block["kind"]) =>
  fc.constantFrom(...RULES_OF[kind]).map((rule): Fill => {
    if (rule === "section") return { rule, sectionId: "s" };
    return rule === "topic" ? { rule, topicId: "t" } : { rule };
  });
const anyStory = fc.record({
  id: fc.nat(60).map((number) => `story-${number}`),
  kind: fc.constantFrom("news", "opinion", "live_blog"),
  pictured: fc.boolean(),
});
const anyBlocks = fc.array(
  fc.constantFrom(...BLOCK_KINDS).chain((kind) =>
    fc.record({
      id: fc.uuid(),
      kind: fc.constant(kind),
      fill: anyFill(kind),
      slots: fc.array(fc.option(fc.nat(60).map((number) => `story-${number}`)), { maxLength: 12 }),
    }),
  ),
  { maxLength: 12 },
);
const anyCandidates = fc.dictionary(
  fc.constantFrom("newest", "section s", "topic t", "opinion", "corrected"),
  fc.uniqueArray(anyStory, { selector: ({ id }) => id, maxLength: 60 }),
);

test("no story ever stands twice on a front, whatever rules and editors choose", () => {
  fc.assert(
    fc.property(anyBlocks, anyCandidates, (blocks, candidates) => {
      const shown = fillSlots(blocks, candidates)
        .flat()
        .flatMap((slot) => slot?.articleId ?? []);
      expect(new Set(shown).size).toBe(shown.length);
    }),
  );
});

test("nothing stands there that neither an editor nor a rule has named", () => {
  fc.assert(
    fc.property(anyBlocks, anyCandidates, (blocks, candidates) => {
      for (const [at, slots] of fillSlots(blocks, candidates).entries()) {
        const { fill, slots: chosen } = blocks[at] as Block;
        const found = candidates[fillKey(fill)] ?? [];
        for (const slot of slots) {
          if (slot?.pinned) expect(chosen).toContain(slot.articleId);
          else if (slot) expect(found.map(({ id }) => id)).toContain(slot.articleId);
        }
      }
    }),
  );
});

test("so many candidates are enough to fill every slot of a list", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 11 }), (size, count) => {
      const blocks = Array.from({ length: count }, () =>
        block(
          "list",
          Array.from({ length: size }, () => null),
        ),
      );
      const enough = Array.from({ length: candidatesNeeded(blocks) }, (_, id) => story(`${id}`));
      expect(idsIn(blocks, enough).flat()).not.toContain(null);
    }),
  );
});
