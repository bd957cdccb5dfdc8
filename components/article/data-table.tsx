import { chartOf } from "@/lib/articles/rules/charts";
import type { Inline, Table } from "@/lib/articles/rules/document";
import { CELL_BREAK, cellTexts, numericColumns } from "@/lib/articles/rules/tables";
import type { Annotations } from "./annotations";
import { Chart } from "./chart";
import { Words } from "./words";

type Props = { table: Table; passage: number; annotations: Annotations };

/** A table with its caption and source; where it is drawn, the drawing, and the table for who asks for it. */
export function DataTable({ table, passage, annotations }: Props) {
  const { labels } = annotations;
  const { caption, unit, source } = table.attrs;
  const chart = chartOf(table);
  const id = `table-${passage}`;
  const cells = <Cells id={id} {...{ table, passage, annotations }} />;
  const about = (text: string, part: number) => (
    <Words
      content={[{ type: "text", text }]}
      at={{ channel: "caption", passage, part }}
      annotations={annotations}
    />
  );
  return (
    <figure className="data">
      <figcaption>
        <span className="data-caption" id={id}>
          {about(caption, 0)}
        </span>{" "}
        {unit && <span className="data-unit">{about(unit, 1)}</span>}
      </figcaption>
      {chart ? (
        <>
          <Chart chart={chart} id={id} labels={labels} />
          <details className="data-figures">
            <summary>{labels.figures}</summary>
            {cells}
          </details>
        </>
      ) : (
        cells
      )}
      {source && (
        <p className="data-source">
          {labels.source}: {about(source, 2)}
        </p>
      )}
    </figure>
  );
}

/** The rows and columns, in a region that can be scrolled by keyboard where a screen is too narrow for them. */
function Cells({ id, table, passage, annotations }: Props & { id: string }) {
  const numeric = numericColumns(cellTexts(table));
  const [names, ...rows] = placedRows(table);
  const words = ({ content, offset }: PlacedCell, part: number) => (
    <Words
      content={content}
      at={{ channel: "body", passage, part, offset }}
      annotations={annotations}
    />
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it too
    <section className="data-scroll" aria-labelledby={id} tabIndex={0}>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            {names?.cells.map((cell) => (
              <th
                key={cell.offset}
                scope="col"
                data-numeric={numeric.has(cell.column) || undefined}
              >
                {words(cell, 0)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ part, cells: [name, ...cells] }) => (
            <tr key={part}>
              {name && <th scope="row">{words(name, part)}</th>}
              {cells.map((cell) => (
                <td key={cell.offset} data-numeric={numeric.has(cell.column) || undefined}>
                  {words(cell, part)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A cell with the place where it begins in the text of its row. */
type PlacedCell = { column: number; offset: number; content: readonly Inline[] };

function placedRows(table: Table): { part: number; cells: PlacedCell[] }[] {
  const texts = cellTexts(table);
  return table.content.map((row, part) => {
    let offset = 0;
    const cells = row.content.map(({ content: [line] }, column) => {
      const cell = { column, offset, content: line.content ?? [] };
      offset += (texts[part]?.[column] ?? "").length + CELL_BREAK.length;
      return cell;
    });
    return { part, cells };
  });
}
