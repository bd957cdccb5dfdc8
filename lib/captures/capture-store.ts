import { createHash, randomUUID } from "node:crypto";
import type { Transaction } from "@/lib/platform/db";
import type { CaptureFileKind, CaptureFinding } from "./rules/capture";

/** Evidence whose turn it is: for a while nobody else looks at it. */
export type Turn = {
  evidenceId: string;
  /** Null where a file was sent in. */
  address: string | null;
  passage: string;
  failures: number;
  foundAt: Date | null;
  lostAt: Date | null;
  addedAt: Date;
};

/** Takes what is due, the longest due first, so that no more than `atOnce` are looked at at the same time. */
export async function takeTurns(
  tx: Transaction,
  { now, until, atOnce }: { now: Date; until: Date; atOnce: number },
): Promise<Turn[]> {
  return tx.$queryRaw<Turn[]>`
    update watches w set busy_until = ${until}
    from evidence e
    where e.id = w.evidence_id and w.evidence_id in (
      select due.evidence_id from watches due
      where due.due_at <= ${now} and coalesce(due.busy_until, '-infinity') <= ${now}
      order by due.due_at limit greatest(0, ${atOnce}::int - (select count(*)::int from watches b where b.busy_until > ${now}))
      for update skip locked)
    returning w.evidence_id::text as "evidenceId", w.address, w.passage, w.failures, w.found_at as "foundAt", w.lost_at as "lostAt",
      e.added_at as "addedAt"`;
}

/** The file that was sent in as this evidence, as it is kept: sealed, where its source is. */
export async function findUploaded(tx: Transaction, evidenceId: string) {
  const evidence = await tx.evidence.findUniqueOrThrow({
    where: { id: evidenceId },
    select: { upload: { select: { id: true, type: true, file: { select: { bytes: true } } } } },
  });
  if (!evidence.upload) throw new Error(`evidence ${evidenceId} has neither an address nor a file`);
  const { id, type, file } = evidence.upload;
  return { id, type, bytes: file.bytes };
}

/** What was seen when something could last be fetched; null when nothing ever was. */
export async function findLast(tx: Transaction, evidenceId: string) {
  const last = await tx.capture.findFirst({
    where: { evidenceId, finding: { not: "failed" } },
    orderBy: { number: "desc" },
    select: { finding: true, seenIn: true },
  });
  const kept = await tx.capture.findFirst({
    where: { evidenceId, files: { some: {} } },
    orderBy: { number: "desc" },
    select: {
      files: {
        where: { kind: { in: ["text", "response"] } },
        select: { kind: true, sha256: true },
      },
    },
  });
  if (!last || !kept) return null;
  const printOf = (kind: CaptureFileKind) => kept.files.find((file) => file.kind === kind)?.sha256;
  return { ...last, fingerprint: printOf("text") ?? printOf("response") ?? null };
}

export type NewFile = { kind: CaptureFileKind; type: string; bytes: Uint8Array };

export type NewCapture = {
  finding: CaptureFinding;
  address: string | null;
  status: number | null;
  passage: string;
  seenIn: CaptureFileKind | null;
  problem: string;
  undrawn: string;
  files: readonly NewFile[];
};

/** Keeps a look and when the next one is; the database counts it, dates it, and judges what rests on it. */
export async function addCapture(
  tx: Transaction,
  evidenceId: string,
  { files, ...capture }: NewCapture,
  next: { dueAt: Date | null; failures: number },
): Promise<void> {
  const captureId = randomUUID();
  const now = new Date();
  await tx.capture.create({
    data: { id: captureId, evidenceId, number: 0, takenAt: now, ...capture },
  });
  for (const { kind, type, bytes } of files) {
    const sha256 = await keepFile(tx, bytes);
    await tx.captureFile.create({ data: { captureId, kind, type, sha256 } });
  }
  await giveTurnBack(tx, evidenceId, next);
}

/** Leaves evidence to whoever looks next, not before this moment. */
export async function giveTurnBack(
  tx: Transaction,
  evidenceId: string,
  next: { dueAt: Date | null; failures: number },
): Promise<void> {
  await tx.watch.update({ where: { evidenceId }, data: { busyUntil: null } });
  // What was withdrawn meanwhile is looked at no more.
  await tx.watch.updateMany({ where: { evidenceId, dueAt: { not: null } }, data: next });
}

/** Keeps a file under its fingerprint, once; gives the fingerprint back. */
export async function keepFile(tx: Transaction, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await tx.$executeRaw`
    insert into kept_files (sha256, bytes) values (${sha256}, ${bytes}) on conflict (sha256) do nothing`;
  return sha256;
}

export async function addUploaded(
  tx: Transaction,
  upload: {
    id: string;
    sha256: string;
    name: string;
    type: string;
    sealed: boolean;
    uploadedById: string;
    uploadedAt: Date;
  },
): Promise<void> {
  await tx.upload.create({ data: upload });
}

/** Has evidence looked at as soon as possible. False when it is not watched: sealed, withdrawn, or without an address. */
export async function lookSoon(tx: Transaction, evidenceId: string, now: Date): Promise<boolean> {
  const { count } = await tx.watch.updateMany({
    where: { evidenceId, evidence: { withdrawnAt: null } },
    data: { dueAt: now },
  });
  return count > 0;
}
