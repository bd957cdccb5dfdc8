import type { PublicEvidence } from "@/lib/articles/rules/published";
import type { Labels } from "./labels";

type Props = { evidence: readonly PublicEvidence[]; labels: Labels; open?: boolean };

/** What a verdict rests on, as far as readers may know it; nothing where it rests on nothing. */
export function Evidence({ evidence, labels, open = false }: Props) {
  if (evidence.length === 0) return null;
  return (
    <details className="evidence" open={open}>
      <summary>
        {labels.evidence} <span>({evidence.length.toLocaleString(labels.locale)})</span>
      </summary>
      <ul>
        {evidence.map((piece, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: Sealed pieces are told apart by nothing but their place.
          <li key={`${place} ${piece.source} ${piece.locator} ${piece.quote} ${piece.url}`}>
            <b>{labels.relations[piece.relation]}:</b>{" "}
            {piece.url ? <a href={piece.url}>{nameOf(piece, labels)}</a> : nameOf(piece, labels)}{" "}
            {piece.sourceKind && piece.visibility !== "sealed" && (
              <span className="evidence-kind">
                {labels.sourceKinds[piece.sourceKind]}
                {piece.locator && `, ${piece.locator}`}
              </span>
            )}
            {piece.quote && (
              <q dir="auto" className="evidence-quote">
                {piece.quote}
              </q>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function nameOf(piece: PublicEvidence, labels: Labels): string {
  return piece.source || labels.sealedSource(piece.knownTo ?? 0);
}
