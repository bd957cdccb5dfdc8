import type { Block } from "./blocks";

/**
 * Blocks in their order, each alone, but figures that are marked to stand together and follow each other put
 * together: a gallery is a group of two or more.
 */
export function galleriesIn<Row extends { block: Block }>(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  let wasInGallery = false;
  for (const row of rows) {
    const isInGallery = row.block.type === "figure" && row.block.attrs.gallery === true;
    if (isInGallery && wasInGallery) groups.at(-1)?.push(row);
    else groups.push([row]);
    wasInGallery = isInGallery;
  }
  return groups;
}
