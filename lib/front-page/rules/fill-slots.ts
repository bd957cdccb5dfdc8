import type { ArticleKind } from "@/lib/articles/rules/work-state";
import { type Block, type BlockKind, type Filled, fillKey, pinsOf } from "./blocks";

/** A story that a rule found, and what blocks want to know of it. */
export type Candidate = { id: string; kind: ArticleKind; pictured: boolean };

/**
 * What stands in every slot: the stories that editors put there, and in empty slots what the block's rule finds
 * first of what stands nowhere else on the front. `candidates` are the rules' stories in order, by `fillKey`.
 */
export function fillSlots(
  blocks: readonly Block[],
  candidates: Readonly<Record<string, readonly Candidate[]>>,
): Filled[][] {
  const taken = new Set(pinsOf(blocks).map(({ articleId }) => articleId));
  const seen = new Set<string>();
  return blocks.map(({ kind, fill, slots }) => {
    const found = candidates[fillKey(fill)] ?? [];
    return slots.map((articleId, slot) => {
      if (articleId !== null) return once(articleId, seen);
      const next = choose(
        kind,
        slot,
        found.filter(({ id }) => !taken.has(id)),
      );
      if (!next) return null;
      taken.add(next.id);
      return { articleId: next.id, pinned: false };
    });
  });
}

/** How many stories of each rule are enough to fill these blocks, whatever stands elsewhere. */
export function candidatesNeeded(blocks: readonly Block[]): number {
  const slots = blocks.reduce((sum, block) => sum + block.slots.length, 0);
  return slots + LOOK_FURTHER;
}

/** How far a block looks for a story with a picture. */
const LOOK_FURTHER = 40;

// A story that was put into two slots stands in the first of them.
function once(articleId: string, seen: Set<string>): Filled {
  if (seen.has(articleId)) return null;
  seen.add(articleId);
  return { articleId, pinned: true };
}

function choose(kind: BlockKind, slot: number, free: readonly Candidate[]): Candidate | undefined {
  switch (kind) {
    case "lead":
      // The newest report with a picture leads; opinion does so only when there is nothing else.
      return (
        (slot === 0 && free.find((story) => story.kind === "news" && story.pictured)) ||
        free.find((story) => story.kind !== "opinion") ||
        free[0]
      );
    case "opinion":
      return free.find((story) => story.kind === "opinion");
    case "pictures":
      return free.find((story) => story.pictured);
    default:
      return free[0];
  }
}
