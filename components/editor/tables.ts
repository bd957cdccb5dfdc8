import { type Editor, Node } from "@tiptap/core";
import type { Node as Placed, Schema } from "@tiptap/pm/model";
import { Fragment, Slice } from "@tiptap/pm/model";
import { type Command, Plugin, TextSelection } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  handlePaste,
  isInTable,
  nextCell,
  selectedRect,
  selectionCell,
  tableEditing,
} from "@tiptap/pm/tables";
import { cleanLine } from "@/lib/articles/rules/clean-text";
import { cellsOfText } from "./cells-of-text";

// No cell spans others here; prosemirror-tables only asks how many it spans.
const one = { default: 1, rendered: false, parseHTML: () => 1 };

/** A cell takes words as they are pasted, without what else a page or a spreadsheet has in its cells. */
const TableCell = Node.create({
  name: "tableCell",
  content: "paragraph",
  isolating: true,
  addAttributes: () => ({
    colspan: one,
    rowspan: one,
    colwidth: { default: null, rendered: false, parseHTML: () => null },
  }),
  parseHTML: () => [
    {
      tag: "td, th",
      getContent: (element, schema) => Fragment.from(lineOf(schema, element.textContent ?? "")),
    },
  ],
  renderHTML: () => ["td", 0],
});

const TableRow = Node.create({
  name: "tableRow",
  content: "tableCell+",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

const ROLES: Record<string, string> = { table: "table", tableRow: "row", tableCell: "cell" };

/** What a table keeps; its screen is in table-view.tsx. */
export const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  draggable: true,
  addAttributes: () => ({
    caption: {
      default: "",
      rendered: false,
      parseHTML: (element: HTMLElement) =>
        cleanLine(element.querySelector("caption")?.textContent ?? ""),
    },
    unit: { default: "", rendered: false },
    source: { default: "", rendered: false },
    chart: { default: null, rendered: false },
  }),
  parseHTML: () => [{ tag: "table" }, { tag: "caption", ignore: true }],
  renderHTML: () => ["table", ["tbody", 0]],
  extendNodeSchema: ({ name }) => (name in ROLES ? { tableRole: ROLES[name] } : {}),
  addKeyboardShortcuts() {
    const run = (command: Command) => inTable(this.editor, command);
    return {
      Tab: () => run(goToNextCell(1)) || (run(addRowAfter) && run(goToNextCell(1))),
      "Shift-Tab": () => run(goToNextCell(-1)) || isInTable(this.editor.state),
      Enter: () => run(goToCellBelow) || (run(addRowAfter) && run(goToCellBelow)),
      "Mod-Enter": () => run(addRowAfter),
      "Mod-Shift-Enter": () => run(addColumnAfter),
      "Mod-Alt-Backspace": () => run(deleteLine(deleteRow)),
      "Mod-Alt-Shift-Backspace": () => run(deleteLine(deleteColumn)),
    };
  },
  addProseMirrorPlugins: () => [pasteOfCells, tableEditing()],
});

export const TABLES = [TableRow, TableCell];

function inTable({ state, view }: Editor, command: Command): boolean {
  return isInTable(state) && command(state, view.dispatch, view);
}

const goToCellBelow: Command = (state, dispatch) => {
  const below = nextCell(selectionCell(state), "vert", 1);
  if (!below) return false;
  const { tr, doc } = state;
  dispatch?.(tr.setSelection(TextSelection.near(doc.resolve(below.pos + 1))).scrollIntoView());
  return true;
};

/** Takes a row or a column out, and the table with its last one. */
function deleteLine(command: Command): Command {
  return (state, dispatch) => {
    const { map } = selectedRect(state);
    const isLast = command === deleteRow ? map.height === 1 : map.width === 1;
    return isLast ? deleteTable(state, dispatch) : command(state, dispatch);
  };
}

/** What the buttons of a table do, at the cursor when it is in this table, else at its end. */
export const TABLE_DEEDS = [
  { sign: "+ row", name: "Row below", keys: "Control+Enter", run: addRowAfter },
  { sign: "+ column", name: "Column after", keys: "Control+Shift+Enter", run: addColumnAfter },
  {
    sign: "− row",
    name: "Remove the row",
    keys: "Control+Alt+Backspace",
    run: deleteLine(deleteRow),
  },
  {
    sign: "− column",
    name: "Remove the column",
    keys: "Control+Alt+Shift+Backspace",
    run: deleteLine(deleteColumn),
  },
] as const;

/** Runs a deed in the table at this position. */
export function runInTable(editor: Editor, position: number, command: Command): void {
  const { state, view } = editor;
  const table = state.doc.nodeAt(position);
  if (!table) return;
  const { from } = state.selection;
  const isInside = from > position && from < position + table.nodeSize && isInTable(state);
  if (!isInside) {
    const end = state.doc.resolve(position + table.nodeSize - 1);
    view.dispatch(state.tr.setSelection(TextSelection.near(end, -1)));
  }
  command(view.state, view.dispatch, view);
  view.focus();
}

/** A table of these cells; rows that are too short are filled up. */
export function tableOf(
  schema: Schema,
  cells: readonly string[][],
  attributes: Record<string, unknown> = {},
): Placed {
  const { table, tableRow, tableCell } = schema.nodes;
  if (!table || !tableRow || !tableCell) throw new Error("This text has no tables.");
  const width = Math.max(1, ...cells.map((row) => row.length));
  const rows = cells.map((row) =>
    tableRow.create(
      null,
      Array.from({ length: width }, (_, column) =>
        tableCell.create(null, lineOf(schema, row[column] ?? "")),
      ),
    ),
  );
  return table.create(attributes, rows);
}

function lineOf(schema: Schema, words: string): Placed {
  const line = cleanLine(words);
  const paragraph = schema.nodes.paragraph;
  if (!paragraph) throw new Error("This text has no paragraphs.");
  return paragraph.create(null, line === "" ? [] : schema.text(line));
}

// Spreadsheets that give no HTML give lines of cells parted by tabs.
const pasteOfCells = new Plugin({
  props: {
    handlePaste(view, event) {
      const board = event.clipboardData;
      if (!board || board.types.includes("text/html")) return false;
      const cells = cellsOfText(board.getData("text/plain"));
      if (!cells) return false;
      const table = tableOf(view.state.schema, cells);
      if (isInTable(view.state)) {
        return handlePaste(view, event, new Slice(Fragment.from(table), 0, 0));
      }
      view.dispatch(view.state.tr.replaceSelectionWith(table).scrollIntoView());
      return true;
    },
  },
});
