export const CLAIM_KINDS = [
  "fact",
  "figure",
  "quote",
  "identity",
  "date_or_place",
  "media_authenticity",
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const VERDICTS = [
  "confirmed",
  "attributed",
  "unconfirmed",
  "disputed",
  "misleading",
  "false",
  "outdated",
  "not_checkable",
] as const;
export type VerdictKind = (typeof VERDICTS)[number];

export const METHODS = [
  "primary_document",
  "named_witness",
  "two_independent_sources",
  "on_scene",
  "data_analysis",
  "geolocation",
  "reverse_image_search",
  "expert",
  "earlier_fact_check",
  "official_record",
] as const;
export type Method = (typeof METHODS)[number];

export const STANCES = ["asserted", "debunked"] as const;
export type Stance = (typeof STANCES)[number];

export const SOURCE_KINDS = ["person", "organisation", "document", "data_set", "footage"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const SOURCE_VISIBILITIES = ["named", "background", "sealed"] as const;
export type SourceVisibility = (typeof SOURCE_VISIBILITIES)[number];

export const EVIDENCE_RELATIONS = ["supports", "contradicts", "context"] as const;
export type EvidenceRelation = (typeof EVIDENCE_RELATIONS)[number];

/** Verdicts that rest on a finding name at least this many pieces of evidence. */
export function evidenceNeeded(verdict: VerdictKind): number {
  if (verdict === "unconfirmed" || verdict === "not_checkable") return 0;
  return verdict === "disputed" ? 2 : 1;
}

const RATINGS: Partial<Record<VerdictKind, number>> = {
  confirmed: 5,
  disputed: 3,
  misleading: 2,
  false: 1,
};

/** How true a claim was found, from 1 (false) to 5, as fact-checkers tell machines; null where that cannot be said. */
export function claimRating(verdict: VerdictKind): number | null {
  return RATINGS[verdict] ?? null;
}

/** An open question stays somebody's: it needs an owner and a time to look again (I8). */
export function needsRecheck(verdict: VerdictKind): boolean {
  return verdict === "unconfirmed" || verdict === "disputed";
}

/** A finding is reached by a method; only what was not or cannot be found out has none. */
export function needsMethod(verdict: VerdictKind): boolean {
  return verdict !== "unconfirmed" && verdict !== "not_checkable";
}

/** Whether a story may stand with this verdict: what is wrong may only stand where the story says so. */
export function isPublishable(verdict: VerdictKind, stance: Stance): boolean {
  return (verdict !== "false" && verdict !== "misleading") || stance === "debunked";
}
