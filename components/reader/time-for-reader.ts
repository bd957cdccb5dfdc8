/**
 * A moment as the clock beside the reader showed it, with the day where it was another one there; null when it is
 * the same hour of the same day as in the newsroom.
 */
export function timeForReader(
  at: Date,
  newsroomZone: string,
  readerZone: string,
  language: string,
): string | null {
  const say = (timeZone: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone }).format(at);
  const time = { hour: "2-digit", minute: "2-digit" } as const;
  const day = { day: "numeric", month: "long" } as const;
  const sameDay = say(newsroomZone, day) === say(readerZone, day);
  const theirs = say(readerZone, time);
  if (sameDay && theirs === say(newsroomZone, time)) return null;
  return sameDay ? theirs : say(readerZone, { ...day, ...time });
}
