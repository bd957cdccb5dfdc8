import { normaliseSentence } from "@/lib/articles/rules/normalise-sentence";
import type { CorrectionKind } from "./correction";

/** A notice as it matters to whoever has read an earlier version. */
export type Notice = {
  id: string;
  kind: CorrectionKind;
  whatWasWrong: string;
  whatIsRight: string;
  wordsBefore: string;
  wordsAfter: string;
  /** The version that it came with. */
  version: number;
  correctsId: string | null;
  /** Since when what was wrong could be read; null where nobody knows. */
  wrongSince: Date | null;
};

/** What a reader is told who has read one of these versions, and nobody else. */
export type Told = {
  id: string;
  /** The first and the last version that had the wrong words. */
  from: number;
  until: number;
  whatWasWrong: string;
  /** What is right as far as is known today: of a correction that was corrected, what the later one says. */
  whatIsRight: string;
};

/**
 * Of all notices on a story, newest first, those that tell readers of a mistake: corrections and retractions. A
 * clarification takes nothing back, a note adds, and a takedown leaves nothing to be told.
 */
export function toldOf(
  notices: readonly Notice[],
  versions: readonly { number: number; publishedAt: Date }[],
): Told[] {
  return notices
    .filter(({ kind }) => kind === "correction" || kind === "retraction")
    .map((notice) => ({
      id: notice.id,
      from: firstWrong(notice, versions),
      until: notice.version - 1,
      whatWasWrong: notice.whatWasWrong,
      whatIsRight: lastOf(notice, notices).whatIsRight,
    }));
}

function firstWrong(
  { wrongSince }: Notice,
  versions: readonly { number: number; publishedAt: Date }[],
): number {
  if (!wrongSince) return 1;
  const wrong = versions.filter(({ publishedAt }) => publishedAt >= wrongSince);
  return Math.min(...wrong.map(({ number }) => number));
}

/** The newest correction of a correction, of that one, and so on; the notice itself when there is none. */
function lastOf(notice: Notice, notices: readonly Notice[]): Notice {
  const next = notices.findLast((later) => later.kind === "correction" && corrects(later, notice));
  return next ? lastOf(next, notices) : notice;
}

/** Whether a notice says so, or takes back the words that the other had called right. */
function corrects(later: Notice, earlier: Notice): boolean {
  if (later.version <= earlier.version) return false;
  if (later.correctsId === earlier.id) return true;
  const [right, wrong] = [earlier.wordsAfter, later.wordsBefore].map(normaliseSentence);
  return Boolean(right && wrong && (right.includes(wrong) || wrong.includes(right)));
}
