import type { ArticleCard } from "@/lib/articles/rules/published";

/** The front that has no section. Its row is made by a migration, with this id. */
export const FRONT_PAGE = "00000000-0000-7000-8000-000000000001";

export const BLOCK_KINDS = [
  "lead",
  "cluster",
  "list",
  "opinion",
  "pictures",
  "corrections",
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/**
 * How an empty slot fills itself. Nobody counts readers, so there is no rule of popularity. On a section's
 * front, opinion and corrected stories are those of the section.
 */
export type Fill =
  | { rule: "newest" }
  | { rule: "section"; sectionId: string }
  | { rule: "topic"; topicId: string }
  | { rule: "opinion" }
  | { rule: "corrected" };
export type FillRule = Fill["rule"];

/** A part of a front. A slot holds the story that an editor put there, or null: then it fills itself. */
export type Block = {
  /** Its own through all changes, so that it is known again after it was moved. */
  id: string;
  kind: BlockKind;
  fill: Fill;
  slots: (string | null)[];
};

/** Where a story stands: which block, which slot of it. */
export type Place = { block: number; slot: number };

/** What a slot shows. Null when the rule found nothing more. */
export type Filled = { articleId: string; pinned: boolean } | null;

/** A block with what stands in it, for screens. */
export type ShownBlock = {
  id: string;
  kind: BlockKind;
  /** What its rule is about; null where the block needs no name. */
  heading: { name: string; url: string | null } | null;
  places: ({ card: ArticleCard; pinned: boolean } | null)[];
};

export const MAX_BLOCKS = 12;

/** How many slots a block of this kind has: at least, at most, and to begin with. */
export const SLOTS: Readonly<Record<BlockKind, { least: number; most: number; first: number }>> = {
  lead: { least: 1, most: 4, first: 1 },
  cluster: { least: 2, most: 6, first: 4 },
  list: { least: 2, most: 12, first: 4 },
  opinion: { least: 1, most: 4, first: 2 },
  pictures: { least: 2, most: 4, first: 3 },
  corrections: { least: 0, most: 0, first: 0 },
};

const ANY_STORY = ["newest", "section", "topic", "opinion", "corrected"] as const;

/** Which rules a block of this kind can follow; the first to begin with. */
export const RULES_OF: Readonly<Record<BlockKind, readonly FillRule[]>> = {
  lead: ["newest", "section", "topic"],
  cluster: ["newest", "section", "topic"],
  list: ANY_STORY,
  opinion: ["opinion"],
  pictures: ["newest", "section", "topic"],
  corrections: ["corrected"],
};

/** Kinds of which a front has one at most. */
export const ONCE: readonly BlockKind[] = ["lead", "corrections"];

/** A rule by what it asks for: two blocks with the same key draw on the same stories. */
export function fillKey(fill: Fill): string {
  switch (fill.rule) {
    case "section":
      return `section ${fill.sectionId}`;
    case "topic":
      return `topic ${fill.topicId}`;
    default:
      return fill.rule;
  }
}

/** Every story that an editor put somewhere, in the order of the front. */
export function pinsOf(blocks: readonly Block[]): (Place & { articleId: string })[] {
  return blocks.flatMap(({ slots }, block) =>
    slots.flatMap((articleId, slot) => (articleId === null ? [] : { block, slot, articleId })),
  );
}

/** The stories that stand in these blocks, by id. */
export function storiesOn(blocks: readonly ShownBlock[]): string[] {
  return blocks.flatMap(({ places }) => places.flatMap((place) => place?.card.id ?? []));
}

/** The blocks without their stories: slots are there and empty. */
export function emptied(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => ({ ...block, slots: block.slots.map(() => null) }));
}

/** The blocks with these stories in their slots; what has no such slot is left out. */
export function pinned(
  blocks: readonly Block[],
  pins: readonly (Place & { articleId: string })[],
): Block[] {
  return blocks.map((block, at) => ({
    ...block,
    slots: block.slots.map(
      (_, slot) => pins.find((pin) => pin.block === at && pin.slot === slot)?.articleId ?? null,
    ),
  }));
}
