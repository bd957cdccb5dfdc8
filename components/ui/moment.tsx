const STYLES = {
  /** 8 December 2024 */
  day: { dateStyle: "long" },
  /** 8 Dec 2024 */
  short_day: { day: "numeric", month: "short", year: "numeric" },
  /** 8 December 2024 at 19:40 UTC */
  minute: { dateStyle: "long", timeStyle: "short" },
  /** 8 Dec 2024, 19:40 UTC */
  short_minute: {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type Props = { at: Date; language?: string; to?: keyof typeof STYLES };

/** A moment for people and machines, to the day or to the minute, in UTC; where the hour stands, the zone does too. */
export function Moment({ at, language = "en-GB", to = "day" }: Props) {
  const words = new Intl.DateTimeFormat(language, { ...STYLES[to], timeZone: "UTC" }).format(at);
  return (
    <time dateTime={at.toISOString()} dir="auto">
      {to.endsWith("minute") ? `${words} UTC` : words}
    </time>
  );
}
