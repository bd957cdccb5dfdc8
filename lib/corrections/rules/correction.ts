import { FACT_KINDS } from "@/lib/articles/rules/fact-words";
import { factsOf } from "@/lib/articles/rules/facts";
import { normaliseSentence } from "@/lib/articles/rules/normalise-sentence";
import { foldSigns } from "@/lib/articles/rules/sentence-edit";
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

/** What a notice tells readers, and why it comes so late; the last is empty where it does not. */
export type NoticeText = { whatWasWrong: string; whatIsRight: string; delayReason: string };

/** What is known around a notice when it is judged. */
export type NoticeContext = {
  /** Full names of everybody on the staff and of every author. */
  names: readonly string[];
  /** Since when readers could read what was wrong; null where nothing was. */
  wrongSince: Date | null;
  now: Date;
};

/** A correction that comes later says why. */
export const MAX_DELAY_DAYS = 30;

// Says that something was done, and not what.
const SAYS_NOTHING =
  /^(?:(?:this|the|an earlier) (?:article|story|version|report|post)(?: of this (?:article|story|report))? |it )?(?:has been|have been|was|were|is)? ?(?:updated|amended|corrected|changed|edited|fixed|(?:contained|had|included) (?:an |some |several )?(?:errors?|mistakes?|inaccurac(?:y|ies)))\.?$/iu;
const SAYS_NOTHING_IN_ARABIC =
  /^(?:تم|جرى) (?:تحديث|تعديل|تصحيح|تغيير) (?:هذا |هذه )?(?:المقال|الخبر|النص|القصة|التقرير)[.؟!]?$/u;

/**
 * What keeps a notice from being one: it must say what was wrong and what is right, blame nobody, and explain a delay.
 * A retraction, a takedown and an editor's note need not say what is right.
 */
export function noticeIssues(
  kind: CorrectionKind,
  notice: NoticeText & Pick<CorrectedWords, "wordsBefore" | "wordsAfter">,
  { names, wrongSince, now }: NoticeContext,
): Issue[] {
  const issues: Issue[] = [];
  const { whatWasWrong, whatIsRight, delayReason } = notice;
  if (saysNothing(whatWasWrong))
    issues.push(
      issue("nothing_said", "whatWasWrong", "Say what was wrong, not that something was."),
    );
  if (kind === "correction" || kind === "clarification") {
    if (saysNothing(whatIsRight) || plainWords(whatIsRight) === plainWords(whatWasWrong)) {
      issues.push(issue("nothing_said", "whatIsRight", "Say what is right."));
    } else if (!saysWhatIsNew(notice)) {
      issues.push(
        issue("right_not_said", "whatIsRight", "Say the right figure, name or date here as well."),
      );
    }
  }
  for (const [field, words] of Object.entries({ whatWasWrong, whatIsRight, delayReason })) {
    const name = nameIn(words, names);
    if (name)
      issues.push(
        issue("name_blamed", field, `The newsroom answers for its mistakes. Take ${name} out.`),
      );
  }
  if (kind === "correction" && wrongSince && isLate(wrongSince, now) && delayReason === "") {
    issues.push(
      issue(
        "delay_unexplained",
        "delayReason",
        `This was wrong for more than ${MAX_DELAY_DAYS} days. Say why it took so long.`,
      ),
    );
  }
  return issues;
}

/** Whether a correction comes so late that it says why. */
export function isLate(wrongSince: Date, now: Date): boolean {
  return now.getTime() - wrongSince.getTime() > MAX_DELAY_DAYS * 86_400_000;
}

function saysNothing(words: string): boolean {
  const said = words.trim().replace(/\s+/gu, " ");
  return SAYS_NOTHING.test(said) || SAYS_NOTHING_IN_ARABIC.test(said);
}

const TO_BE_SAID = FACT_KINDS.filter(
  (kind) => !["hedge", "attribution", "negation", "quantity", "quotation"].includes(kind),
);

/** Of the figures, names and dates that the words have now and had not before, at least one is told. */
function saysWhatIsNew({
  wordsBefore,
  wordsAfter,
  whatIsRight,
}: Pick<NoticeText, "whatIsRight"> & Pick<CorrectedWords, "wordsBefore" | "wordsAfter">): boolean {
  const [before, after, told] = [wordsBefore, wordsAfter, whatIsRight].map(
    (words) => factsOf(foldSigns(words)).values,
  );
  const fresh = TO_BE_SAID.flatMap((kind) =>
    (after?.[kind] ?? []).filter((value) => !before?.[kind].includes(value)),
  );
  const said = Object.values(told ?? {}).flat();
  const text = plainWords(whatIsRight);
  return fresh.length === 0 || fresh.some((value) => said.includes(value) || text.includes(value));
}

/** The first of these people whom the words name, by full name, or by the last one after a word of authorship. */
function nameIn(words: string, names: readonly string[]): string | null {
  const said = ` ${plainWords(words)} `;
  return (
    names.find((name) => {
      const plain = plainWords(name);
      const last = plain.split(" ").at(-1) ?? "";
      if (!plain.includes(" ")) return false;
      if (new RegExp(`[ ][وفبلك]?${escaped(plain)} `, "u").test(said)) return true;
      // Where the last name is also a word, as Baker is, only a capital tells them apart.
      return (
        last.length > 2 &&
        new RegExp(
          `(?:\\bby|reporter|editor|author|colleague|mr|ms|mrs) ${escaped(last)} `,
          "u",
        ).test(said) &&
        words.includes(name.split(/\s+/u).at(-1) ?? name)
      );
    }) ?? null
  );
}

/** Words with one space between them, without capitals and signs; the database has the same as `plain_words()`. */
function plainWords(words: string): string {
  return words
    .normalize("NFC")
    .replace(/[\][(){}<>.,;:!?"'…“”‘’„«»،؛؟/\\–—\s-]+/gu, " ")
    .trim()
    .toLowerCase();
}

function escaped(words: string): string {
  return words.replace(/[\\^$.|?*+(){}[\]]/gu, "\\$&");
}

// Punctuation alone is nothing that could be found.
function holds(text: string, words: string): boolean {
  const wanted = normaliseSentence(words);
  return wanted !== "" && normaliseSentence(text).includes(wanted);
}

function issue(code: string, field: string, message: string): Issue {
  return { code, field, message };
}
