/** What kind of mistake a reader found, as they choose it. */
export const REPORT_CATEGORIES = [
  "fact",
  "figure",
  "quotation",
  "name_or_place",
  "context",
  "picture",
  "language",
  "other",
] as const;
export type ReportCategory = (typeof REPORT_CATEGORIES)[number];

/**
 * `open` waits for the desk, `waiting` for the reader; `accepted` is being put right; a `duplicate` is closed together
 * with the report it is a duplicate of. What is `closed` stays so.
 */
export const REPORT_STATES = ["open", "waiting", "accepted", "duplicate", "closed"] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/**
 * How a report ends. The story was changed; nothing is changed, for a reason that the reader is told; or it was no
 * report of an error at all, advertising for instance, and nobody is told anything.
 */
export const REPORT_RESOLUTIONS = ["corrected", "declined", "dismissed"] as const;
export type ReportResolution = (typeof REPORT_RESOLUTIONS)[number];

export type ReportOrigin = "form" | "mail";

/** So many days after a report was closed, its reader and its words are forgotten; forget_reports() goes by the same. */
export const DAYS_KEPT = 90;

/** So many reports from one network in an hour; without the work done by the reader's computer, fewer. */
export const REPORTS_PER_NETWORK = { name: "report_network", tries: 10, seconds: 60 * 60 };
export const PLAIN_REPORTS_PER_NETWORK = {
  name: "plain_report_network",
  tries: 5,
  seconds: 60 * 60,
};

/** The same for one story, from anywhere. */
export const REPORTS_PER_STORY = {
  name: "report_story",
  tries: 60,
  seconds: 60 * 60,
  growing: false,
};
export const PLAIN_REPORTS_PER_STORY = {
  name: "plain_report_story",
  tries: 10,
  seconds: 60 * 60,
  growing: false,
};

/** So many mails from one address in a day; what comes beyond it stays in the mailbox. */
export const MAILS_PER_SENDER = { name: "mail_sender", tries: 20, seconds: 24 * 60 * 60 };
