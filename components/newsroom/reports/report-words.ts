import type {
  ReportCategory,
  ReportResolution,
  ReportState,
} from "@/lib/reader-reports/rules/report";

/** What the desk calls what the database keeps of a reader's report. */
export const REPORT_CATEGORY_WORDS: Record<ReportCategory, string> = {
  fact: "Fact",
  figure: "Figure",
  quotation: "Quotation",
  name_or_place: "Name, place or date",
  context: "Something missing",
  picture: "Picture",
  language: "Language",
  other: "Other",
};

export const REPORT_STATE_WORDS: Record<ReportState, string> = {
  open: "To be decided",
  waiting: "Waiting for the reader",
  accepted: "Accepted, to be put right",
  duplicate: "Duplicate",
  closed: "Closed",
};

export const RESOLUTION_WORDS: Record<ReportResolution, string> = {
  corrected: "Put right",
  declined: "Declined",
  dismissed: "Dismissed: no report of an error",
};
