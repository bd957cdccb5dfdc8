import { cleanLine } from "@/lib/articles/rules/clean-text";
import { recordAct } from "@/lib/audit/audit-store";
import { type Transaction, transaction } from "@/lib/platform/db";
import { environment } from "@/lib/platform/environment";
import { logger } from "@/lib/platform/logger";
import { hasMailbox, type IncomingMail, readMailbox } from "@/lib/platform/mail-in";
import { takeVisitorTry } from "@/lib/platform/visitor-limits";
import { Refusal } from "@/lib/refusal";
import {
  addMessage,
  addReport,
  findAnswered,
  findReportable,
  findStoryAt,
  hashOf,
  isFiled,
  lockReport,
  moveReport,
  takeMailboxTurn,
} from "./report-store";
import { addressesIn, isAutomatic, languageOf, newWords } from "./rules/incoming";
import { tokenIn } from "./rules/letters";
import { MAILS_PER_SENDER } from "./rules/report";
import { mailAddress } from "./rules/report-input";

const EVERY_SECONDS = 30;
const AT_ONCE = 20;

/**
 * Looks into the mailbox, one process at a time, and files what has come. A mailbox that cannot be reached is looked
 * into again half a minute later.
 */
export async function receiveMails(now: Date): Promise<{ received: number }> {
  if (!hasMailbox()) return { received: 0 };
  const who = null;
  if (!(await transaction({ who, now }, (tx) => takeMailboxTurn(tx, EVERY_SECONDS, now)))) {
    return { received: 0 };
  }
  try {
    return { received: await readMailbox(AT_ONCE, (mail) => receiveMail(mail, new Date())) };
  } catch (error) {
    // Whatever keeps us from a server that is not ours is no bug of ours. Its words may name people: the kind will do.
    const { name, code } = error as Error & { code?: string };
    logger.warn({ name, code }, "the mailbox could not be read");
    return { received: 0 };
  }
}

/**
 * Files a mail: as the answer to what a report's reader was asked, else as a report of its own. The same mail is filed
 * once. False when it was not dealt with, since its sender writes too much; what machines send is dealt with by
 * forgetting it, and is never answered.
 */
export async function receiveMail(mail: IncomingMail, now: Date): Promise<boolean> {
  const from = mailAddress.safeParse(mail.from?.toLowerCase()).data;
  const isOurs = from === environment().MAIL_ADDRESS.toLowerCase();
  if (!from || isOurs || isAutomatic(mail.headers)) return true;
  if (await writesTooMuch(from, now)) return false;
  await transaction({ who: null, now }, (tx) => file(tx, { ...mail, from }, now));
  return true;
}

async function file(
  tx: Transaction,
  mail: IncomingMail & { from: string },
  now: Date,
): Promise<void> {
  const { from, attachments: leftOut } = mail;
  const mailHash = hashOf(mail.messageId ?? `${from} ${mail.subject} ${mail.text}`);
  if (await isFiled(tx, mailHash)) return;
  const answered = await findAnswered(tx, mail.references, tokenIn(mail.subject));
  const report = answered && (await lockReport(tx, answered));
  const text = newWords(mail.text);

  if (report && report.state !== "closed") {
    const elsewhere = from !== report.address?.toLowerCase();
    const message = { reportId: report.id, text, mailHash, leftOut, elsewhere, now };
    await addMessage(tx, { ...message, direction: "from_reader" });
    if (report.state === "waiting") await moveReport(tx, report.id, "open", null);
    return record(tx, "receive_answer", { reportId: report.id, articleId: report.articleId, now });
  }

  const articleId = report ? report.articleId : await namedIn(tx, mail.text);
  const story = articleId && (await findReportable(tx, articleId, null));
  const reportId = await addReport(tx, {
    origin: "mail",
    category: report ? report.category : "other",
    articleId: story ? articleId : null,
    version: story ? story.version : null,
    place: null,
    what: report ? text : `${cleanLine(mail.subject)}\n\n${text}`.trim(),
    evidence: null,
    address: from,
    language: report ? report.language : languageOf(text),
    proven: false,
    ...(report && { followsId: report.id }),
    mail: { hash: mailHash, leftOut },
    now,
  });
  if (reportId) await record(tx, "receive_report", { reportId, articleId, now });
}

/** The first story of ours whose address stands in a text. */
async function namedIn(tx: Transaction, text: string): Promise<string | null> {
  const { host } = new URL(environment().NEXTAUTH_URL);
  for (const address of addressesIn(text, host)) {
    const found = await findStoryAt(tx, address);
    if (found) return found;
  }
  return null;
}

async function record(
  tx: Transaction,
  act: "receive_answer" | "receive_report",
  { reportId, articleId, now }: { reportId: string; articleId: string | null; now: Date },
): Promise<void> {
  const about = articleId ? { articleId } : {};
  await recordAct(tx, { actorId: null, act, ...about, detail: { reportId }, now });
}

async function writesTooMuch(from: string, now: Date): Promise<boolean> {
  try {
    await takeVisitorTry(MAILS_PER_SENDER, from, now);
    return false;
  } catch (error) {
    // It is told to nobody: a mail that says no is what the limit is against.
    if (error instanceof Refusal) return true;
    throw error;
  }
}
