/**
 * The cells of text that a spreadsheet has put on the clipboard: lines of cells parted by tabs, where a cell in
 * quotation marks may hold tabs, line breaks and doubled quotation marks. Null when there is no tab in it: then it is
 * text.
 */
export function cellsOfText(text: string): string[][] | null {
  if (!text.includes("\t")) return null;
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.matchAll(CELL)) {
    const cell = quoted === undefined ? plain : quoted.replaceAll('""', '"');
    if (end === "" && cell === "" && rows.at(-1)?.length === 0) break;
    rows.at(-1)?.push(cell);
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

const CELL = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n?|\n|$)/gu;
