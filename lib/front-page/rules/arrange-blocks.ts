import {
  type Block,
  type BlockKind,
  type Fill,
  MAX_BLOCKS,
  ONCE,
  type Place,
  RULES_OF,
  SLOTS,
} from "./blocks";

/** Whether a block of this kind can be added. */
export function mayAdd(blocks: readonly Block[], kind: BlockKind): boolean {
  return (
    blocks.length < MAX_BLOCKS &&
    !(ONCE.includes(kind) && blocks.some((block) => block.kind === kind))
  );
}

/** A new block at the end, its slots empty. */
export function addBlock(blocks: readonly Block[], kind: BlockKind, id: string): Block[] {
  if (!mayAdd(blocks, kind)) return [...blocks];
  const slots = Array.from({ length: SLOTS[kind].first }, () => null);
  return [...blocks, { id, kind, fill: firstFill(kind), slots }];
}

export function removeBlock(blocks: readonly Block[], block: number): Block[] {
  return blocks.filter((_, index) => index !== block);
}

/** The block at its new place; outside the front it stays where it was. */
export function moveBlock(blocks: readonly Block[], from: number, to: number): Block[] {
  const moved = blocks[from];
  if (!moved || to < 0 || to >= blocks.length) return [...blocks];
  const others = removeBlock(blocks, from);
  return [...others.slice(0, to), moved, ...others.slice(to)];
}

/** Puts a story into a slot. It leaves any other slot; what stood there leaves the front. */
export function pinStory(blocks: readonly Block[], place: Place, articleId: string): Block[] {
  if (slotAt(blocks, place) === undefined) return [...blocks];
  return withSlots(blocks, (story, at) =>
    isAt(at, place) ? articleId : story === articleId ? null : story,
  );
}

/** Takes out what an editor put into a slot; the slot fills itself. */
export function takeOut(blocks: readonly Block[], place: Place): Block[] {
  return withSlots(blocks, (story, at) => (isAt(at, place) ? null : story));
}

/** Puts the story of one slot into another. What stood there takes its place. */
export function moveStory(
  blocks: readonly Block[],
  from: Place,
  to: Place,
  articleId: string,
): Block[] {
  const there = slotAt(blocks, to);
  if (there === undefined) return [...blocks];
  return withSlots(pinStory(blocks, to, articleId), (story, at) =>
    isAt(at, from) && !isAt(at, to) ? there : story,
  );
}

/** The block with so many slots, within what its kind allows; the last go first. */
export function resizeBlock(blocks: readonly Block[], block: number, size: number): Block[] {
  return blocks.map((each, index) => {
    if (index !== block) return each;
    const { least, most } = SLOTS[each.kind];
    const length = Math.min(most, Math.max(least, size));
    return { ...each, slots: Array.from({ length }, (_, slot) => each.slots[slot] ?? null) };
  });
}

export function chooseFill(blocks: readonly Block[], block: number, fill: Fill): Block[] {
  return blocks.map((each, index) =>
    index === block && RULES_OF[each.kind].includes(fill.rule) ? { ...each, fill } : each,
  );
}

function firstFill(kind: BlockKind): Fill {
  const [rule] = RULES_OF[kind];
  return rule === "opinion" || rule === "corrected" ? { rule } : { rule: "newest" };
}

function isAt(one: Place, other: Place): boolean {
  return one.block === other.block && one.slot === other.slot;
}

function slotAt(blocks: readonly Block[], { block, slot }: Place): string | null | undefined {
  return blocks[block]?.slots[slot];
}

function withSlots(
  blocks: readonly Block[],
  become: (story: string | null, at: Place) => string | null,
): Block[] {
  return blocks.map((each, block) => ({
    ...each,
    slots: each.slots.map((story, slot) => become(story, { block, slot })),
  }));
}
