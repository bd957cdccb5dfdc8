type Props = { at: Date; language?: string; precise?: boolean };

/** A moment for people and machines, in the newsroom's zone (UTC). `precise` adds the hour and names the zone. */
export function Moment({ at, language = "en-GB", precise = false }: Props) {
  return <time dateTime={at.toISOString()}>{momentInWords(at, language, precise)}</time>;
}

function momentInWords(at: Date, language: string, precise: boolean): string {
  const options: Intl.DateTimeFormatOptions = precise
    ? { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }
    : { dateStyle: "long", timeZone: "UTC" };
  const words = new Intl.DateTimeFormat(language, options).format(at);
  return precise ? `${words} UTC` : words;
}
