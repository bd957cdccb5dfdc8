import { type ReadPlace, readWording } from "@/lib/claims/rules/wording";
import type { Candidate, CandidatePlace } from "./publish-gate";

/** What the wording rules find in a revision, beside the verdicts that stand (G4). */
export function candidateWording({
  revision,
  places,
}: Pick<Candidate, "revision" | "places">): NonNullable<Candidate["reading"]> {
  return readWording(revision.sentences, places.flatMap(standing));
}

/** A place whose verdict speaks about the words that stand there; what is stale or gone is another issue's. */
function standing(place: CandidatePlace): ReadPlace[] {
  const { occurrenceId, claimId, channel, passage, sentenceHash, stance, verdict } = place;
  if (passage === null || sentenceHash === null || verdict?.sentenceHash !== sentenceHash)
    return [];
  const { verdict: found, sources } = verdict;
  return [
    { occurrenceId, claimId, channel, passage, sentenceHash, stance, verdict: found, sources },
  ];
}
