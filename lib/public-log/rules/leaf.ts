import { canonicalJson } from "@/lib/articles/rules/canonical";
import { leafHash, rootOf } from "./tree";

/**
 * What one entry of the log says, besides its fingerprint: which version of which story, what kind of change,
 * when, and where the story's entry before it stands. Never a word of the story (ADR 21).
 */
export type PublicationLeaf = {
  v: 1;
  /** The kind of publication. */
  type: string;
  /** The article's id. */
  story: string;
  /** The version that readers count. */
  rev: number;
  /** The place of the story's entry before this one. */
  prev: number | null;
  at: string;
  /** The root over the salted parts of what was published, in hex. */
  commit: string;
  /** The kind of notice that came with it. */
  reason: string | null;
};

/** The entry that names the key which the log is signed with from then on. */
export type KeyLeaf = { v: 1; type: "key"; at: string; key: string; prev: number | null };

/** The entry that puts acts of the private audit trail under the log: so many, and the root over them, in hex. */
export type AuditRootLeaf = {
  v: 1;
  type: "audit-root";
  at: string;
  count: number;
  root: string;
  prev: number | null;
};

/** The entry that says which entries before it were brought back after a restore, and their words were not. */
export type LostLeaf = { v: 1; type: "lost"; at: string; first: number; count: number };

export type Leaf = PublicationLeaf | KeyLeaf | AuditRootLeaf | LostLeaf;

/** Whether an entry is that of a story's version. */
export function isPublication(leaf: Leaf): leaf is PublicationLeaf {
  return "story" in leaf;
}

/** Whether one of these entries says that the words of the entry at this place were lost. */
export function isLost(index: number, leaves: readonly Leaf[]): boolean {
  return leaves.some(
    (leaf) =>
      leaf.type === "lost" &&
      "first" in leaf &&
      index >= leaf.first &&
      index < leaf.first + leaf.count,
  );
}

/** The bytes of an entry: RFC 8785. A format for ever; the database writes the same (a test holds the two together). */
export function leafText(leaf: Leaf): string {
  return canonicalJson(leaf);
}

/** Reads the bytes of an entry. */
export function parseLeaf(entry: string): Leaf {
  return JSON.parse(entry) as Leaf;
}

/** A part of what was published, as it is given out: its words and their salt, or, when erased, its hash alone. */
export type Part = { salt: string; text: string } | { hash: string };

/** The hash of one part: that of a leaf whose bytes are 32 of salt, then the words. */
export function partHash(part: Part): Buffer {
  if ("hash" in part) return Buffer.from(part.hash, "hex");
  return leafHash(Buffer.concat([Buffer.from(part.salt, "hex"), Buffer.from(part.text)]));
}

/** What an entry commits to: the root over the parts, in hex. */
export function commitTo(parts: readonly Part[]): string {
  return rootOf(parts.map(partHash)).toString("hex");
}
