const DAY = 86_400_000;

/** A stretch of time in which stories were first published: after `after`, up to and with `until`; null is without end. */
export type Slice = { after: Date | null; until: Date | null };

/**
 * The whole of time in stretches, newest first, each sixteen times as long as the one before. A search that needs only the
 * newest matches stops in one of the first for a frequent word, and for a rare one the last cost nothing.
 */
export function slices(until: Date | null, now: Date): Slice[] {
  const start = (until ?? now).getTime();
  const ends = [2, 32, 512].map((days) => new Date(start - days * DAY));
  return [...ends, null].map((after, place) => ({
    after,
    until: place === 0 ? until : (ends[place - 1] ?? null),
  }));
}
