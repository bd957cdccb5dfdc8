import { canonicalJson } from "@/lib/articles/rules/canonical";
import type { AuditRootLeaf } from "./leaf";
import { leafHash, rootOf } from "./tree";

/** An act of the private audit trail, and the place of the audit root that covers it; null while none does. */
export type Act = {
  id: string;
  at: Date;
  actor: string | null;
  act: string;
  article: string | null;
  detail: unknown;
  leafIndex: number | null;
};

/** An audit root, at its place in the public log. */
export type AuditRoot = { index: number; leaf: AuditRootLeaf };

/** An act as a root covers it: RFC 8785. A format for ever; the database writes the same (audit_text). */
export function auditText({ id, at, actor, act, article, detail }: Act): string {
  return canonicalJson({ id, at: at.toISOString(), actor, act, article, detail });
}

const DAY = 86_400_000;
/** An act is dated when its transaction begins, which lasts a moment. */
const A_MOMENT = 60_000;

/**
 * Where the private trail is not what the public log has entered of it: acts that were altered, removed, or added later
 * under an earlier date. Empty when it is. What was done since the last root is covered by the next.
 */
export function auditFaults(roots: readonly AuditRoot[], acts: readonly Act[]): string[] {
  const faults: string[] = [];
  const last = roots.at(-1);
  roots.forEach(({ index, leaf }, place) => {
    const covered = acts.filter(({ leafIndex }) => leafIndex === index).sort(byId);
    if (covered.length !== leaf.count) {
      faults.push(`Entry ${index} covers ${leaf.count} acts, and ${covered.length} are there.`);
    }
    if (
      rootOf(covered.map((act) => leafHash(Buffer.from(auditText(act))))).toString("hex") !==
      leaf.root
    ) {
      faults.push(`The acts under entry ${index} are not those that were entered.`);
    }
    const before = roots[place - 1];
    const oldest = before
      ? new Date(before.leaf.at).getTime() - A_MOMENT
      : Number.NEGATIVE_INFINITY;
    for (const { id, at } of covered) {
      if (at.getTime() < oldest) faults.push(`Act ${id} is dated before the root before its own.`);
    }
  });
  const places = new Set(roots.map(({ index }) => index));
  for (const { id, at, leafIndex } of acts) {
    if (
      leafIndex === null
        ? last && at.getTime() <= new Date(last.leaf.at).getTime() - DAY
        : !places.has(leafIndex)
    ) {
      faults.push(`Act ${id} is under no entry of the log.`);
    }
  }
  return faults;
}

function byId(one: Act, other: Act): number {
  return one.id < other.id ? -1 : 1;
}
