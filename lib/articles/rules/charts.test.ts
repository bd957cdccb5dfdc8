import { describe, expect, test } from "vitest";
import { type ChartProblem, chartOf, chartProblems } from "./charts";
import type { ChartKind, Table } from "./document";
import { looseEnds } from "./loose-ends";
import { figureIn, isGap, numericColumns } from "./tables";

const table = (chart: ChartKind | null, rows: string[][], caption = "Levels"): Table => ({
  type: "table",
  attrs: { caption, unit: "metres", source: "", chart },
  content: rows.map((cells) => ({
    type: "tableRow",
    content: cells.map((text) => ({
      type: "tableCell",
      content: [{ type: "paragraph", content: [{ type: "text", text }] }],
    })),
  })),
});

const LEVELS = [
  ["Hour", "Low Ferry", "Weir"],
  ["18:00", "2.4", "1,900"],
  ["19:00", "–", "٢٫٥"],
];

describe("the figure in a cell", () => {
  test.each<[string, number | null]>([
    ["40", 40],
    [" 4.2 ", 4.2],
    ["-3", -3],
    ["−3.5", -3.5],
    ["+7", 7],
    ["1,234,567", 1_234_567],
    ["1 234 567", 1_234_567],
    ["12\u202f000", 12_000],
    ["12 %", 12],
    ["٤٠٫٥٪", 40.5],
    ["۱۲۳", 123],
    ["١٬٢٣٤", 1_234],
    ["4,2", null],
    ["1,23,456", null],
    ["1.2.3", null],
    ["40 percent", null],
    ["about 40", null],
    ["2019/20", null],
    ["1e9", null],
    ["0x10", null],
    ["Infinity", null],
    ["", null],
    ["–", null],
  ])("%j is %j", (cell, expected) => {
    expect(figureIn(cell)).toBe(expected);
  });

  test.each(["", " ", "-", "–", "—"])("%j says that there is none", (cell) => {
    expect(isGap(cell)).toBe(true);
  });
});

test("columns of figures are known as such, the names of rows among them when they are figures", () => {
  expect([
    ...numericColumns([
      ["", "a", "b", "c"],
      ["2019", "1", "", "x"],
      ["2020", "-", "–", "2"],
    ]),
  ]).toEqual([0, 1]);
});

describe("a chart", () => {
  test("has a series for each column but the first, and no point where there is no figure", () => {
    expect(chartOf(table("line", LEVELS))).toEqual({
      kind: "line",
      categories: ["18:00", "19:00"],
      series: [
        {
          place: 0,
          name: "Low Ferry",
          points: [{ row: 0, category: "18:00", text: "2.4", value: 2.4 }],
        },
        {
          place: 1,
          name: "Weir",
          points: [
            { row: 0, category: "18:00", text: "1,900", value: 1_900 },
            { row: 1, category: "19:00", text: "٢٫٥", value: 2.5 },
          ],
        },
      ],
    });
    expect(chartOf(table(null, LEVELS))).toBeNull();
  });

  const bars = (count: number) => Array.from({ length: count }, (_, row) => [`${row}`, "1"]);

  test.each<[string, Table, ChartProblem[]]>([
    ["of figures has none", table("bar", LEVELS), []],
    [
      "of words names each",
      table("bar", [
        ["", "a"],
        ["x", "many"],
        ["y", "4,2"],
      ]),
      ["chart_cell_no_figure", "chart_cell_no_figure", "chart_without_figures"],
    ],
    [
      "of one row has nothing to draw",
      table("line", [["Hour", "Level"]]),
      ["chart_without_figures"],
    ],
    [
      "of one column has nothing to draw",
      table("bar", [["Hour"], ["18:00"]]),
      ["chart_without_figures"],
    ],
    [
      "of five columns cannot be told apart",
      table("line", [
        ["", "a", "b", "c", "d", "e"],
        ["x", "1", "2", "3", "4", "5"],
      ]),
      ["chart_too_full"],
    ],
    ["of forty bars can be read", table("bar", [["", "a"], ...bars(40)]), []],
    ["of more cannot", table("bar", [["", "a"], ...bars(41)]), ["chart_too_full"]],
    [
      "that is a table may have any words",
      table(null, [
        ["", "a"],
        ["x", "many"],
      ]),
      [],
    ],
  ])("%s", (_name, drawn, expected) => {
    expect(chartProblems(drawn).map(({ code }) => code)).toEqual(expected);
    const found = looseEnds({ type: "doc", content: [drawn] });
    expect(found.map(({ code }) => code)).toEqual(expected);
  });

  test("a table without a caption is a loose end, found by its first words", () => {
    const found = looseEnds({ type: "doc", content: [table(null, [["", "Level"]], " ")] });
    expect(found).toMatchObject([{ code: "table_without_caption", words: "Level" }]);
  });
});
