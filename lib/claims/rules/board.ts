import type { Currency } from "./currency";

/** What became of a request for comment: words, a refusal to give any, or nothing in time. */
export const COMMENT_OUTCOMES = ["answered", "declined", "silent"] as const;
export type CommentOutcome = (typeof COMMENT_OUTCOMES)[number];

/** Where a claim stands on the board of its article, in the order of the work. */
export const BOARD_COLUMNS = ["to_check", "waiting", "checked"] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];

type Standing = {
  currency: Currency;
  requests: readonly { dueAt: Date; answer: unknown }[];
};

/**
 * The column of a claim: what somebody has still to answer waits, also where a verdict holds until then; what has a verdict that
 * speaks about its sentence is checked.
 */
export function boardColumn({ currency, requests }: Standing): BoardColumn {
  if (requests.some(isOpen)) return "waiting";
  return currency === "current" ? "checked" : "to_check";
}

/** When the first answer that is still open is due; null when none is. */
export function firstDue({ requests }: Pick<Standing, "requests">): Date | null {
  const due = requests.filter(isOpen).map(({ dueAt }) => dueAt.getTime());
  return due.length > 0 ? new Date(Math.min(...due)) : null;
}

function isOpen({ answer }: Standing["requests"][number]): boolean {
  return answer === null;
}
