"use client";

import { useEffect, useState } from "react";
import type { KnownClaim } from "@/components/newsroom/desk/desk-actions";
import { useDesk } from "@/components/newsroom/desk/desk-context";
import { ask } from "@/components/newsroom/form/reach";
import { VERDICT_WORDS } from "@/components/newsroom/labels";
import type { SimilarClaim } from "@/lib/claims/similar-queries";

type Props = { words: string; onPick: (claim: KnownClaim) => void };

/** Claims of other stories that may say the same as the selected words, to be taken instead of a new one. */
export function SimilarClaims({ words, onPick }: Props) {
  const { findSimilarClaims } = useDesk().actions;
  const [found, setFound] = useState<SimilarClaim[]>([]);

  useEffect(() => {
    let open = true;
    void ask(() => findSimilarClaims(words)).then((answer) => {
      // Nothing depends on it: who wants one of them can still search.
      if (open && Array.isArray(answer)) setFound(answer);
    });
    return () => {
      open = false;
    };
  }, [findSimilarClaims, words]);

  return (
    <div role="status">
      {found.length > 0 && (
        <fieldset className="field">
          <legend className="field-label">Stated in other stories, perhaps the same</legend>
          <ul className="pick-list">
            {found.map((claim) => (
              <li key={claim.id}>
                <button type="button" onClick={() => onPick(claim)}>
                  {claim.statement}
                  <span className="card-note"> {factsOf(claim)}</span>
                </button>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
    </div>
  );
}

function factsOf({ verdict, stories }: SimilarClaim): string {
  const standing = verdict ? VERDICT_WORDS[verdict] : "No verdict";
  return `${standing} · in ${stories} ${stories === 1 ? "story" : "stories"}`;
}
