import type { VerdictKind } from "@/lib/claims/rules/verdicts";

export const TASK_REASONS = ["verdict_changed", "evidence_lost", "recheck_due"] as const;
export type TaskReason = (typeof TASK_REASONS)[number];

/** What a task is about: the words before readers, what they were told of them, and what was found since. */
export type Told = {
  reason: TaskReason;
  words: string;
  told: VerdictKind;
  /** Null unless a verdict changed. `why` is how it is known, in words that readers may have. */
  found: { verdict: VerdictKind; why: string } | null;
  /** The language of the story. */
  language: string;
};

/** A notice to begin with: a correction or clarification says what was wrong and what is right, an update has a note. */
export type PreparedNotice =
  | { kind: "corrected" | "clarified"; whatWasWrong: string; whatIsRight: string }
  | { kind: "updated"; note: string };

/**
 * The notice that a task asks for, for somebody to finish: nothing is published by itself. What was told as known and is
 * wrong is corrected; what was told too surely is clarified; what is known better or later is an update (DESIGN §2: a
 * changed fact is never called an update, and here no fact of the story has changed).
 */
export function preparedNotice({ reason, words, told, found, language }: Told): PreparedNotice {
  const say = language.split("-")[0] === "ar" ? ARABIC : ENGLISH;
  if (reason === "recheck_due") return { kind: "updated", note: say.recheck(words) };
  if (!found) return { kind: "updated", note: say.lost(words) };
  const why = found.why.trim();
  if (found.verdict === "false" || found.verdict === "misleading") {
    const wrong = found.verdict === "false" ? say.wrong(words) : say.misleading(words);
    return { kind: "corrected", whatWasWrong: wrong, whatIsRight: why };
  }
  if (SURENESS[found.verdict] < SURENESS[told]) {
    const whatIsRight = `${say.nowOnly(found.verdict)} ${why}`.trim();
    return { kind: "clarified", whatWasWrong: say.tooSure(words), whatIsRight };
  }
  return { kind: "updated", note: `${say.known(words, found.verdict)} ${why}`.trim() };
}

/** How sure a reader may be of what carries this verdict. */
const SURENESS: Record<VerdictKind, number> = {
  ...{ confirmed: 3, attributed: 2 },
  ...{ outdated: 1, not_checkable: 1, unconfirmed: 1, disputed: 1 },
  ...{ misleading: 0, false: 0 },
};

const ENGLISH = {
  wrong: (words: string) => `We wrote: “${words}” That is wrong.`,
  misleading: (words: string) => `We wrote: “${words}” That leaves out what a reader must know.`,
  tooSure: (words: string) => `We wrote: “${words}” That was surer than what is known.`,
  nowOnly: (verdict: VerdictKind) => ENGLISH_STANDING[verdict] ?? "",
  known: (words: string, verdict: VerdictKind) =>
    `On “${words}”: ${(ENGLISH_STANDING[verdict] ?? "").toLowerCase()}`,
  lost: (words: string) =>
    `What “${words}” rested on is no longer there. We have looked at it again:`,
  recheck: (words: string) => `We have looked again at “${words}”:`,
};

const ENGLISH_STANDING: Partial<Record<VerdictKind, string>> = {
  confirmed: "It is confirmed now.",
  attributed: "It is known from a source that we name.",
  unconfirmed: "It is not independently verified.",
  disputed: "It is disputed.",
  outdated: "It was true once and is not any more.",
  not_checkable: "It is an opinion or a prediction.",
};

const ARABIC: typeof ENGLISH = {
  wrong: (words) => `كتبنا: «${words}» وهذا غير صحيح.`,
  misleading: (words) => `كتبنا: «${words}» وينقص ذلك ما ينبغي أن يعرفه القارئ.`,
  tooSure: (words) => `كتبنا: «${words}» بيقين يفوق ما هو معروف.`,
  nowOnly: (verdict) => ARABIC_STANDING[verdict] ?? "",
  known: (words, verdict) => `عن «${words}»: ${ARABIC_STANDING[verdict] ?? ""}`,
  lost: (words) => `لم يعد متاحًا ما استند إليه قولنا «${words}»، وقد راجعناه مجددًا:`,
  recheck: (words) => `راجعنا مجددًا قولنا «${words}»:`,
};

const ARABIC_STANDING: Partial<Record<VerdictKind, string>> = {
  confirmed: "صار مؤكدًا.",
  attributed: "مصدره جهة نسمّيها.",
  unconfirmed: "لم يُتحقق منه بصورة مستقلة.",
  disputed: "محل خلاف.",
  outdated: "كان صحيحًا ولم يعد كذلك.",
  not_checkable: "رأي أو توقّع.",
};
