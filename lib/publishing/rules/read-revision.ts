import { checkableIn } from "@/lib/claims/rules/checkable";
import { type ReadPlace, readWording } from "@/lib/claims/rules/wording";
import type { Candidate, CandidatePlace, Reading } from "./publish-gate";

/** What is found in the words of a revision: beside the verdicts that stand (G4), and of what looks checkable (G9). */
export function readRevision({
  revision,
  places,
}: Pick<Candidate, "revision" | "places">): Reading {
  return {
    wordings: readWording(revision.sentences, places.flatMap(standing)),
    checkable: checkableIn(revision.sentences),
  };
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
