import type { CorrectionKind } from "@/lib/corrections/rules/correction";

/** The words that a story needs around it where it is shown without its page, in the story's language. */
export type Wording = {
  locale: string;
  credit: string;
  unverified: string;
  unverifiedPicture: string;
  graphic: string;
  readMore: string;
  keyPoints: string;
  footnotes: string;
  source: string;
  corrections: string;
  whyLate: string;
  retractedMark: string;
  correctionKinds: Record<CorrectionKind, string>;
};
