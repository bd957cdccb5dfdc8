import { newsroom } from "@/lib/platform/db";
import { may, type Staff } from "@/lib/staff/rules/capabilities";
import type { Prisma } from "@/prisma/generated/client";

/** What of the locker stands beside a piece of evidence. */
export const KEPT = {
  watch: {
    select: {
      lostAt: true,
      foundAt: true,
      dueAt: true,
      captures: {
        orderBy: { number: "desc" },
        take: 1,
        select: { takenAt: true, finding: true, passage: true, problem: true },
      },
    },
  },
  upload: { select: { name: true } },
} as const satisfies Prisma.EvidenceInclude;

type Kept = Prisma.EvidenceGetPayload<{ include: typeof KEPT }>;

/** How a piece of evidence stands in the locker. */
export type KeptEvidence = NonNullable<ReturnType<typeof toKept>>;

/** Null for what is not looked at: sealed, without an address, or at one that leads nowhere by agreement. */
export function toKept({ watch, upload }: Pick<Kept, keyof typeof KEPT>) {
  if (!watch) return null;
  const [latest] = watch.captures;
  return {
    file: upload?.name ?? null,
    /** Null until it was looked at for the first time; `isDue`: whether that is to come by itself. */
    latest: latest ?? null,
    isDue: watch.dueAt !== null,
    isLost: watch.lostAt !== null,
    /** Whether it ever held: then what was kept shows it. */
    wasFound: watch.foundAt !== null,
  };
}

/** What shows to somebody outside what evidence said, and since when that is known. */
export const KEPT_FIRST = {
  upload: { select: { sha256: true, uploadedAt: true } },
  watch: {
    select: {
      lostAt: true,
      captures: {
        where: { finding: "found", files: { some: { kind: "response" } } },
        orderBy: { number: "asc" },
        take: 1,
        select: {
          takenAt: true,
          files: { where: { kind: "response" }, select: { sha256: true } },
        },
      },
    },
  },
} as const satisfies Prisma.EvidenceInclude;

type First = Prisma.EvidenceGetPayload<{ include: typeof KEPT_FIRST }>;

/** The fingerprint (SHA-256) of what was kept first, and when; null when nothing was. */
export function toFirstKept({ upload, watch }: Pick<First, keyof typeof KEPT_FIRST>) {
  const [first] = watch?.captures ?? [];
  const sha256 = upload?.sha256 ?? first?.files[0]?.sha256;
  const at = upload?.uploadedAt ?? first?.takenAt;
  return sha256 && at ? { sha256, at, lostAt: watch?.lostAt ?? null } : null;
}

/** A page of looks; the newest first. */
const SHOWN = 100;

/** A piece of evidence as its page shows it. */
export type LockedEvidence = NonNullable<Awaited<ReturnType<typeof findLocker>>>;

/**
 * A piece of evidence with what was kept of it, newest first, at most the last hundred looks. Null when there is none, when it is
 * sealed, or when it is not for this viewer.
 */
export async function findLocker(viewer: Staff, evidenceId: string) {
  if (may(viewer, "see_newsroom")) return null;
  const evidence = await newsroom.evidence.findUnique({
    where: { id: evidenceId },
    select: {
      ...{ id: true, relation: true, locator: true, url: true, quote: true, withdrawnAt: true },
      claim: { select: { id: true, statement: true } },
      source: { select: { name: true, visibility: true } },
      upload: {
        select: {
          ...{ name: true, type: true, sha256: true, uploadedAt: true },
          uploadedBy: { select: { name: true } },
        },
      },
      watch: {
        select: {
          ...{ address: true, passage: true, dueAt: true, lostAt: true, foundAt: true },
          captures: {
            orderBy: { number: "desc" },
            take: SHOWN,
            omit: { evidenceId: true },
            include: {
              files: {
                select: { kind: true, sha256: true, type: true },
                orderBy: { kind: "asc" },
              },
            },
          },
        },
      },
    },
  });
  if (!evidence || evidence.source.visibility === "sealed") return null;
  return evidence;
}

/**
 * A file of this evidence by its fingerprint, with its type and a name to save it under. Null when it is none of its files, when
 * it is sealed, or when it is not for this viewer.
 */
export async function findKeptFile(viewer: Staff, evidenceId: string, sha256: string) {
  if (may(viewer, "see_newsroom")) return null;
  const [evidence, captured] = await Promise.all([
    newsroom.evidence.findUnique({
      where: { id: evidenceId, source: { visibility: { not: "sealed" } } },
      select: { upload: { select: { sha256: true, name: true, type: true } } },
    }),
    newsroom.captureFile.findFirst({
      where: { sha256, capture: { evidenceId } },
      select: { kind: true, type: true },
    }),
  ]);
  const upload = evidence?.upload?.sha256 === sha256 ? evidence.upload : null;
  if (!upload && !captured) return null;
  const file = await newsroom.keptFile.findUniqueOrThrow({ where: { sha256 } });
  return {
    bytes: file.bytes,
    kind: captured?.kind ?? null,
    type: upload?.type ?? captured?.type ?? "application/octet-stream",
    name: upload?.name ?? null,
  };
}
