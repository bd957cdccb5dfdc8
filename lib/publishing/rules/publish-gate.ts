import type { Channel } from "@/lib/articles/rules/passages";
import type { EditClass } from "@/lib/articles/rules/sentence-edit";
import type { PublicationState } from "@/lib/articles/rules/work-state";
import { type CurrencyFacts, currencyOf } from "@/lib/claims/rules/currency";
import { isPublishable, type Stance, type VerdictKind } from "@/lib/claims/rules/verdicts";
import type { Told, Wording } from "@/lib/claims/rules/wording";
import type { Issue } from "@/lib/refusal";
import type { PublicationKind } from "./publication-kind";

/** Everything the gate looks at, as plain values: one revision, what was decided about it, who asks for what. */
export type Candidate = {
  revision: {
    id: string;
    headline: string;
    /** Who froze it. */
    createdById: string;
    sentences: {
      channel: Channel;
      passage: number;
      text: string;
      hash: string;
      writerIds: string[];
    }[];
  };
  publicationState: PublicationState;
  /** Hashes of the sentences readers see now. */
  liveHashes: string[];
  /** What was found about the difference to what readers see now; null when there is none. */
  change: Change | null;
  holds: { id: string; kind: string; reason: string; until: Date | null }[];
  places: CandidatePlace[];
  /** What was read about its wording beside the newest verdicts; null while nobody has read it. */
  reading: { occurrenceId: string; wording: Wording }[] | null;
  approverIds: string[];
  approvalsNeeded: number;
  kind: PublicationKind;
  note: string;
  /** Null while nobody is about to publish. */
  publisherId: string | null;
  now: Date;
};

export type Change = {
  /** Null while nobody has looked. */
  class: EditClass | null;
  /**
   * Sentences that readers read in which a figure, name, date, quotation or "not" is another now. For each claim marked
   * there, what readers were told about it and what was found last.
   */
  replaced: { words: string; claims: { told: VerdictKind | null; latest: VerdictKind | null }[] }[];
};

/** One occurrence that was not withdrawn. */
export type CandidatePlace = {
  occurrenceId: string;
  claimId: string;
  words: string;
  stance: Stance;
  channel: Channel;
  passage: number | null;
  sentenceHash: string | null;
  verdict:
    | (NonNullable<CurrencyFacts["verdict"]> & {
        verdict: VerdictKind;
        checkerId: string;
        /** Who or what it rests on. */
        sources: Told["sources"];
        /** Whether a second checker has agreed to it. */
        seconded: boolean;
      })
    | null;
  /** Whether a second checker has to. */
  grave: boolean;
  /** What an editor has let stand in this very sentence. */
  waived: Wording[];
};

// G9 (unmarked statements) and G6 (rights of pictures) take their places in this list.
const CHECKS = [
  noHoldIsActive, // G1, G2
  everyClaimIsChecked, // G3
  theWordingAgrees, // G4
  othersHaveApproved, // G5
  theShowcaseIsCovered, // G7
  theChangeIsExplained, // G8
];

/**
 * Everything that still stands between a revision and its readers, all at once, each with the words it is
 * about. An empty list is permission to publish. `gate_issues()` in the database is the same list by the
 * same codes; a test holds the two together.
 */
export function gateIssues(candidate: Candidate): Issue[] {
  return CHECKS.flatMap((check) => check(candidate));
}

function noHoldIsActive({ holds, now }: Candidate): Issue[] {
  return holds
    .filter((hold) => hold.kind !== "embargo" || (hold.until !== null && hold.until > now))
    .map((hold) =>
      gateIssue(
        hold.kind === "embargo" ? "embargo_not_passed" : "hold_active",
        hold.id,
        hold.reason,
      ),
    );
}

function everyClaimIsChecked({ places, revision }: Candidate): Issue[] {
  return places.flatMap((place) => {
    const code = claimProblem(place, revision.sentences);
    return code ? [gateIssue(code, place.occurrenceId, place.words)] : [];
  });
}

function claimProblem(
  place: CandidatePlace,
  sentences: Candidate["revision"]["sentences"],
): GateCode | null {
  const currency = currencyOf(place);
  if (currency === "not_in_text") return "claim_not_in_text";
  if (currency === "unchecked" || place.verdict === null) return "claim_unchecked";
  if (currency === "stale") return "verdict_stale";
  if (currency === "evidence_withdrawn") return "evidence_withdrawn";
  if (!isPublishable(place.verdict.verdict, place.stance)) return "verdict_not_publishable";
  const sentence = sentences.find((each) => each.hash === place.sentenceHash);
  if (sentence?.writerIds.includes(place.verdict.checkerId)) return "checked_by_writer";
  return place.grave && !place.verdict.seconded ? "second_check_missing" : null;
}

function theWordingAgrees({ reading, places, revision }: Candidate): Issue[] {
  if (!reading) return [gateIssue("wording_unread", revision.id)];
  return reading.flatMap(({ occurrenceId, wording }) => {
    const place = places.find((each) => each.occurrenceId === occurrenceId);
    return place && !place.waived.includes(wording)
      ? [gateIssue(`wording_${wording}`, occurrenceId, place.words)]
      : [];
  });
}

function othersHaveApproved(candidate: Candidate): Issue[] {
  const { revision, approverIds, approvalsNeeded, publisherId } = candidate;
  const writers = revisionWriters(candidate);
  const counting = approverIds.filter((id) => id !== publisherId && !writers.has(id));
  const issues: Issue[] = [];
  if (counting.length < approvalsNeeded) issues.push(gateIssue("approvals_missing", revision.id));
  if (publisherId !== null && writers.has(publisherId))
    issues.push(gateIssue("publisher_is_writer", revision.id));
  return issues;
}

function theShowcaseIsCovered({ revision, places }: Candidate): Issue[] {
  const issues =
    revision.headline.trim() === "" ? [gateIssue("headline_missing", revision.id)] : [];
  const covered = new Set(places.map((place) => `${place.channel} ${place.passage}`));
  const passages = new Map<string, { channel: Channel; words: string[] }>();
  for (const { channel, passage, text } of revision.sentences) {
    if (channel !== "headline" && channel !== "standfirst" && channel !== "caption") continue;
    const key = `${channel} ${passage}`;
    const words = passages.get(key)?.words ?? [];
    passages.set(key, { channel, words: [...words, text] });
  }
  for (const [key, { channel, words }] of passages) {
    if (!covered.has(key))
      issues.push(gateIssue(`${channel}_uncovered` as GateCode, revision.id, words.join(" ")));
  }
  return issues;
}

function theChangeIsExplained(candidate: Candidate): Issue[] {
  const { revision, publicationState: state, kind, note } = candidate;
  if (state === "unpublished" || state === "scheduled") {
    return kind === "published" ? [] : [gateIssue("kind_not_fitting", revision.id, kind)];
  }
  const fits =
    state !== "taken_down" &&
    (state === "retracted") === (kind === "restored") &&
    kind !== "published" &&
    kind !== "retracted" &&
    kind !== "taken_down";
  if (!fits) return [gateIssue("kind_not_fitting", revision.id, kind)];
  const issues = changeIssues(candidate);
  if (kind === "refiled" && madeByPublisher(candidate))
    issues.push(gateIssue("refiled_by_writer", revision.id));
  if (kind !== "refiled" && note.trim() === "")
    issues.push(gateIssue("change_unexplained", revision.id));
  return issues;
}

/** Why a change of what readers see cannot be published as this kind, by what was found about it. */
export function changeIssues({ change, revision, kind }: Candidate): Issue[] {
  if (!change) return [];
  if (change.class === null) return [gateIssue("change_unclassified", revision.id)];
  if (kind === "refiled" && change.class !== "typographical")
    return [gateIssue("refiled_not_typography", revision.id)];
  if (kind !== "updated" && kind !== "clarified") return [];
  return change.replaced
    .filter(({ claims }) => !heldWhenPublished(claims))
    .map(({ words }) => gateIssue("fact_replaced", revision.id, words));
}

const OPEN_OR_TIMED: readonly (VerdictKind | null)[] = ["unconfirmed", "disputed", "outdated"];

/**
 * Whether what was said needs no correction though it is replaced: readers were told that it is open or bound to its
 * time, or a checker has found since that it was true then. Where nothing was marked, nobody has found anything.
 */
function heldWhenPublished(claims: Change["replaced"][number]["claims"]): boolean {
  return (
    claims.length > 0 &&
    claims.every(({ told, latest }) => OPEN_OR_TIMED.includes(told) || latest === "outdated")
  );
}

function madeByPublisher({ revision, liveHashes, publisherId }: Candidate): boolean {
  if (publisherId === null) return false;
  const changed = revision.sentences.filter((sentence) => !liveHashes.includes(sentence.hash));
  return (
    revision.createdById === publisherId ||
    changed.some((sentence) => sentence.writerIds.includes(publisherId))
  );
}

function revisionWriters({ revision }: Candidate): Set<string> {
  return new Set(revision.sentences.flatMap((sentence) => sentence.writerIds));
}

const MESSAGES = {
  hold_active: "A hold is on this article. It must be lifted first.",
  embargo_not_passed: "The embargo has not passed yet.",
  claim_not_in_text:
    "The words of this claim are no longer in the text. Mark them again or withdraw the claim.",
  claim_unchecked: "Nobody has checked this claim yet.",
  verdict_stale: "The sentence has changed since it was checked. Check it again.",
  evidence_withdrawn: "Evidence that this verdict rests on was withdrawn. Check it again.",
  verdict_not_publishable:
    "This was found wrong. It may only stand where the story says that it is wrong.",
  second_check_missing:
    "This is grave: a second checker, who neither wrote it nor found it, must agree to the verdict.",
  checked_by_writer: "This was checked by the person who wrote it. Somebody else must check it.",
  wording_unread: "The wording was not read beside the newest verdicts yet. Try once more.",
  wording_not_hedged:
    "This is not confirmed, and the sentence tells it as a fact. Write that it is not certain, or who says so.",
  wording_source_not_named: "This is known from a source alone. Name it in the sentence.",
  wording_one_sided: "This is disputed. Tell both sides.",
  wording_not_called_wrong: "This was found wrong, and the paragraph does not say so.",
  wording_undated: "This was true once. Say in the sentence when.",
  wording_headline_stronger: "The headline says more than the text does.",
  approvals_missing:
    "This exact text needs the approval of an editor who neither wrote nor publishes it.",
  publisher_is_writer: "You wrote words of this article; somebody else must publish it.",
  headline_missing: "Write a headline.",
  headline_uncovered: "The headline states something that no claim covers.",
  standfirst_uncovered: "The standfirst states something that no claim covers.",
  caption_uncovered: "This caption states something that no claim covers.",
  kind_not_fitting: "This kind of publication does not fit what readers see now.",
  change_unexplained: "Say what has changed: readers see this note.",
  change_unclassified: "What has changed here was not looked at yet. Send the text on again.",
  refiled_not_typography:
    "More than typography has changed. Publish an update with a note, or issue a correction.",
  fact_replaced:
    "A figure, name, date, quotation or “not” that readers have read is another now. If it was wrong, issue a correction; if it was true when it was published, have it checked as outdated.",
  refiled_by_writer: "Somebody who did not make this change must say that it is typography only.",
} as const;

export type GateCode = keyof typeof MESSAGES;

/** The issue of a code, worded for the desk. */
export function gateIssue(code: GateCode, subjectId: string, words = ""): Issue {
  return { code, message: MESSAGES[code], subjectId, words };
}
