import type { Chart, Series } from "@/lib/articles/rules/charts";
import { decimalsOf, heightScale, namedPlaces, placeOn, type Scale } from "./chart-scale";
import type { Labels } from "./labels";

type Props = { chart: Chart; rtl: boolean; labels: Labels };

const TOP = 20;
const HEIGHT = 200;
const BOTTOM = 26;
// More points than this run together; then the line alone is drawn.
const MAX_MARKERS = 30;

/**
 * One line for each column, from the first row to the last, in the direction of writing. Heights are pixels and widths
 * are parts of the whole, so letters keep their size on every screen.
 */
export function LineChart({ chart: { categories, series }, rtl, labels }: Props) {
  const scale = heightScale(series.flatMap(({ points }) => points.map(({ value }) => value)));
  const minimumFractionDigits = decimalsOf(scale.ticks);
  const last = Math.max(1, categories.length - 1);
  const across = (row: number) => (rtl ? 100 - (row * 100) / last : (row * 100) / last);
  const down = (value: number) => TOP + (1 - placeOn(scale, value)) * HEIGHT;
  const named = namedPlaces(categories);
  return (
    <svg className="lines" height={TOP + HEIGHT + BOTTOM} aria-hidden="true">
      {scale.ticks.map((tick) => (
        <g key={tick} className="chart-tick">
          <line x1="0" x2="100%" y1={down(tick)} y2={down(tick)} />
          <text x={rtl ? "100%" : "0"} y={down(tick) - 5}>
            {tick.toLocaleString(labels.locale, { minimumFractionDigits })}
          </text>
        </g>
      ))}
      {series.map((each) => (
        <Line key={each.place} {...{ series: each, scale, across, down }} />
      ))}
      {categories.map((category, row) =>
        named.has(row) ? (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have one name, and none moves
            key={row}
            className="chart-name"
            x={`${across(row)}%`}
            y={TOP + HEIGHT + 20}
            textAnchor={row === 0 ? "start" : row === categories.length - 1 ? "end" : "middle"}
          >
            {category}
          </text>
        ) : null,
      )}
    </svg>
  );
}

type LineProps = {
  series: Series;
  scale: Scale;
  across: (row: number) => number;
  down: (value: number) => number;
};

function Line({ series: { place, points }, scale, across, down }: LineProps) {
  const runs = runsOf(points);
  return (
    <g data-series={place}>
      {/* A drawing of its own, stretched over the whole: only there can a line be given in parts of the width. */}
      <svg
        y={TOP}
        height={HEIGHT}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        overflow="visible"
        aria-hidden="true"
      >
        {runs.map((run) => (
          <polyline
            key={run[0]?.row}
            points={run
              .map(({ row, value }) => `${across(row)},${(1 - placeOn(scale, value)) * 100}`)
              .join(" ")}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      {points.length <= MAX_MARKERS &&
        points.map(({ row, value }) => (
          <circle key={row} cx={`${across(row)}%`} cy={down(value)} r="3" />
        ))}
    </g>
  );
}

/** Points whose rows follow each other. Where a figure is missing, a line ends and another begins. */
function runsOf(points: Series["points"]): Series["points"][] {
  const runs: Series["points"][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.row === point.row - 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}
