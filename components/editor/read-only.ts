import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

/** The meta of a transaction that shows other words, rather than changes these. */
export const SHOWN = "shown";

/**
 * Keeps the words as they are while the cursor can still be moved by keyboard through them: who may not
 * write may still select words.
 */
export const ReadOnly = Extension.create<object, { isOn: boolean }>({
  name: "readOnly",
  addStorage: () => ({ isOn: false }),
  addProseMirrorPlugins() {
    const { storage } = this;
    return [
      new Plugin({
        filterTransaction: (transaction) =>
          !storage.isOn || !transaction.docChanged || transaction.getMeta(SHOWN) === true,
      }),
    ];
  },
});

declare module "@tiptap/core" {
  interface Storage {
    readOnly: { isOn: boolean };
  }
}
