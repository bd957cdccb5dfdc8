import { type Editor, mergeAttributes, Node } from "@tiptap/core";
import type { Node as Placed } from "@tiptap/pm/model";
import { Plugin, type Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

const footnoteId = {
  default: "",
  parseHTML: (element: HTMLElement) => element.dataset.footnoteId ?? "",
  renderHTML: (attributes: Record<string, unknown>) => ({
    "data-footnote-id": attributes.footnoteId,
  }),
};

/** Where the text leads to a footnote. */
const FootnoteReference = Node.create({
  name: "footnoteReference",
  group: "inline",
  inline: true,
  atom: true,
  marks: "",
  addAttributes: () => ({ footnoteId }),
  parseHTML: () => [
    {
      tag: "sup[data-footnote-id]",
      getAttrs: (element) => UUID.test(element.dataset.footnoteId ?? "") && null,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    "sup",
    mergeAttributes(HTMLAttributes, { class: "story-footnote-reference" }),
  ],
});

const Footnote = Node.create({
  name: "footnote",
  content: "text*",
  defining: true,
  isolating: true,
  addAttributes: () => ({ footnoteId }),
  renderHTML: ({ HTMLAttributes }) => ["li", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      // A note is one paragraph; whoever has written it goes back to the text.
      Enter: () => leaveFootnote(this.editor),
      Escape: () => leaveFootnote(this.editor),
      Backspace: () => removeEmptyFootnote(this.editor),
    };
  },
});

/** The notes at the foot of the story. */
const Footnotes = Node.create({
  name: "footnotes",
  content: "footnote+",
  isolating: true,
  renderHTML: () => ["section", { class: "story-footnotes", "aria-label": "Footnotes" }, ["ol", 0]],
  addProseMirrorPlugins: () => [numbers],
});

export const FOOTNOTES = [FootnoteReference, Footnote, Footnotes];

// Numbers are read from the order of the references; nothing of them is part of the document.
const numbers: Plugin<DecorationSet> = new Plugin({
  state: {
    init: (_config, state) => numbersIn(state.doc),
    apply: (transaction, last) => (transaction.docChanged ? numbersIn(transaction.doc) : last),
  },
  props: { decorations: (state) => numbers.getState(state) },
});

function numbersIn(doc: Placed): DecorationSet {
  const places = placesOf(doc);
  const order = [...new Set(places.references.map(({ id }) => id))];
  const numbered = [...places.references, ...places.notes].map(({ id, position, node }) => {
    const index = order.indexOf(id);
    const number = index === -1 ? "–" : String(index + 1);
    return Decoration.node(position, position + node.nodeSize, { "data-number": number });
  });
  return DecorationSet.create(doc, numbered);
}

type Place = { id: string; position: number; node: Placed };

function placesOf(doc: Placed): { references: Place[]; notes: Place[] } {
  const references: Place[] = [];
  const notes: Place[] = [];
  doc.descendants((node, position) => {
    const place = { id: String(node.attrs.footnoteId), position, node };
    if (node.type.name === "footnoteReference") references.push(place);
    if (node.type.name === "footnote") notes.push(place);
  });
  return { references, notes };
}

/** Whether a footnote can be put where the selection ends: in running text, not in another note. */
export function mayHaveFootnote({ $to }: Selection): boolean {
  const { reference } = typesOf($to.doc);
  return $to.parent.isTextblock && $to.parent.canReplaceWith($to.index(), $to.index(), reference);
}

/** Puts a reference behind the selected words, and its empty note among the others, where writing goes on. */
export function insertFootnote(editor: Editor): void {
  const { tr, selection } = editor.state;
  if (!mayHaveFootnote(selection)) return;
  const types = typesOf(tr.doc);
  const id = crypto.randomUUID();
  tr.insert(selection.to, types.reference.create({ footnoteId: id }));
  const note = types.footnote.create({ footnoteId: id });
  const { references, notes } = placesOf(tr.doc);
  const before = references
    .filter(({ position }) => position < selection.to)
    .map((each) => each.id);
  const previous = notes.findLast((each) => before.includes(each.id));
  const first = notes[0];
  const at = previous ? previous.position + previous.node.nodeSize : first?.position;
  if (at === undefined) tr.insert(tr.doc.content.size, types.footnotes.create(null, note));
  else tr.insert(at, note);
  putInto(tr, at ?? tr.doc.content.size - note.nodeSize - 1);
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
}

function typesOf({ type: { schema } }: Placed) {
  const { footnoteReference: reference, footnote, footnotes } = schema.nodes;
  if (!reference || !footnote || !footnotes) throw new Error("This text has no footnotes.");
  return { reference, footnote, footnotes };
}

function putInto(tr: Transaction, position: number): void {
  tr.setSelection(TextSelection.create(tr.doc, position + 1));
}

function openFootnote({ state }: Editor): Placed | null {
  const { parent } = state.selection.$from;
  return parent.type.name === "footnote" ? parent : null;
}

function leaveFootnote(editor: Editor): boolean {
  const note = openFootnote(editor);
  if (!note) return false;
  const { references } = placesOf(editor.state.doc);
  const back = references.find(({ id }) => id === note.attrs.footnoteId);
  if (!back) return true;
  return editor
    .chain()
    .setTextSelection(back.position + 1)
    .scrollIntoView()
    .run();
}

/** Takes an empty note away together with what refers to it. */
function removeEmptyFootnote(editor: Editor): boolean {
  const note = openFootnote(editor);
  if (!note || note.content.size > 0) return false;
  const { tr, selection } = editor.state;
  const list = selection.$from.node(-1);
  // The list of notes goes with its last one.
  const level = list.childCount === 1 ? selection.$from.depth - 1 : selection.$from.depth;
  tr.delete(selection.$from.before(level), selection.$from.after(level));
  const { references } = placesOf(tr.doc);
  const own = references.filter(({ id }) => id === note.attrs.footnoteId);
  for (const { position } of own.toReversed()) tr.delete(position, position + 1);
  const back = own[0]?.position ?? 1;
  tr.setSelection(TextSelection.near(tr.doc.resolve(back)));
  editor.view.dispatch(tr.scrollIntoView());
  return true;
}
