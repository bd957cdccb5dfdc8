import type { Role } from "@/lib/staff/rules/capabilities";
import type { SourceKind } from "./verdicts";

/** What is sealed of a source. */
export type SealedSource = {
  name: string;
  kind: SourceKind;
  description: string;
  url: string | null;
};

/** What is sealed of evidence that rests on a sealed source. */
export type SealedPlace = { locator: string; url: string | null; quote: string };

/** Sealed evidence as somebody who is named reads it. */
export type OpenedEvidence = { source: SealedSource; place: SealedPlace; hasFile: boolean };

/**
 * What the desk knows of a seal. `readers` is null for those who are not named; `mine` is for who sealed it, and
 * so says who may read it.
 */
export type DeskSeal = {
  editors: number;
  readers: { id: string; name: string }[] | null;
  mine: boolean;
};

/** Where words lie that are sealed: what was sealed for one place opens at no other. */
export function sealedPlace(id: string): string {
  return `sealed words ${id}`;
}

/** Why nobody can be told that a source is known to these people; null when they can. */
export function sealProblem(sealerId: string, named: readonly { id: string; role: Role }[]) {
  const others = named.filter(({ id }) => id !== sealerId);
  if (others.length === 0) return "Name at least one person besides yourself who may read it.";
  if (!named.some(({ role }) => role === "editor"))
    return "Name an editor: readers are told how many editors know this source.";
  return null;
}
