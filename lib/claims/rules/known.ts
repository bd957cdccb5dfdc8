import type { VerdictKind } from "./verdicts";

/** The claims of a story by what they are worth to a reader; each claim once, in the order of reading. */
export type Known<Claim> = { known: Claim[]; open: Claim[]; untrue: Claim[] };

const WORTH: Partial<Record<VerdictKind, keyof Known<unknown>>> = {
  confirmed: "known",
  attributed: "known",
  unconfirmed: "open",
  disputed: "open",
  false: "untrue",
  misleading: "untrue",
};

/**
 * Sorts what is known from what is not. Null when nothing is open and nothing untrue: then the story says it better.
 * A claim that stands in a story with two verdicts counts by the less certain one.
 */
export function whatIsKnown<Claim extends { claimId: string; verdict: VerdictKind }>(
  claims: readonly Claim[],
): Known<Claim> | null {
  const sorted: Known<Claim> = { known: [], open: [], untrue: [] };
  const told = new Set<string>();
  for (const worth of ["open", "untrue", "known"] as const) {
    for (const claim of claims) {
      if (WORTH[claim.verdict] !== worth || told.has(claim.claimId)) continue;
      told.add(claim.claimId);
      sorted[worth].push(claim);
    }
  }
  return sorted.open.length + sorted.untrue.length > 0 ? sorted : null;
}
