import { shown } from "./statistics";

/** One line of the table: what was measured, what it came to, and what was promised. */
export type Finding = {
  what: string;
  measured: string;
  /** Empty for what is only told. */
  budget: string;
  /** Null for what is only told. */
  holds: boolean | null;
};

/** Something that is only told, to compare with. */
export function told(what: string, measured: string): Finding {
  return { what, measured, budget: "", holds: null };
}

/** Something that must not be more than promised. */
export function atMost(what: string, value: number, limit: number, unit: string): Finding {
  return {
    what,
    measured: `${shown(value)}${unit}`,
    budget: `≤ ${shown(limit)}${unit}`,
    holds: value <= limit,
  };
}

/** Something that must not be less than promised. */
export function atLeast(what: string, value: number, limit: number, unit: string): Finding {
  return {
    what,
    measured: `${shown(value)}${unit}`,
    budget: `≥ ${shown(limit)}${unit}`,
    holds: value >= limit,
  };
}

/** The table, for people and for Markdown alike. */
export function table(findings: readonly Finding[]): string {
  const rows = [
    ["what", "measured", "budget", "holds"],
    ...findings.map(({ what, measured, budget, holds }) => [
      what,
      measured,
      budget,
      holds === null ? "" : holds ? "yes" : "**no**",
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [line(head), rule, ...body.map(line)].join("\n");
}
