import type { RevisionContent } from "@/lib/articles/rules/canonical";
import { classOf, editsBetween, replacedHashes } from "@/lib/articles/rules/edits";
import type { Transaction } from "@/lib/platform/db";
import { refuse } from "@/lib/refusal";
import { articleUrl, type PublicationKind } from "./rules/publication-kind";
import type { Reading } from "./rules/publish-gate";

/** The notice that a correction shows to readers. */
export type Notice = {
  kind: "correction" | "clarification" | "editors_note";
  weight: "minor" | "major";
  whatWasWrong: string;
  whatIsRight: string;
  wordsBefore: string;
  wordsAfter: string;
  correctsId: string | null;
  delayReason: string;
};

/** What became visible, and where. */
export type Released = { publicationId: string; version: number; url: string };

/**
 * Shows a revision to readers through the database's release(), the one door: it asks the gate again, and
 * writes everything readers can see. The acting person is the transaction's.
 */
export async function release(
  tx: Transaction,
  wanted: { revisionId: string; kind: PublicationKind; note: string; notice?: Notice },
): Promise<Released> {
  const notice = wanted.notice ? JSON.stringify(wanted.notice) : null;
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    select release(${wanted.revisionId}::uuid, ${wanted.kind}::publication_kind, ${wanted.note}, ${notice}::jsonb) as id`;
  const publication = await tx.publication.findUniqueOrThrow({
    where: { id: row?.id ?? "" },
    select: {
      id: true,
      number: true,
      article: { select: { slug: true, section: { select: { slug: true } } } },
    },
  });
  const { slug, section } = publication.article;
  return {
    publicationId: publication.id,
    version: publication.number,
    url: articleUrl(section?.slug ?? "", slug ?? ""),
  };
}

/**
 * Keeps what the rule for edits finds between what readers see now and this revision, where they differ; the gate goes
 * by it. What was found before about the same two texts stays.
 */
export async function recordEdits(tx: Transaction, revisionId: string, now: Date): Promise<void> {
  const revision = await tx.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: {
      articleId: true,
      hash: true,
      canonical: true,
      article: { select: { liveRevision: { select: { hash: true, canonical: true } } } },
    },
  });
  const live = revision.article.liveRevision;
  if (!live?.canonical || live.hash === revision.hash) return;
  const edits = editsBetween(contentOf(live), contentOf(revision));
  const found = classOf(edits);
  if (!found) throw new Error(`Revision ${revisionId} differs in nothing that the rule knows.`);
  await tx.editFinding.createMany({
    data: {
      baseHash: live.hash,
      hash: revision.hash,
      articleId: revision.articleId,
      class: found,
      replaced: replacedHashes(edits),
      foundAt: now,
    },
    skipDuplicates: true,
  });
}

function contentOf({ canonical }: { canonical: string }): RevisionContent {
  return JSON.parse(canonical);
}

/** Keeps what was read in a revision beside the verdicts that are the newest now. There must be none yet by the same verdicts. */
export async function addReading(
  tx: Transaction,
  revisionId: string,
  { wordings, checkable }: Reading,
  now: Date,
): Promise<void> {
  const { id: readingId } = await tx.reading.create({
    data: { revisionId, basis: "", readAt: now },
    select: { id: true },
  });
  await tx.wordingFinding.createMany({
    data: wordings.map((finding) => ({ readingId, ...finding })),
  });
  await tx.checkableFinding.createMany({
    data: checkable.map(({ hash, look }) => ({ readingId, sentenceHash: hash, look })),
  });
}

/** Keeps the outcome of an audit of all edits. */
export async function addAudit(
  tx: Transaction,
  audit: {
    typographical: number;
    style: number;
    factual: number;
    problems: number;
    auditedAt: Date;
  },
): Promise<void> {
  await tx.editAudit.create({ data: audit });
}

/** Of which article a revision is, or a refusal when it is not there. */
export async function findRevision(tx: Transaction, revisionId: string) {
  const revision = await tx.revision.findUnique({
    where: { id: revisionId },
    select: { articleId: true, hash: true },
  });
  return revision ?? refuse("not_found", "This version of the text is not there.");
}

/** Whether this person wrote any sentence of the revision. */
export async function isRevisionWriter(
  tx: Transaction,
  revisionId: string,
  userId: string,
): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from revision_writers(${revisionId}::uuid) as writer (id) where writer.id = ${userId}::uuid`;
  return rows.length > 0;
}

/** Whether as many people approved a revision as its section asks for; those who wrote any of it do not count. */
export async function isApproved(tx: Transaction, revisionId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ approved: boolean }[]>`
    select (select count(*) from approvals a where a.revision_id = r.id and a.user_id not in (select revision_writers(r.id)))
      >= s.approvals_needed as approved
    from revisions r join sections s on s.id = r.section_id where r.id = ${revisionId}::uuid`;
  return row?.approved ?? false;
}

export async function addApproval(
  tx: Transaction,
  {
    revisionId,
    revisionHash,
    userId,
    now,
  }: { revisionId: string; revisionHash: string; userId: string; now: Date },
): Promise<void> {
  await tx.approval.createMany({
    data: [{ revisionId, revisionHash, userId, approvedAt: now }],
    skipDuplicates: true,
  });
}

export async function addHold(
  tx: Transaction,
  {
    now,
    ...hold
  }: {
    articleId: string;
    kind: "legal" | "standards" | "security" | "rights" | "embargo";
    reason: string;
    until: Date | null;
    placedById: string;
    now: Date;
  },
): Promise<string> {
  const { id } = await tx.hold.create({ data: { ...hold, placedAt: now }, select: { id: true } });
  return id;
}

/** The hold, or a refusal when it is not there or was lifted. */
export async function findHold(tx: Transaction, holdId: string) {
  const hold = await tx.hold.findUnique({
    where: { id: holdId },
    select: { articleId: true, kind: true, liftedAt: true },
  });
  if (!hold || hold.liftedAt) return refuse("conflict", "This hold has been lifted already.");
  return hold;
}

export async function liftHeld(
  tx: Transaction,
  holdId: string,
  by: { userId: string; now: Date },
): Promise<void> {
  await tx.hold.update({
    where: { id: holdId },
    data: { liftedAt: by.now, liftedById: by.userId },
  });
}

export async function addSchedule(
  tx: Transaction,
  schedule: {
    articleId: string;
    revisionId: string;
    dueAt: Date;
    note: string;
    scheduledById: string;
  },
): Promise<void> {
  await tx.schedule.deleteMany({ where: { articleId: schedule.articleId } });
  await tx.schedule.create({ data: schedule });
}

/** Forgets what was scheduled; says whether there was anything. */
export async function dropSchedule(tx: Transaction, articleId: string): Promise<boolean> {
  return (await tx.schedule.deleteMany({ where: { articleId } })).count > 0;
}

/** What a person promised readers for a time; the row may since have been changed, dropped or published. */
export type Promised = {
  articleId: string;
  revisionId: string;
  dueAt: Date;
  note: string;
  scheduledById: string;
};

/** What is due and has neither gone out nor been missed, the longest due first. */
export function listDue(tx: Transaction, now: Date): Promise<Promised[]> {
  return tx.schedule.findMany({
    where: { dueAt: { lte: now }, missedAt: null },
    orderBy: [{ dueAt: "asc" }, { articleId: "asc" }],
    select: { articleId: true, revisionId: true, dueAt: true, note: true, scheduledById: true },
  });
}

/** Whether it still stands as it was promised. Final only while the caller holds the article's lock. */
export async function isStillDue(tx: Transaction, promised: Promised): Promise<boolean> {
  return (await tx.schedule.count({ where: { ...promised, missedAt: null } })) > 0;
}

/** Says that the time passed with the gate closed. False when it no longer stands as it was promised. */
export async function missSchedule(
  tx: Transaction,
  promised: Promised,
  missed: { reason: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.schedule.updateMany({
    where: { ...promised, missedAt: null },
    data: { missedAt: missed.now, missedReason: missed.reason },
  });
  return count > 0;
}
