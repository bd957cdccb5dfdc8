import type { ChartKind, Table } from "./blocks";
import { cellTexts, figureIn, isGap } from "./tables";

/** One figure of a chart, as its cell states it and as a number; rows count from 0 without that of the names. */
export type Point = { row: number; category: string; text: string; value: number };

/** A column of figures; `place` counts from 0. A category without a figure has no point. */
export type Series = { place: number; name: string; points: Point[] };

/** What is drawn above a table: each row is a category, each column but the first a series. */
export type Chart = { kind: ChartKind; categories: string[]; series: Series[] };

// More cannot be told apart by pattern, or read on a phone.
export const MAX_SERIES = 4;
export const MAX_BARS = 40;
export const MAX_POINTS = 200;

/** The chart of a table; null where it has none. What is no figure is left out. */
export function chartOf(table: Table): Chart | null {
  const { chart: kind } = table.attrs;
  if (kind === null) return null;
  const [names = [], ...rows] = cellTexts(table);
  const series = names.slice(1).map((name, place) => ({
    place,
    name,
    points: rows.flatMap((cells, row) => {
      const text = cells[place + 1] ?? "";
      const value = figureIn(text);
      return value === null ? [] : [{ row, category: cells[0] ?? "", text: text.trim(), value }];
    }),
  }));
  return { kind, categories: rows.map(([category = ""]) => category), series };
}

/** Why a table cannot be drawn as it is: codes with the words they are about. Empty when it can, or need not. */
export function chartProblems(table: Table): { code: ChartProblem; words: string }[] {
  const chart = chartOf(table);
  if (!chart) return [];
  const [, ...rows] = cellTexts(table);
  const most = chart.kind === "bar" ? MAX_BARS / Math.max(1, chart.series.length) : MAX_POINTS;
  const isEmpty = chart.series.every(({ points }) => points.length === 0);
  const { caption } = table.attrs;
  return [
    ...rows.flatMap(([, ...cells]) =>
      cells
        .filter((cell) => !isGap(cell) && figureIn(cell) === null)
        .map((words) => ({ code: "chart_cell_no_figure" as const, words })),
    ),
    ...(isEmpty ? [{ code: "chart_without_figures" as const, words: caption }] : []),
    ...(chart.series.length > MAX_SERIES || rows.length > most
      ? [{ code: "chart_too_full" as const, words: caption }]
      : []),
  ];
}

export type ChartProblem = "chart_cell_no_figure" | "chart_without_figures" | "chart_too_full";
