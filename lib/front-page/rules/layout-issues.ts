import type { ArticleKind, PublicationState } from "@/lib/articles/rules/work-state";
import type { Issue } from "@/lib/refusal";
import { type Block, type BlockKind, ONCE, pinsOf } from "./blocks";

/** What must be known of a story before it can stand on a front. */
export type Standing = {
  id: string;
  headline: string;
  kind: ArticleKind | null;
  state: PublicationState;
  pictured: boolean;
};

const ONLY_ONE: Partial<Record<BlockKind, string>> = {
  lead: "A front has one lead. Take one of them off.",
  corrections: "A front shows its corrections once. Take one of them off.",
};

/** Everything that keeps an arrangement from its readers; empty when it can be shown. */
export function layoutIssues(blocks: readonly Block[], stories: readonly Standing[]): Issue[] {
  return [...onlyOnes(blocks), ...doubles(blocks, stories), ...misplaced(blocks, stories)];
}

function onlyOnes(blocks: readonly Block[]): Issue[] {
  return ONCE.flatMap((kind) =>
    blocks.filter((block) => block.kind === kind).length > 1
      ? { code: `two_${kind}_blocks`, message: ONLY_ONE[kind] ?? "" }
      : [],
  );
}

function doubles(blocks: readonly Block[], stories: readonly Standing[]): Issue[] {
  const ids = pinsOf(blocks).map(({ articleId }) => articleId);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) => ({
    code: "story_twice",
    message: "This story stands on the front twice. Leave it in one place.",
    words: headlineOf(id, stories),
    subjectId: id,
  }));
}

function misplaced(blocks: readonly Block[], stories: readonly Standing[]): Issue[] {
  return pinsOf(blocks).flatMap(({ block, articleId }) => {
    const message = whyNot(
      blocks[block]?.kind ?? "list",
      stories.find(({ id }) => id === articleId),
    );
    return message
      ? {
          code: "story_misplaced",
          message,
          words: headlineOf(articleId, stories),
          subjectId: articleId,
        }
      : [];
  });
}

function whyNot(kind: BlockKind, story: Standing | undefined): string | null {
  if (story?.state !== "live")
    return "Readers do not have this story, or no longer. Take it out; the slot fills itself.";
  if (kind === "opinion" && story.kind !== "opinion")
    return "This is not an opinion piece. Put it into another block.";
  if (kind === "pictures" && !story.pictured)
    return "This story has no picture. Put it into another block.";
  return null;
}

function headlineOf(articleId: string, stories: readonly Standing[]): string {
  return stories.find(({ id }) => id === articleId)?.headline ?? "";
}
