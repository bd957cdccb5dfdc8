import type { Editor, JSONContent } from "@tiptap/react";

/**
 * Puts a block behind the one the cursor is in, or in its place when that is an empty paragraph, and the
 * cursor behind the new block, where writing goes on.
 */
export function insertBlock(editor: Editor, block: JSONContent): void {
  const { $from, $to } = editor.state.selection;
  const { doc } = editor.state;
  // In the text of a top-level block, or on a top-level block that is selected as a whole.
  const start = $from.depth > 0 ? $from.before(1) : $from.pos;
  const end = $to.depth > 0 ? $to.after(1) : $to.pos;
  const current = doc.nodeAt(start);
  const isEmpty = current?.type.name === "paragraph" && current.content.size === 0;
  const at = isEmpty ? start : end;
  const follows = doc.resolve(end).nodeAfter;
  const blocks = follows?.isTextblock ? [block] : [block, { type: "paragraph" }];
  editor
    .chain()
    .insertContentAt({ from: at, to: end }, blocks)
    // Behind the block, which is one place long, and into the paragraph after it.
    .setTextSelection(at + 2)
    .focus()
    .scrollIntoView()
    .run();
}
