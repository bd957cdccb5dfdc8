const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** Whether this is a day of the calendar, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return text !== "" && dayAfter(text, 0) === text;
}

/** The day so many days after this one. */
export function dayAfter(day: string, days: number): string {
  const [, year, month, date] = DAY.exec(day) ?? [];
  if (!year) return "";
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date) + days));
  return Number.isNaN(moment.getTime()) ? "" : moment.toISOString().slice(0, 10);
}

/** The day of a moment where the newsroom is. */
export function dayOf(moment: Date, timeZone: string): string {
  return partsOf(moment, timeZone).slice(0, 3).join("-");
}

/** The moment at which a day begins where the newsroom is; on the day the clocks change too. */
export function dayStart(day: string, timeZone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // The first guess may lie on the other side of a change of the clocks; the second does not.
  const guess = midnight - offsetAt(new Date(midnight), timeZone);
  return new Date(midnight - offsetAt(new Date(guess), timeZone));
}

function offsetAt(moment: Date, timeZone: string): number {
  const [year, month, day, hour, minute, second] = partsOf(moment, timeZone);
  const there = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return there - Math.floor(moment.getTime() / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function partsOf(moment: Date, timeZone: string): string[] {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA-u-ca-gregory-nu-latn", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(
    format.formatToParts(moment).map(({ type, value }) => [type, value]),
  );
  const { year = "", month = "", day = "", hour = "", minute = "", second = "" } = parts;
  return [year.padStart(4, "0"), month, day, hour, minute, second];
}
