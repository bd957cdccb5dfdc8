import type { Block, BlockKind, FillRule, ShownBlock } from "@/lib/front-page/rules/blocks";
import type { Placed } from "@/lib/front-page/rules/front-difference";

export const KIND_WORDS: Readonly<Record<BlockKind, string>> = {
  lead: "Lead",
  cluster: "Cluster",
  list: "List",
  opinion: "Opinion",
  pictures: "Pictures",
  corrections: "Put right",
};

export const RULE_WORDS: Readonly<Record<FillRule, string>> = {
  newest: "the newest",
  section: "the newest of a section",
  topic: "the newest on a topic",
  opinion: "the newest opinion",
  corrected: "what was corrected lately",
};

/** What a block is called at the desk: its kind, and which of its kind where there are several. */
export function blockName(blocks: readonly { id: string; kind: BlockKind }[], id: string): string {
  const block = blocks.find((each) => each.id === id);
  if (!block) return "";
  const alike = blocks.filter(({ kind }) => kind === block.kind);
  const word = KIND_WORDS[block.kind];
  return alike.length > 1 ? `${word} ${alike.indexOf(block) + 1}` : word;
}

export function placeName(blocks: readonly Block[], id: string, slot: number): string {
  const size = blocks.find((block) => block.id === id)?.slots.length ?? 0;
  const name = blockName(blocks, id);
  return size > 1 ? `${name}, place ${slot + 1}` : name;
}

/** Every story of a front where it stands, to be compared. */
export function placedOn(shown: readonly ShownBlock[]): Placed[] {
  return shown.flatMap(({ id, places }) =>
    places.flatMap((place, slot) =>
      place
        ? {
            articleId: place.card.id,
            headline: place.card.headline,
            blockId: id,
            where: `${blockName(shown, id)}${places.length > 1 ? `, place ${slot + 1}` : ""}`,
          }
        : [],
    ),
  );
}
