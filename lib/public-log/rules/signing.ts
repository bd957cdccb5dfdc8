import { z } from "zod";
import type { Issue } from "@/lib/refusal";

/** What the signer remembers outside the database. */
export type Signed = { size: number; root: string };

const signedShape = z.strictObject({
  size: z.number().int().nonnegative(),
  root: z.string().regex(/^[0-9a-f]{64}$/u),
});

export function parseSigned(text: string): Signed {
  return signedShape.parse(JSON.parse(text));
}

/** A log as the signer finds it. Roots are in hex. */
export type Standing = {
  /** How many entries the database has. */
  size: number;
  /** The last size that the database knows to be signed; null when none was. */
  published: number | null;
  /** The root that the database's entries give at the size that was last signed; null when it has not so many. */
  rootAtSigned: string | null;
  signed: Signed | null;
  /** The largest size that each witness has seen, of those that answered. */
  witnessed: readonly number[];
};

/**
 * Why a log must not be signed as it stands: it would contradict what was signed before. An empty list is
 * permission. After a restore from a backup the database may be younger than what the world has seen; a log
 * that signs then has two histories, and everybody who kept a checkpoint can show it.
 */
export function signingIssues(standing: Standing): Issue[] {
  const { size, published, rootAtSigned, signed, witnessed } = standing;
  const issues: Issue[] = [];
  const issue = (code: string, message: string) => issues.push({ code, message });
  if (signed && signed.size > size) {
    issue(
      "behind_signed",
      `A log of ${signed.size} entries was signed, and the database has ${size}. Bring the missing ones back first.`,
    );
  } else if (signed && rootAtSigned !== signed.root) {
    issue(
      "not_what_was_signed",
      `The first ${signed.size} entries are not those that were signed.`,
    );
  }
  if (!signed && published !== null && witnessed.length === 0) {
    issue(
      "memory_lost",
      "What was last signed is not remembered here. Compare with a checkpoint that others have kept: npm run log -- compare <file>.",
    );
  }
  const most = Math.max(0, ...witnessed);
  if (most > size || most > Math.max(published ?? 0, signed?.size ?? 0)) {
    issue(
      "behind_witness",
      `A witness has seen ${most} entries, and the database has ${size}, of which ${published ?? 0} are known to be signed. Bring the missing ones back first.`,
    );
  }
  return issues;
}

const DAY = 86_400_000;
/** How long the key before the newest goes on signing, so that everybody learns of the change. */
export const HANDOVER_DAYS = 30;

/** The keys that sign now: the newest, and for a while the one before it. `keys` are in their order of time. */
export function signingKeys<Key extends { since: Date }>(keys: readonly Key[], now: Date): Key[] {
  const [newest, before] = keys.toReversed();
  if (!newest) return [];
  const isHandover = now.getTime() < newest.since.getTime() + HANDOVER_DAYS * DAY;
  return before && isHandover ? [newest, before] : [newest];
}

const ALARM = 60_000;

/** What somebody must look at: entries that wait for their signature for more than a minute, six times as long as usual. */
export function logAlarms(unsignedSince: Date | null, now: Date): string[] {
  if (unsignedSince === null || now.getTime() - unsignedSince.getTime() <= ALARM) return [];
  return [
    `Entries of the public log wait for their signature since ${unsignedSince.toISOString()}.`,
  ];
}
