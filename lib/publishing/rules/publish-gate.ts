import type { Channel } from "@/lib/articles/rules/passages";
import type { EditClass } from "@/lib/articles/rules/sentence-edit";
import type { PublicationState } from "@/lib/articles/rules/work-state";
import type { Look } from "@/lib/claims/rules/checkable";
import { type CurrencyFacts, currencyOf } from "@/lib/claims/rules/currency";
import { isPublishable, type Stance, type VerdictKind } from "@/lib/claims/rules/verdicts";
import type { Told, Wording } from "@/lib/claims/rules/wording";
import type { Issue } from "@/lib/refusal";
import { type GateCode, gateIssue } from "./gate-messages";
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
  /** What was read in its words beside the newest verdicts; null while nobody has read it. */
  reading: Reading | null;
  /** Hashes of sentences that need no check, as editors have said. */
  uncheckable: string[];
  approverIds: string[];
  approvalsNeeded: number;
  kind: PublicationKind;
  note: string;
  /** Null while nobody is about to publish. */
  publisherId: string | null;
  now: Date;
};

export type Reading = {
  /** Where the wording does not agree with the verdict. */
  wordings: { occurrenceId: string; wording: Wording }[];
  /** Sentences that look as if they had to be checked, by their hashes, each once. */
  checkable: { hash: string; look: Look }[];
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

// G6 (rights of pictures) takes its place in this list.
const CHECKS = [
  noHoldIsActive, // G1, G2
  everyClaimIsChecked, // G3
  theWordingAgrees, // G4
  othersHaveApproved, // G5
  theShowcaseIsCovered, // G7
  theChangeIsExplained, // G8
  nothingCheckableIsUnmarked, // G9
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
  if (currency === "evidence_withdrawn" || currency === "stale_source") return currency;
  if (!isPublishable(place.verdict.verdict, place.stance)) return "verdict_not_publishable";
  const sentence = sentences.find((each) => each.hash === place.sentenceHash);
  if (sentence?.writerIds.includes(place.verdict.checkerId)) return "checked_by_writer";
  return place.grave && !place.verdict.seconded ? "second_check_missing" : null;
}

function theWordingAgrees({ reading, places, revision }: Candidate): Issue[] {
  if (!reading) return [gateIssue("wording_unread", revision.id)];
  return reading.wordings.flatMap(({ occurrenceId, wording }) => {
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

function nothingCheckableIsUnmarked({
  reading,
  revision,
  places,
  uncheckable,
}: Candidate): Issue[] {
  const looks = new Map(reading?.checkable.map(({ hash, look }) => [hash, look]));
  const settled = new Set([...places.map(({ sentenceHash }) => sentenceHash), ...uncheckable]);
  return revision.sentences.flatMap(({ hash, text }) => {
    const look = looks.get(hash);
    if (!look || settled.has(hash)) return [];
    settled.add(hash);
    return [gateIssue(`unmarked_${look}`, revision.id, text)];
  });
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
