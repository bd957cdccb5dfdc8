import { pageZone } from "./zone";

const TIME = { hour: "2-digit", minute: "2-digit", timeZoneName: "short" } as const;
const STYLES = {
  /** 8 December 2024 */
  day: { day: "numeric", month: "long", year: "numeric" },
  /** 8 Dec 2024 */
  short_day: { day: "numeric", month: "short", year: "numeric" },
  /** 8 December 2024 at 19:40 GMT */
  minute: { day: "numeric", month: "long", year: "numeric", ...TIME },
  /** 8 Dec 2024, 19:40 GMT */
  short_minute: { day: "numeric", month: "short", year: "numeric", ...TIME },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

// Making one takes longer than what a hundred formats say, and a page tells many moments in the same way.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(language: string, to: keyof typeof STYLES, timeZone: string) {
  const key = `${language} ${to} ${timeZone}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...STYLES[to], timeZone });
  formats.set(key, made);
  return made;
}

/** How the reader's own time is called; `%` stands for it. */
const YOURS: Record<string, string> = { en: "% your time", ar: "% بتوقيتك" };

type Props = { at: Date; language?: string; to?: keyof typeof STYLES };

/**
 * A moment for people and machines, to the day or to the minute, in the newsroom's zone. Where the hour stands, the
 * zone does too, and, with script, the hour on the reader's own clock where it is another.
 */
export async function Moment({ at, language = "en-GB", to = "day" }: Props) {
  const timeZone = await pageZone.ask();
  const words = formatFor(language, to, timeZone).format(at);
  const time = (
    <time dateTime={at.toISOString()} dir="auto">
      {words}
    </time>
  );
  if (!to.endsWith("minute")) return time;
  return (
    <>
      {time}
      <reader-time
        lang={language}
        data-at={at.toISOString()}
        data-zone={timeZone}
        data-words={YOURS[language.split("-")[0] ?? ""] ?? YOURS.en}
      />
    </>
  );
}
