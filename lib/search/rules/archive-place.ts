import { dayAfter, isDay } from "./newsroom-day";

/** A year, a month or a day of the archive: what stands in its address, as a day and what of it is meant. */
export type ArchivePlace = { year: string; month: string | null; day: string | null };

/** The place that the parts of an address name; null when they name no date. */
export function readArchivePlace(parts: readonly string[]): ArchivePlace | null {
  const [year = "", month = "01", day = "01"] = parts;
  if (parts.length < 1 || parts.length > 3 || !isDay(`${year}-${month}-${day}`)) return null;
  return { year, month: parts[1] ?? null, day: parts[2] ?? null };
}

/** The address of a day, a month or a year: of YYYY-MM-DD, YYYY-MM or YYYY. */
export function archiveUrl(date: string): string {
  return `/archive/${date.replaceAll("-", "/")}`;
}

/** The first day of the month after the one of this day. */
export function nextMonth(day: string): string {
  return `${dayAfter(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;
}
