import { randomBytes, randomUUID } from "node:crypto";
import type { Document, Words } from "@/lib/articles/rules/document";
import type { Transaction } from "@/lib/platform/db";
import { seal, sealedFingerprint, unseal } from "@/lib/platform/sealed";
import { refuse } from "@/lib/refusal";
import type { Place } from "./rules/place";
import type { ReportCategory, ReportOrigin, ReportState } from "./rules/report";

/** A story as far as a reader can report an error in it: of the version they had read, and as it is now. */
export type Reportable = { language: string; version: number; words: Words; now: Words };

/** Null when readers do not have this story. A version that was never published counts as the latest. */
export async function findReportable(
  tx: Transaction,
  articleId: string,
  version: number | null,
): Promise<Reportable | null> {
  const article = await tx.article.findFirst({
    where: { id: articleId, publicationState: { in: ["live", "retracted"] } },
    select: {
      language: true,
      publications: {
        orderBy: { number: "desc" },
        select: {
          number: true,
          revision: { select: { headline: true, standfirst: true, body: true } },
        },
      },
    },
  });
  const [latest] = article?.publications ?? [];
  if (!article || !latest) return null;
  const read = article.publications.find(({ number }) => number === version) ?? latest;
  return {
    language: article.language,
    version: read.number,
    words: wordsOf(read.revision),
    now: wordsOf(latest.revision),
  };
}

function wordsOf({
  headline,
  standfirst,
  body,
}: {
  headline: string;
  standfirst: string;
  body: unknown;
}): Words {
  return { headline, standfirst, body: body as Document };
}

type NewReport = {
  origin: ReportOrigin;
  category: ReportCategory;
  articleId: string | null;
  version: number | null;
  place: Place | null;
  what: string;
  evidence: string | null;
  address: string | null;
  language: string;
  proven: boolean;
  followsId?: string;
  /** Of a mail: which, and how many attachments it had. */
  mail?: { hash: Uint8Array<ArrayBuffer>; leftOut: number };
  now: Date;
};

/** Keeps a report with its first words. Null when the same was sent before, and is kept already. */
export async function addReport(tx: Transaction, report: NewReport): Promise<string | null> {
  const { place, what, evidence, address, mail, now, ...plain } = report;
  const id = randomUUID();
  const { articleId, category } = plain;
  // A mail has an identity of its own.
  const fingerprint = mail
    ? null
    : sealedFingerprint(JSON.stringify([articleId, category, place, what, evidence, address]));
  const { count } = await tx.report.createMany({
    data: [
      {
        id,
        ...plain,
        ...place,
        evidence: sealedOrNull(evidence, `evidence of report ${id}`),
        address: sealedOrNull(address, `address of report ${id}`),
        fingerprint,
        token: newToken(),
        receivedAt: now,
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return null;
  await addMessage(tx, {
    reportId: id,
    direction: "from_reader",
    text: what,
    mailHash: mail?.hash ?? null,
    leftOut: mail?.leftOut ?? 0,
    now,
  });
  return id;
}

type NewMessage = {
  reportId: string;
  direction: "from_reader" | "to_reader";
  text: string;
  mailHash: Uint8Array<ArrayBuffer> | null;
  leftOut?: number;
  elsewhere?: boolean;
  writtenById?: string;
  now: Date;
};

/** Keeps what was said, sealed. */
export async function addMessage(
  tx: Transaction,
  { text, now, ...message }: NewMessage,
): Promise<void> {
  const id = randomUUID();
  await tx.reportMessage.create({
    data: { id, ...message, text: seal(text, `report message ${id}`), at: now },
  });
}

/** By what a mail is known when it comes again, or is answered: its Message-ID itself is not kept. */
export function hashOf(messageId: string): Uint8Array<ArrayBuffer> {
  return sealedFingerprint(`mail ${messageId.trim()}`);
}

/** Whether a mail of this hash was filed already. */
export async function isFiled(
  tx: Transaction,
  mailHash: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  return (await tx.reportMessage.count({ where: { mailHash } })) > 0;
}

/** The report that a mail answers: by the mails that it names, else by the token in its subject. Null when it answers none. */
export async function findAnswered(
  tx: Transaction,
  references: readonly string[],
  token: string | null,
): Promise<string | null> {
  const answered = await tx.reportMessage.findFirst({
    where: { mailHash: { in: references.map(hashOf) } },
    orderBy: { at: "desc" },
    select: { reportId: true },
  });
  if (answered) return answered.reportId;
  if (token === null) return null;
  const report = await tx.report.findUnique({ where: { token }, select: { id: true } });
  return report?.id ?? null;
}

/** Takes the turn to look into the mailbox, so that nobody else does for so many seconds; says whether it was free. */
export async function takeMailboxTurn(
  tx: Transaction,
  seconds: number,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.mailboxTurn.updateMany({
    where: { dueAt: { lte: now } },
    data: { dueAt: new Date(now.getTime() + seconds * 1000) },
  });
  return count > 0;
}

/** Has the database forget what is due to be forgotten; how many reports that were. */
export async function forgetDue(tx: Transaction): Promise<number> {
  const [row] = await tx.$queryRaw<{ forgotten: number }[]>`select forget_reports() as forgotten`;
  return row?.forgotten ?? 0;
}

/** Locks a report until the caller's transaction ends. Refuses `not_found` when it is not there. */
export async function lockReport(tx: Transaction, reportId: string) {
  await tx.$queryRaw`select 1 from reports where id = ${reportId}::uuid for update`;
  const report = await tx.report.findUnique({ where: { id: reportId } });
  if (!report) return refuse("not_found", "This report is not there.");
  const { address, ...rest } = report;
  return { ...rest, address: address && unseal(address, `address of report ${reportId}`) };
}

export type LockedReport = Awaited<ReturnType<typeof lockReport>>;

/** Moves a report to another state; the other it is a duplicate of, or none. The caller has it locked. */
export async function moveReport(
  tx: Transaction,
  reportId: string,
  state: Exclude<ReportState, "closed">,
  duplicateOfId: string | null,
): Promise<void> {
  await tx.report.update({ where: { id: reportId }, data: { state, duplicateOfId } });
}

export async function putToStory(
  tx: Transaction,
  reportId: string,
  articleId: string,
): Promise<void> {
  await tx.report.update({ where: { id: reportId }, data: { articleId } });
}

/** The story at an address of the site, whole or from its first slash, also at an earlier one; null when there is none. */
export async function findStoryAt(tx: Transaction, address: string): Promise<string | null> {
  const { pathname } = new URL(address, "http://here.invalid");
  const slug = pathname.split("/")[2];
  if (!slug) return null;
  const kept = await tx.slugHistory.findUnique({ where: { slug }, select: { articleId: true } });
  return kept?.articleId ?? null;
}

function sealedOrNull(words: string | null, about: string): Uint8Array<ArrayBuffer> | null {
  return words === null ? null : seal(words, about);
}

// RFC 4648's base32 letters without those that look like digits: read out, typed and cut by mail programs.
const LETTERS = "abcdefghjkmnpqrstuvwxyz234567";

/** Sixteen letters, about 77 bits. */
function newToken(): string {
  let token = "";
  while (token.length < 16) {
    for (const byte of randomBytes(16)) {
      // Without the rest, each letter is as likely as every other.
      if (byte < 232 && token.length < 16) token += LETTERS[byte % LETTERS.length];
    }
  }
  return token;
}
