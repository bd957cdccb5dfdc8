import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { type Anchor, locate } from "@/lib/claims/rules/anchor";
import { bodyText, rangeOf } from "./body-text";

/** How marked words look: their claim, its verdict's pattern, and whether the verdict still holds for them. */
export type Highlight = Anchor & { id: string; verdict: string; currency: string };

type Marked = { highlights: readonly Highlight[]; active: string | null; shown: DecorationSet };
type Change = { highlights?: readonly Highlight[]; active?: string | null };

const key = new PluginKey<Marked>("claimHighlights");

/** Shows the words of claims in the text. Nothing of it is part of the document. */
export const ClaimHighlights = Extension.create({
  name: "claimHighlights",
  addProseMirrorPlugins: () => [
    new Plugin<Marked>({
      key,
      state: {
        init: () => ({ highlights: [], active: null, shown: DecorationSet.empty }),
        apply(transaction, last, _before, { doc }) {
          const change = transaction.getMeta(key) as Change | undefined;
          if (!change && !transaction.docChanged) return last;
          const { highlights, active } = { ...last, ...change };
          return { highlights, active, shown: show(doc, highlights, active) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.shown },
    }),
  ],
});

/** A change of the highlights, to be dispatched as meta of a transaction. */
export function highlightChange(state: EditorState, change: Change) {
  return state.tr.setMeta(key, change).setMeta("addToHistory", false);
}

/** The claims whose words stand at a position, the shortest words first. */
export function claimsAt(state: EditorState, position: number): string[] {
  const found = key.getState(state)?.shown.find(position, position) ?? [];
  return found
    .toSorted((left, right) => left.to - left.from - (right.to - right.from))
    .map((decoration) => String(decoration.spec.id));
}

function show(doc: Node, highlights: readonly Highlight[], active: string | null): DecorationSet {
  if (highlights.length === 0) return DecorationSet.empty;
  const text = bodyText(doc);
  const decorations = highlights.flatMap((highlight) => {
    const span = locate(highlight, text.text);
    const range = span && rangeOf(text, span);
    if (!range) return [];
    const looks = {
      class: "claim",
      "data-claim": highlight.id,
      "data-verdict": highlight.verdict,
      "data-currency": highlight.currency,
      ...(highlight.id === active && { "data-active": "" }),
    };
    return [Decoration.inline(range.from, range.to, looks, { id: highlight.id })];
  });
  return DecorationSet.create(doc, decorations);
}
