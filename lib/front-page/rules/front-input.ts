import { z } from "zod";
import { BLOCK_KINDS, type Block, MAX_BLOCKS, RULES_OF, SLOTS } from "./blocks";

const fill = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("newest") }),
  z.strictObject({ rule: z.literal("section"), sectionId: z.uuid("Choose a section.") }),
  z.strictObject({ rule: z.literal("topic"), topicId: z.uuid("Choose a topic.") }),
  z.strictObject({ rule: z.literal("opinion") }),
  z.strictObject({ rule: z.literal("corrected") }),
]);

const block = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,60}$/u),
    kind: z.enum(BLOCK_KINDS),
    fill,
    slots: z.array(z.uuid().nullable()).max(12),
  })
  .refine(({ kind, fill: { rule } }) => RULES_OF[kind].includes(rule), {
    error: "This block cannot follow that rule.",
  })
  .refine(
    ({ kind, slots }) => slots.length >= SLOTS[kind].least && slots.length <= SLOTS[kind].most,
    { error: "This block has too few or too many slots." },
  );

/** An arrangement, as a screen sends it and as the database keeps it. */
export const blocksInput = z
  .array(block)
  .max(MAX_BLOCKS, `A front has at most ${MAX_BLOCKS} blocks.`)
  .refine((blocks) => new Set(blocks.map(({ id }) => id)).size === blocks.length, {
    error: "Two blocks have the same name. Load the page again.",
  });

export const arrangeFrontInput = z.strictObject({
  frontId: z.uuid(),
  baseVersion: z.coerce.number().int().positive(),
  blocks: blocksInput,
});

/** `version` is that of the working copy which its sender has seen. */
export const showFrontInput = z.strictObject({
  frontId: z.uuid(),
  version: z.coerce.number().int().positive(),
});

export const scheduleLayoutInput = showFrontInput.extend({ dueAt: z.coerce.date("Say when.") });
export const layoutIdInput = z.strictObject({ layoutId: z.uuid() });
export const resolveFrontForkInput = z.strictObject({ forkId: z.uuid() });

/** What the database keeps of an arrangement. It was checked on its way in; a mistake here is a bug. */
export function readBlocks(kept: unknown): Block[] {
  return blocksInput.parse(kept);
}

type Timed<Schema extends z.ZodType> = z.output<Schema> & { now: Date };
export type ArrangeFront = Timed<typeof arrangeFrontInput>;
export type ShowFront = Timed<typeof showFrontInput>;
export type ScheduleLayout = Timed<typeof scheduleLayoutInput>;
export type OneLayout = Timed<typeof layoutIdInput>;
export type ResolveFrontFork = Timed<typeof resolveFrontForkInput>;
