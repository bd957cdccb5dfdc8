import { createHash } from "node:crypto";
import type { Document } from "./document";

/** What a revision commits to. */
export type RevisionContent = {
  kind: string;
  language: string;
  sectionId: string;
  slug: string;
  headline: string;
  standfirst: string;
  body: Document;
  authorIds: string[];
  topicIds: string[];
};

const FORMAT = "onrecord/revision/v1";

/**
 * The one text of a revision: JSON with sorted keys and no white space (RFC 8785 for the strings,
 * booleans, integers and arrays that a revision has). A format for ever: a change needs a new FORMAT.
 */
export function canonicalRevision(content: RevisionContent): string {
  return canonicalJson({ format: FORMAT, ...content });
}

/** SHA-256, hex, over the UTF-8 bytes of the canonical text. */
export function revisionHash(canonical: string): string {
  return createHash("sha256").update(canonical, "utf8").digest("hex");
}

/** JSON as RFC 8785 orders it: keys by UTF-16 code units; keys without a value are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}
