import { type Annotations, notesOn } from "./annotations";

/**
 * Whether pictures or footage in a block must be labelled as unverified: so said by the desk, or a claim that
 * they are genuine stands beside them without being confirmed.
 */
export function isUnverified(marked: boolean, passage: number, annotations: Annotations): boolean {
  const genuine = notesOn(annotations, passage).flatMap((note) =>
    note.about === "claim" && note.claim.kind === "media_authenticity" ? [note.claim.verdict] : [],
  );
  if (genuine.length === 0) return marked;
  return genuine.some((verdict) => verdict !== "confirmed");
}
