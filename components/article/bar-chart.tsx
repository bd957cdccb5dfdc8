import type { Chart } from "@/lib/articles/rules/charts";
import { lengthScale, placeOn } from "./chart-scale";

type Props = {
  chart: Chart;
  id: string;
  fillOf: (id: string, place: number) => { fill?: string };
  rtl: boolean;
};

const BAR = 16;
const STEP = 20;
// The rest of the width is left for the figure beside the longest bar.
const LONGEST = 80;

/** Lying bars, each category under its name, each bar with its figure. They begin where lines of writing begin. */
export function BarChart({ chart: { categories, series }, id, fillOf, rtl }: Props) {
  const scale = lengthScale(series.flatMap(({ points }) => points.map(({ value }) => value)));
  const at = (value: number) => placeOn(scale, value) * LONGEST;
  const zero = at(0);
  return (
    <>
      <Patterns id={id} />
      <ul className="bars">
        {categories.map((category, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have one name, and none moves
          <li key={row}>
            {category}
            <svg height={series.length * STEP} aria-hidden="true">
              {series.map(({ place, points }) => {
                const point = points.find((each) => each.row === row);
                if (!point) return null;
                const from = Math.min(zero, at(point.value));
                const to = Math.max(zero, at(point.value));
                const y = place * STEP + 2;
                return (
                  <g key={place} data-series={place}>
                    <rect
                      x={`${rtl ? 100 - to : from}%`}
                      y={y}
                      width={`${to - from}%`}
                      height={BAR}
                      {...fillOf(id, place)}
                    />
                    <text x={`${rtl ? 100 - to : to}%`} dx={rtl ? -6 : 6} y={y + BAR - 4}>
                      {point.text}
                    </text>
                  </g>
                );
              })}
              <line
                className="chart-zero"
                x1={`${rtl ? 100 - zero : zero}%`}
                x2={`${rtl ? 100 - zero : zero}%`}
                y1="0"
                y2="100%"
              />
            </svg>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Stripes, dots and nothing: the fillings of all series but the first. */
function Patterns({ id }: { id: string }) {
  const tile = { width: 6, height: 6, patternUnits: "userSpaceOnUse" } as const;
  return (
    <svg className="chart-patterns" width="0" height="0" aria-hidden="true">
      <pattern id={`${id}-pattern-1`} {...tile} patternTransform="rotate(45)">
        <rect className="pattern-ground" width="6" height="6" />
        <rect className="pattern-ink" width="3" height="6" />
      </pattern>
      <pattern id={`${id}-pattern-2`} {...tile}>
        <rect className="pattern-ground" width="6" height="6" />
        <circle className="pattern-ink" cx="3" cy="3" r="1.5" />
      </pattern>
      <pattern id={`${id}-pattern-3`} {...tile}>
        <rect className="pattern-ground" width="6" height="6" />
      </pattern>
    </svg>
  );
}
