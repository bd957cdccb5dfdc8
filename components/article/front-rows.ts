import type { ShownBlock } from "@/lib/front-page/rules/blocks";

/**
 * What stands side by side on a wide page; on a narrow one it comes in this order. A `whole` row is one block, or
 * one with another in its margin; `columns` are as many as there is room for.
 */
export type FrontRow = { kind: "whole" | "columns"; blocks: ShownBlock[] };

/** A list that is short enough to be one column of several. */
const SHORT = 4;

/**
 * The rows of a front. Opinion and corrections right after a cluster or a list stand in its margin, as notes stand
 * beside a text; short lists in a row become columns.
 */
export function frontRows(blocks: readonly ShownBlock[]): FrontRow[] {
  const rows: FrontRow[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = rows.at(-1);
    const before = blocks[index - 1];
    if (last && before && isAside(block) && hasMargin(before) && last.blocks.length < 2) {
      last.kind = "whole";
      last.blocks.push(block);
    } else if (last?.kind === "columns" && isShort(block)) last.blocks.push(block);
    else rows.push({ kind: isShort(block) ? "columns" : "whole", blocks: [block] });
  }
  return rows;
}

function isAside({ kind }: ShownBlock): boolean {
  return kind === "opinion" || kind === "corrections";
}

function hasMargin({ kind }: ShownBlock): boolean {
  return kind === "cluster" || kind === "list";
}

function isShort({ kind, places }: ShownBlock): boolean {
  return kind === "list" && places.length <= SHORT;
}
