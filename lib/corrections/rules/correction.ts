import { normaliseSentence } from "@/lib/articles/rules/normalise-sentence";
import type { Issue } from "@/lib/refusal";

export const CORRECTION_KINDS = [
  "correction",
  "clarification",
  "editors_note",
  "retraction",
  "takedown",
] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

export const WEIGHTS = ["minor", "major"] as const;
/** Major stands on top of the article, minor at its foot. */
export type Weight = (typeof WEIGHTS)[number];

/** What a correction says about words: both empty when it corrects no words, only an earlier notice. */
export type CorrectedWords = { wordsBefore: string; wordsAfter: string; correctsId: string | null };

/**
 * Whether the words a correction quotes are really there: before in what readers could read, after in what
 * they will read. `before` and `after` are all words of the two revisions.
 */
export function correctionIssues(
  correction: CorrectedWords,
  before: string,
  after: string,
): Issue[] {
  const issues: Issue[] = [];
  const { wordsBefore, wordsAfter, correctsId } = correction;
  if (correctsId === null && wordsBefore === "" && wordsAfter === "") {
    issues.push(
      issue(
        "words_missing",
        "wordsBefore",
        "Quote the words that were wrong, as readers read them.",
      ),
    );
  }
  if (wordsBefore !== "" && !holds(before, wordsBefore)) {
    issues.push(
      issue(
        "words_not_live",
        "wordsBefore",
        "These words are not in the version that readers see now.",
      ),
    );
  }
  if (wordsAfter !== "" && !holds(after, wordsAfter)) {
    issues.push(
      issue("words_not_new", "wordsAfter", "These words are not in the corrected version."),
    );
  }
  if (wordsBefore !== "" && wordsBefore === wordsAfter) {
    issues.push(issue("words_unchanged", "wordsAfter", "The words are the same before and after."));
  }
  return issues;
}

// Punctuation alone is nothing that could be found.
function holds(text: string, words: string): boolean {
  const wanted = normaliseSentence(words);
  return wanted !== "" && normaliseSentence(text).includes(wanted);
}

function issue(code: string, field: string, message: string): Issue {
  return { code, field, message };
}
