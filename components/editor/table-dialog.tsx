"use client";

import type { Editor } from "@tiptap/react";
import { type FormEvent, useId, useState } from "react";
import { Dialog } from "@/components/newsroom/form/dialog";
import { CHARTS, MAX_COLUMNS, MAX_ROWS } from "@/lib/articles/rules/blocks";
import { cellsOfText } from "./cells-of-text";
import { insertBlock } from "./insert-block";
import { SHOWN_AS } from "./table-view";
import { tableOf } from "./tables";

type Props = { editor: Editor; onClose: () => void };

const EMPTY = [
  ["", ""],
  ["", ""],
  ["", ""],
];

/** Asks for a table, or for the figures of a chart. */
export function TableDialog({ editor, onClose }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();

  function insert(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = String(form.get("cells"));
    const cells = typed.trim() === "" ? EMPTY : cellsOfText(typed);
    if (!cells) {
      return setProblem("There are no columns in this. Copy the cells from a spreadsheet.");
    }
    if (cells.length > MAX_ROWS || cells.some((row) => row.length > MAX_COLUMNS)) {
      return setProblem(`A table has at most ${MAX_ROWS} rows and ${MAX_COLUMNS} columns.`);
    }
    onClose();
    const chart = CHARTS.find((kind) => kind === form.get("shown")) ?? null;
    const attributes = { caption: String(form.get("caption")), chart };
    insertBlock(editor, tableOf(editor.schema, cells, attributes).toJSON());
  }

  return (
    <Dialog title="Table or chart" onClose={onClose} className="dialog-wide">
      <form className="form" onSubmit={insert}>
        <div className="field">
          <label htmlFor={`${id}-caption`}>Caption</label>
          <input id={`${id}-caption`} name="caption" maxLength={1_000} required />
          <p className="field-hint">What it shows. The gate wants it covered by a claim.</p>
        </div>
        <div className="field">
          <label htmlFor={`${id}-shown`}>Shown as</label>
          <select id={`${id}-shown`} name="shown">
            {Object.entries(SHOWN_AS).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-cells`}>Cells</label>
          <textarea
            id={`${id}-cells`}
            name="cells"
            rows={6}
            aria-describedby={`${id}-hint`}
            aria-invalid={problem !== null}
          />
          <p id={`${id}-hint`} className="field-hint">
            Paste them from a spreadsheet, the names of the columns first, or leave this empty and
            write them in the text. A chart draws every column but the first.
          </p>
          {problem && (
            <p role="alert" className="field-error">
              {problem}
            </p>
          )}
        </div>
        <div className="form-buttons">
          <button type="submit" className="button button-primary">
            Put into the text
          </button>
        </div>
      </form>
    </Dialog>
  );
}
