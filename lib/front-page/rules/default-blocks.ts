import type { Block } from "./blocks";

type Section = { id: string };

/**
 * What a front has until an editor arranges it: the front page its newest lead, what is latest, what was put
 * right and every section; a section its stories in the order of time, without blocks.
 */
export function defaultBlocks(ofSection: boolean, sections: readonly Section[]): Block[] {
  if (ofSection) return [];
  return [
    { id: "lead", kind: "lead", fill: { rule: "newest" }, slots: [null] },
    { id: "latest", kind: "list", fill: { rule: "newest" }, slots: empty(6) },
    { id: "put-right", kind: "corrections", fill: { rule: "corrected" }, slots: [] },
    ...sections.slice(0, 9).map(
      ({ id }): Block => ({
        id: `section-${id}`,
        kind: "list",
        fill: { rule: "section", sectionId: id },
        slots: empty(4),
      }),
    ),
  ];
}

function empty(count: number): null[] {
  return Array.from({ length: count }, () => null);
}
