import { findPassage } from "./passage";

export const CAPTURE_FINDINGS = [
  "found",
  "changed",
  "missing",
  "gone",
  "unread",
  "failed",
] as const;

/**
 * What one look at evidence showed. `found`: the page is there, and what it is quoted with stands in it. `changed`: other words
 * much like those stand there. `missing`: nothing like them does. `gone`: the page is not there any more. `unread`: it was kept,
 * and no text could be read from it. `failed`: nothing could be fetched. Stored under these names.
 */
export type CaptureFinding = (typeof CAPTURE_FINDINGS)[number];

export const CAPTURE_FILE_KINDS = [
  "response",
  "text",
  "drawn_text",
  "picture",
  "pdf",
  "warc",
] as const;
export type CaptureFileKind = (typeof CAPTURE_FILE_KINDS)[number];

/** Whether what evidence says does not stand where it says, as far as this look shows. */
export function isLost(finding: CaptureFinding): boolean {
  return finding === "changed" || finding === "missing" || finding === "gone";
}

/** What there was to read: of the response, and of the page as a browser shows it. */
export type Read = { status: number | null; text: string; drawnText: string };

export type Judged = {
  finding: CaptureFinding;
  /** In which of the texts the words stand; null where they do not, or none were looked for. */
  seenIn: "text" | "drawn_text" | null;
  /** What stands there instead; "" when nothing is like it. */
  passage: string;
};

/** What a look shows of the words that evidence quotes; "" when it quotes none. */
export function judge({ status, text, drawnText }: Read, quoted: string): Judged {
  if (status === 404 || status === 410) return { finding: "gone", seenIn: null, passage: "" };
  if (quoted.trim() === "") return { finding: "found", seenIn: null, passage: "" };
  const inText = findPassage(text, quoted);
  if (inText.stands && text !== "") return { finding: "found", seenIn: "text", passage: "" };
  const drawn = findPassage(drawnText, quoted);
  if (drawn.stands && drawnText !== "") {
    return { finding: "found", seenIn: "drawn_text", passage: "" };
  }
  if (text === "" && drawnText === "") return { finding: "unread", seenIn: null, passage: "" };
  const nearest = [inText, drawn].flatMap((each) => (each.stands ? [] : (each.nearest ?? [])))[0];
  return nearest === undefined
    ? { finding: "missing", seenIn: null, passage: "" }
    : { finding: "changed", seenIn: null, passage: nearest };
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** After a failure: ten minutes, an hour, six hours, a day, and three days from then on. */
const AFTER_FAILURES = [10 * MINUTE, 60 * MINUTE, 6 * 60 * MINUTE, DAY, 3 * DAY];

/**
 * Whether a page that was there and has not been reached for more than a day counts as gone. A server that answers, and will not
 * show it to us, may show it to others.
 */
export function isGivenUp(tried: {
  failures: number;
  reached: boolean;
  wasFound: boolean;
}): boolean {
  return tried.wasFound && !tried.reached && tried.failures > 4;
}

export type Watched = {
  /** How often in a row nothing could be fetched, with this time. */
  failures: number;
  /** Whether it held when it was last looked at, and whether it is known not to. */
  wasFound: boolean;
  isLost: boolean;
  addedAt: Date;
};

/**
 * When evidence is looked at next. What did not hold for the first time is looked at once more in ten minutes, since a server may
 * have a bad minute; what could not be fetched, later and later; everything else after as long again as it has been watched, a
 * day at least and thirty days at most.
 */
export function nextLook(finding: CaptureFinding, watched: Watched, now: Date): Date {
  const { failures, wasFound, addedAt } = watched;
  const after = (ms: number) => new Date(now.getTime() + ms);
  if (finding === "failed") {
    return after(AFTER_FAILURES[Math.min(failures, AFTER_FAILURES.length) - 1] ?? 3 * DAY);
  }
  if (isLost(finding) && wasFound && !watched.isLost) return after(10 * MINUTE);
  const age = now.getTime() - addedAt.getTime();
  return after(Math.min(Math.max(age, DAY), 30 * DAY));
}
