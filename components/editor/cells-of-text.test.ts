import { expect, test } from "vitest";
import { cellsOfText } from "./cells-of-text";

test.each<[string, string, string[][] | null]>([
  [
    "lines of cells",
    "Hour\tLevel\n18:00\t2.4",
    [
      ["Hour", "Level"],
      ["18:00", "2.4"],
    ],
  ],
  [
    "a last line that is ended",
    "a\tb\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "empty cells",
    "\tLevel\n18:00\t\n",
    [
      ["", "Level"],
      ["18:00", ""],
    ],
  ],
  [
    "a cell with a line break and quotes",
    '"two\nlines"\t"so ""said"""',
    [["two\nlines", 'so "said"']],
  ],
  ["a quotation mark inside a cell", '5" pipe\t4', [['5" pipe', "4"]]],
  [
    "lines of Macintoshes of old",
    "a\tb\rc\td",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["text without cells", "One line.\nAnother.", null],
  ["nothing", "", null],
])("%s", (_name, text, expected) => {
  expect(cellsOfText(text)).toEqual(expected);
});
