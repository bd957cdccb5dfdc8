import type { Counted } from "@/lib/search/archive-public";

/** Months by their year, in their order. */
export function byYear(months: readonly Counted[]): { year: string; months: Counted[] }[] {
  const years = new Map<string, Counted[]>();
  for (const month of months) {
    const year = month.date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), month]);
  }
  return [...years].map(([year, its]) => ({ year, months: its }));
}
