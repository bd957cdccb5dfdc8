import { NodeSelection } from "@tiptap/pm/state";
import type { Editor, JSONContent } from "@tiptap/react";
import { bodyText, spanOf, trimSpan } from "./body-text";
import { insertFootnote } from "./footnotes";
import type { Insertion } from "./toolbar";

/**
 * Puts blocks behind the one the cursor is in, or in its place when that is an empty paragraph, and the
 * cursor behind the new blocks, where writing goes on. Nothing comes behind the footnotes.
 */
export function insertBlock(editor: Editor, ...inserted: JSONContent[]): void {
  const { $from, $to } = editor.state.selection;
  const { doc } = editor.state;
  // In the text of a top-level block, or on a top-level block that is selected as a whole.
  const start = $from.depth > 0 ? $from.before(1) : $from.pos;
  const end = $to.depth > 0 ? $to.after(1) : $to.pos;
  const current = doc.nodeAt(start);
  const isEmpty = current?.type.name === "paragraph" && current.content.size === 0;
  const isLast = current?.type.name === "footnotes";
  const at = isEmpty || isLast ? start : end;
  const to = isLast ? start : end;
  const follows = doc.resolve(to).nodeAfter;
  const blocks = follows?.isTextblock ? inserted : [...inserted, { type: "paragraph" }];
  const sizes = inserted.map((block) => editor.schema.nodeFromJSON(block).nodeSize);
  editor
    .chain()
    .insertContentAt({ from: at, to }, blocks)
    // Behind the blocks and into the paragraph after them.
    .setTextSelection(at + sizes.reduce((sum, size) => sum + size, 1))
    .focus()
    .scrollIntoView()
    .run();
}

/** Puts into the text what needs nothing to be asked first. False when something has to be asked. */
export function insertDirectly(editor: Editor, insertion: Insertion): boolean {
  if (insertion === "footnote") insertFootnote(editor);
  else if (insertion === "key_points") toggleKeyPoints(editor);
  else if (insertion === "pull_quote") {
    const words = wordsForPullQuote(editor);
    if (words) insertBlock(editor, { type: "pullQuote", attrs: { words } });
  } else return false;
  return true;
}

/** The selected words, when they can be a pull quote: words of one paragraph. */
export function wordsForPullQuote({ state }: Editor): string | null {
  const text = bodyText(state.doc);
  const span = spanOf(text, state.selection);
  const words = span && trimSpan(text.text, span);
  return words && words.end - words.start <= 500 ? text.text.slice(words.start, words.end) : null;
}

/** Turns the paragraphs of the selection into key points and back; with none selected, begins some at the top. */
function toggleKeyPoints(editor: Editor): void {
  const { doc, selection } = editor.state;
  if (!selection.empty || editor.isActive("keyPoints")) {
    editor.chain().focus().toggleWrap("keyPoints").run();
    return;
  }
  const isThere = doc.firstChild?.type.name === "keyPoints";
  const points = { type: "keyPoints", content: [{ type: "paragraph" }] };
  editor
    .chain()
    .insertContentAt(0, isThere ? [] : points)
    .setTextSelection(2)
    .focus()
    .scrollIntoView()
    .run();
}

/** Moves a block of the text before the one above it, or behind the one below it. */
export function moveBlock({ state, view }: Editor, position: number, by: -1 | 1): void {
  const { doc, tr } = state;
  const block = doc.nodeAt(position);
  const index = doc.resolve(position).index(0);
  const neighbour = doc.maybeChild(index + by);
  if (!block || !neighbour || neighbour.type.name === "footnotes") return;
  tr.delete(position, position + block.nodeSize);
  const to = by === -1 ? position - neighbour.nodeSize : position + neighbour.nodeSize;
  tr.insert(to, block).setSelection(NodeSelection.create(tr.doc, to));
  view.dispatch(tr.scrollIntoView());
}
