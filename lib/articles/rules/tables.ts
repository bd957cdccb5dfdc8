import type { Table } from "./blocks";
import { inlineText } from "./inline";

/** What parts the cells of a row in the text of the row. No cell has one: texts are cleaned of them. */
export const CELL_BREAK = "\t";

/** The plain text of each cell, row by row; the first row names the columns. */
export function cellTexts(table: Table): string[][] {
  return table.content.map((row) =>
    row.content.map(({ content: [line] }) => inlineText(line.content ?? [])),
  );
}

/** The columns, counted from 0, in which every cell below the name is a figure or empty, and one is a figure. */
export function numericColumns(cells: readonly string[][]): Set<number> {
  const [names = [], ...rows] = cells;
  const isNumeric = (column: number) => {
    const own = rows.map((row) => row[column] ?? "");
    return (
      own.every((cell) => isGap(cell) || figureIn(cell) !== null) &&
      own.some((cell) => !isGap(cell))
    );
  };
  return new Set(names.map((_name, column) => column).filter(isNumeric));
}

const GROUPED = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?\s?%?$/u;

/**
 * The number that a cell states, null where it states none. Thousands are parted by commas or spaces, decimals by
 * a point; Arabic digits and signs count as what they are; a percent sign may follow.
 */
export function figureIn(cell: string): number | null {
  const plain = cell
    .trim()
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٬،]/gu, ",")
    .replace(/٫/gu, ".")
    .replace(/[٪﹪％]/gu, "%")
    .replace(/^[−–]/u, "-")
    .replace(/(?<=\d)[ \u00a0\u2009\u202f](?=\d{3}(?!\d))/gu, ",");
  return GROUPED.test(plain) ? Number(plain.replace(/[,%\s]/gu, "")) : null;
}

/** Whether a cell says that there is no figure: empty, or a dash. */
export function isGap(cell: string): boolean {
  return /^\s*[-–—]?\s*$/u.test(cell);
}
