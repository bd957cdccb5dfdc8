import type { Block, ShownBlock } from "./blocks";

/** Names and addresses of the sections and topics that rules can be about, by id. */
export type Names = ReadonlyMap<string, { name: string; url: string }>;

/**
 * What readers read over a block. It says what the rule is about and nothing else: a front holds no words that
 * nobody has checked. "Latest" would be untrue of stories that somebody chose.
 */
export function headingOf(
  { kind, fill, slots }: Block,
  names: Names,
  ownSectionId: string | null,
): ShownBlock["heading"] {
  if (kind === "lead" || kind === "corrections") return null;
  switch (fill.rule) {
    case "topic":
      return names.get(fill.topicId) ?? null;
    case "section":
      if (fill.sectionId !== ownSectionId) return names.get(fill.sectionId) ?? null;
      return plain(kind, slots);
    case "opinion":
      return { name: "Opinion", url: null };
    case "corrected":
      return { name: "Corrected lately", url: "/corrections" };
    case "newest":
      return plain(kind, slots);
  }
}

function plain(kind: Block["kind"], slots: Block["slots"]): ShownBlock["heading"] {
  if (kind === "pictures") return { name: "In pictures", url: null };
  if (kind === "cluster") return null;
  const chosen = slots.some((story) => story !== null);
  return { name: chosen ? "More stories" : "Latest", url: null };
}
