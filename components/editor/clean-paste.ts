import { Extension } from "@tiptap/core";
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { cleanText } from "@/lib/articles/rules/clean-text";

/** Pasted text loses at once what saving would take from it, so that words are found again where they were marked. */
export const CleanPaste = Extension.create({
  name: "cleanPaste",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPastedText: cleanText,
        transformPasted: (slice) =>
          new Slice(cleaned(slice.content), slice.openStart, slice.openEnd),
      },
    }),
  ],
});

function cleaned(fragment: Fragment): Fragment {
  return Fragment.fromArray(fragment.content.flatMap(cleanedNode));
}

function cleanedNode(node: Node): Node[] {
  if (!node.isText) return [node.copy(cleaned(node.content))];
  const text = cleanText(node.text ?? "").replace(/[\r\n\t]+/gu, " ");
  // The document has no empty text.
  return text === "" ? [] : [node.type.schema.text(text, node.marks)];
}
