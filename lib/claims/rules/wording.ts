import { type Facts, factsOf, foldWord, tokensOf } from "@/lib/articles/rules/facts";
import type { Channel } from "@/lib/articles/rules/passages";
import { foldSigns } from "@/lib/articles/rules/sentence-edit";
import { CELL_BREAK } from "@/lib/articles/rules/tables";
import type { SourceVisibility, Stance, VerdictKind } from "./verdicts";
import {
  CONTEST,
  DOUBT,
  NO_NAMES,
  OPEN_HEDGES,
  SAYING,
  WRONG,
  withoutMarks,
} from "./wording-words";

/** How a sentence can say something else than what was found about it (DESIGN §3, G4). */
export const WORDINGS = [
  "not_hedged",
  "source_not_named",
  "one_sided",
  "not_called_wrong",
  "undated",
  "headline_stronger",
] as const;
export type Wording = (typeof WORDINGS)[number];

/** What a verdict that stands says about a place. */
export type Told = {
  verdict: VerdictKind;
  stance: Stance;
  /** Who or what it rests on. Of a sealed one the name is empty. */
  sources: readonly { name: string; visibility: SourceVisibility }[];
};

/** A place whose verdict stands, in the revision that is read. */
export type ReadPlace = Told & {
  occurrenceId: string;
  claimId: string;
  channel: Channel;
  passage: number;
  sentenceHash: string;
};

type ReadSentence = { channel: Channel; passage: number; text: string; hash: string };

/**
 * Everything in a text whose wording does not agree with its verdict, in the order of the places; at most one thing for
 * each place. It reads English and Arabic, and is measured on sentences labelled by hand (`vectors/wording.txt`).
 */
export function readWording(
  sentences: readonly ReadSentence[],
  places: readonly ReadPlace[],
): { occurrenceId: string; wording: Wording }[] {
  const read = places.map((place) => ({ place, ...sentenceOf(sentences, place) }));
  return read.flatMap(({ place, sentence, passage }) => {
    const wording =
      wordingOf(sentence, place, passage) ?? (isStronger(place, sentence, read) ? STRONGER : null);
    return wording ? [{ occurrenceId: place.occurrenceId, wording }] : [];
  });
}

const STRONGER: Wording = "headline_stronger";

/**
 * What a sentence says otherwise than its verdict, and null when they agree. `passage` is all of the paragraph, for what
 * may stand in a neighbouring sentence: the other side of a dispute, that something is wrong.
 */
export function wordingOf(sentence: string, told: Told, passage = sentence): Wording | null {
  // A row of a table has its source below the table, and no room for a hedge.
  if (sentence.includes(CELL_BREAK)) return null;
  const facts = factsOf(foldSigns(sentence));
  switch (told.verdict) {
    case "unconfirmed":
      return isHedged(sentence, facts) || facts.values.attribution.length > 0 ? null : "not_hedged";
    case "attributed":
      return isSaid(sentence, facts) && namesOne(sentence, told) ? null : "source_not_named";
    case "disputed":
      return hasTwoSides(passage) ? null : "one_sided";
    case "false":
    case "misleading":
      return isCalledWrong(passage) ? null : "not_called_wrong";
    case "outdated":
      return isDated(facts) ? null : "undated";
    case "confirmed":
    case "not_checkable":
      return null;
  }
}

function sentenceOf(sentences: readonly ReadSentence[], place: ReadPlace) {
  const here = sentences.filter(
    ({ channel, passage }) => channel === place.channel && passage === place.passage,
  );
  return {
    sentence: here.find(({ hash }) => hash === place.sentenceHash)?.text ?? "",
    passage: here.map(({ text }) => text).join(" "),
  };
}

/** How much a verdict lets one say. */
const STRENGTH: Partial<Record<VerdictKind, number>> = {
  confirmed: 3,
  attributed: 2,
  disputed: 1,
  unconfirmed: 1,
};

/** Whether a headline says more than the body does wherever it states the same claim. */
function isStronger(
  place: ReadPlace,
  sentence: string,
  read: readonly { place: ReadPlace; sentence: string }[],
): boolean {
  if (place.channel !== "headline" || place.stance === "debunked") return false;
  const bodies = read.filter(
    ({ place: other }) => other.claimId === place.claimId && other.channel === "body",
  );
  if (bodies.length === 0) return false;
  const strengthOf = (verdict: VerdictKind) => STRENGTH[verdict] ?? 0;
  if (bodies.every(({ place: { verdict } }) => strengthOf(verdict) < strengthOf(place.verdict)))
    return true;
  return bodies.every((body) => leavesOpen(body.sentence)) && !leavesOpen(sentence);
}

/** Whether it hedges otherwise than by a condition, which leaves open when something is so and not whether it is known. */
function leavesOpen(sentence: string): boolean {
  const facts = factsOf(foldSigns(sentence));
  const hedge = facts.values.hedge.filter((word) => word !== "if");
  return isHedged(sentence, { ...facts, values: { ...facts.values, hedge } });
}

function isHedged(sentence: string, { values }: Facts): boolean {
  return values.hedge.some((hedge) => OPEN_HEDGES.has(hedge)) || DOUBT.test(sentence);
}

function isSaid(sentence: string, { values }: Facts): boolean {
  return values.attribution.length > 0 || SAYING.test(withoutMarks(sentence));
}

/** Whether one of the sources that readers may know stands in the sentence, as far as its script can be compared. */
function namesOne(sentence: string, { sources }: Told): boolean {
  const words = new Set(wordsOf(sentence));
  const names = sources.filter(({ visibility }) => visibility === "named").map(({ name }) => name);
  const readable = names.filter((name) => wordsOf(name).length > 0 && isSameScript(name, sentence));
  return readable.length === 0 || readable.some((name) => isNamed(name, words));
}

function isNamed(name: string, words: ReadonlySet<string>): boolean {
  const initials =
    name
      .match(/(?<![\p{L}\p{N}])\p{Lu}/gu)
      ?.join("")
      .toLowerCase() ?? "";
  return (
    (initials.length > 1 && words.has(initials)) ||
    wordsOf(name).some((part) => words.has(part) || [...words].some((word) => isKin(word, part)))
  );
}

/** Two forms of one word, as Italy and Italian, ministry and ministries. */
function isKin(one: string, other: string): boolean {
  return one.length > 3 && other.length > 3 && one.slice(0, 4) === other.slice(0, 4);
}

function wordsOf(text: string): string[] {
  return tokensOf(foldSigns(text))
    .map((token) => withoutArticle(foldWord(token).replace(/'s?$/u, "")))
    .filter((word) => /\p{L}{2}/u.test(word) && !NO_NAMES.has(word));
}

function withoutArticle(word: string): string {
  return word.replace(/^[وفبلك]?ال(?=\p{Script=Arabic}{3})/u, "");
}

function isSameScript(one: string, other: string): boolean {
  return /\p{Script=Arabic}/u.test(one) === /\p{Script=Arabic}/u.test(other);
}

function hasTwoSides(passage: string): boolean {
  const { values } = factsOf(foldSigns(passage));
  return CONTEST.test(withoutMarks(passage)) || values.attribution.length > 1;
}

function isCalledWrong(passage: string): boolean {
  const { values } = factsOf(foldSigns(passage));
  return (
    WRONG.test(withoutMarks(passage)) ||
    values.negation.length > 0 ||
    values.attribution.includes("denied")
  );
}

function isDated({ values }: Facts): boolean {
  return (
    values.date.length > 0 || values.number.some((number) => /^(?:1[5-9]|20)\d\d$/u.test(number))
  );
}
