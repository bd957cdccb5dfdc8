/** A mail to one person, in plain text. `references` are the Message-IDs that it answers, oldest first. */
export type Letter = { to: string; subject: string; text: string; references: string[] };

const MINUTE = 60_000;
const LONGEST_PAUSE = 5 * MINUTE;
const LONGEST_TRYING = 3 * 24 * 60;

/**
 * When a mail is tried again that was tried so often: after one minute, two, four, then every five, so that it goes
 * within five minutes after a server has come back. Null after about three days.
 */
export function nextTry(tries: number, now: Date): Date | null {
  if (tries > LONGEST_TRYING / 5) return null;
  return new Date(now.getTime() + Math.min(MINUTE * 2 ** Math.min(tries - 1, 10), LONGEST_PAUSE));
}
