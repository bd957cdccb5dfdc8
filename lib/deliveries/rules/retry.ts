const SECOND = 1000;
const HOUR = 3_600 * SECOND;

/** The first pause, how much longer each next one is, and the longest. Together with chance some three days. */
const FIRST = 10 * SECOND;
const LONGER = 3;
const LONGEST = 12 * HOUR;
const MOST_FAILURES = 14;

/**
 * When to try again after so many failures; null when it is enough. `chance` is from 0 to 1 and adds up to a fifth
 * of the pause, so that what failed together does not come back together.
 */
export function nextTry(failures: number, now: Date, chance: number): Date | null {
  if (failures >= MOST_FAILURES) return null;
  const pause = Math.min(LONGEST, FIRST * LONGER ** (failures - 1));
  return new Date(now.getTime() + Math.round(pause * (1 + chance / 5)));
}

/** How a delivery stands. */
export type Standing = "acknowledged" | "waiting" | "failing" | "given_up";

/** How a delivery stands: given up is what is due no more, and was not acknowledged. */
export function standingOf(delivery: {
  dueAt: Date | null;
  acknowledgedAt: Date | null;
  failures: number;
}): Standing {
  if (delivery.acknowledgedAt) return "acknowledged";
  if (!delivery.dueAt) return "given_up";
  return delivery.failures > 0 ? "failing" : "waiting";
}
