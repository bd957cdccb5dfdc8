/** What is counted of the newsroom as it stands now. */
export type Figures = {
  /** Stories that readers can read. */
  stories: number;
  opinions: number;
  /** Of these stories, how many name an author, were approved by another, and have a headline that states something checked. */
  signed: number;
  approved: number;
  headlines: number;
  /** Claims in these stories, and the evidence that readers are shown for them. */
  claims: number;
  evidence: { named: number; background: number; sealed: number };
  /** Notices that were ever issued. */
  corrections: number;
  retractions: number;
  takedowns: number;
  /** Null while nothing was corrected. */
  medianHoursToCorrection: number | null;
  authors: number;
  /** Of them, how many say who they are, and how many disclose what they have to do with their subjects. */
  described: number;
  disclosing: number;
  /** Versions of stories in the public log. */
  logged: number;
};

const count = new Intl.NumberFormat("en-GB");
const of = (some: number, all: number, what: string) =>
  `${count.format(some)} of ${count.format(all)} ${what}`;

/** Each figure as a sentence; null while there is nothing to count. */
const SENTENCES = {
  checked: ({ claims, stories }) =>
    stories === 0
      ? null
      : `${count.format(claims)} claims stand in ${count.format(stories)} stories, each with what was found and who checked it.`,
  headlines: ({ headlines, stories }) =>
    stories === 0
      ? null
      : `${of(headlines, stories, "headlines")} state something that was checked.`,
  approved: ({ approved, stories }) =>
    stories === 0
      ? null
      : `${of(approved, stories, "stories")} were approved by somebody who did not write them.`,
  signed: ({ signed, stories }) =>
    stories === 0 ? null : `${of(signed, stories, "stories")} name their author.`,
  opinion: ({ opinions, stories }) =>
    stories === 0
      ? null
      : `${of(opinions, stories, "stories")} are opinion, and marked so wherever they are listed.`,
  sources: ({ evidence: { named, background, sealed } }) => {
    const all = named + background + sealed;
    if (all === 0) return null;
    return `${of(named, all, "pieces of evidence")} name their source to readers; ${count.format(background)} describe it, and ${count.format(sealed)} say only that there is one.`;
  },
  corrections: ({ corrections, medianHoursToCorrection: hours }) =>
    hours === null
      ? null
      : `${count.format(corrections)} corrections and clarifications were issued, all of them public; the first of a story came ${timeInWords(hours)} after it was published, at the median.`,
  withdrawals: ({ retractions, takedowns, stories }) =>
    stories + retractions + takedowns === 0
      ? null
      : `Stories retracted so far: ${count.format(retractions)}; taken down: ${count.format(takedowns)}. Each has a notice at its address.`,
  authors: ({ authors, described, disclosing }) =>
    authors === 0
      ? null
      : `${of(described, authors, "authors")} say on their page who they are; ${count.format(disclosing)} disclose what they have to do with their subjects.`,
  log: ({ logged }) =>
    logged === 0
      ? null
      : `${count.format(logged)} versions of stories are in the public log, where anybody can check that none was changed in silence.`,
} satisfies Record<string, (figures: Figures) => string | null>;

export type FigureName = keyof typeof SENTENCES;

export const FIGURE_NAMES = Object.keys(SENTENCES) as FigureName[];

/** What a figure says; null while there is nothing to count. */
export function figureSentence(name: FigureName, figures: Figures): string | null {
  return SENTENCES[name](figures);
}

/** A length of time in a few words, from hours. */
export function timeInWords(hours: number): string {
  if (hours < 1 / 60) return "under a minute";
  if (hours < 1) return `${Math.round(hours * 60)} minutes`;
  if (hours < 48) return `${Math.round(hours)} hours`;
  return `${Math.round(hours / 24)} days`;
}
