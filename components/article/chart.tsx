import type { Chart as Drawn, Series } from "@/lib/articles/rules/charts";
import { BarChart } from "./bar-chart";
import type { Labels } from "./labels";
import { LineChart } from "./line-chart";

type Props = { chart: Drawn; id: string; labels: Labels };

/**
 * The figures of a table, drawn. Columns are told apart by pattern and by name, never by colour alone. Who does not
 * see it hears what it is and between which figures it moves; all of them stand in the table.
 */
export function Chart({ chart, id, labels }: Props) {
  const described = [
    `${labels.charts[chart.kind]}.`,
    ...chart.series.map((series) => extremesOf(series, labels)),
  ];
  return (
    <div className="chart" role="img" aria-label={described.join(" ")} data-kind={chart.kind}>
      {chart.series.length > 1 && (
        <ul className="chart-key">
          {chart.series.map(({ place, name }) => (
            <li key={place}>
              <svg className="chart-swatch" aria-hidden="true" data-series={place}>
                {chart.kind === "bar" ? (
                  <rect width="100%" height="100%" {...fillOf(id, place)} />
                ) : (
                  <line x1="0" x2="100%" y1="50%" y2="50%" />
                )}
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      {chart.kind === "bar" ? (
        <BarChart chart={chart} id={id} fillOf={fillOf} rtl={labels.direction === "rtl"} />
      ) : (
        <LineChart chart={chart} rtl={labels.direction === "rtl"} labels={labels} />
      )}
    </div>
  );
}

function extremesOf({ name, points }: Series, labels: Labels): string {
  const [low] = points.toSorted((left, right) => left.value - right.value);
  const [high] = points.toSorted((left, right) => right.value - left.value);
  return low && high ? labels.extremes(name, low, high) : "";
}

/** How a series is filled: whole, or by a pattern of the drawing with this id. */
function fillOf(id: string, place: number): { fill?: string } {
  return place === 0 ? {} : { fill: `url(#${id}-pattern-${place})` };
}
